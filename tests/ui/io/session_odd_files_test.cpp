#include "core/errors.h"
#include "ui/io/session_json.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace actiscope::ui {
namespace {

/// 25 s once, when each key was put into a copy of all before it.
TEST(SessionJson, KeepsTensOfThousandsOfUnknownKeys) {
    constexpr int kKeys = 80000;
    for (const bool inTraining : {false, true}) {
        QJsonObject unknown;
        for (int i = 0; i < kKeys; ++i) {
            unknown.insert(QStringLiteral("unknown_%1").arg(i, 6, 10, QLatin1Char('0')), i);
        }
        QJsonObject root = inTraining ? QJsonObject() : unknown;
        root.insert("version", 1);
        QJsonObject training = inTraining ? unknown : QJsonObject();
        training.insert("hidden", "8");
        root.insert("training", training);
        Session session = sessionFromJson(QJsonDocument(root).toJson());
        EXPECT_EQ(session.training.hidden, std::vector<int>{8});
        EXPECT_FALSE(foreignText(session).isEmpty());
        session.seed = 77;
        const QJsonObject back = QJsonDocument::fromJson(sessionToJson(session)).object();
        const QJsonObject place = inTraining ? back.value("training").toObject() : back;
        EXPECT_EQ(place.value("unknown_000000").toInt(-1), 0);
        EXPECT_EQ(place.value("unknown_079999").toInt(-1), kKeys - 1);
        EXPECT_EQ(back.value("seed").toInt(), 77);
    }
}

TEST(SessionJson, AFileWithoutAnEndIsNoSession) {
    try {
        loadSession(QStringLiteral("/dev/zero"));
        FAIL();
    } catch (const InputError& error) {
        EXPECT_STREQ(error.what(), "/dev/zero: larger than 64 MiB; this is not a session");
    }
}

/// A message is a text with an end of its own: a NUL in a value must not cut what follows.
TEST(SessionJson, AZeroCharacterDoesNotCutTheMessage) {
    try {
        sessionFromJson("{\"version\": 1, \"training\": {\"dataset\": \"a\\u0000b\"}}");
        FAIL();
    } catch (const InputError& error) {
        const std::string text = error.what();
        EXPECT_NE(text.find("'a\\0b'"), std::string::npos) << text;
        EXPECT_NE(text.find("triangles"), std::string::npos) << text;
    }
}

} // namespace
} // namespace actiscope::ui
