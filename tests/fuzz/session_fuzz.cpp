#include "core/errors.h"
#include "tests/fuzz/fuzz.h"
#include "ui/io/session_json.h"

using namespace actiscope;

/// What was read is written and read back the same.
static void check(const Session& session) {
    const QByteArray written = ui::sessionToJson(session);
    Session again;
    try {
        again = ui::sessionFromJson(written);
    } catch (const InputError& error) {
        fuzz::fail("what was written is refused: " + std::string(error.what()) + "\n" +
                   written.toStdString());
    }
    if (ui::sessionToJson(again) != written) {
        fuzz::fail("read back otherwise:\n" + written.toStdString() + "\nand then\n" +
                   ui::sessionToJson(again).toStdString());
    }
    ui::foreignText(session);
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray json(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    Session session;
    try {
        session = ui::sessionFromJson(json);
    } catch (const InputError& error) {
        fuzz::expectWords(error.what());
        return 0;
    }
    check(session);
    return 0;
}
