#include "core/errors.h"
#include "tests/fuzz/fuzz.h"
#include "ui/io/lesson/lesson_json.h"

using namespace actiscope;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray json(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    try {
        const Lesson lesson = ui::lessonFromJson(json);
        if (lesson.steps.empty()) {
            fuzz::fail("a lesson without steps");
        }
    } catch (const InputError& error) {
        fuzz::expectWords(error.what());
    }
    return 0;
}
