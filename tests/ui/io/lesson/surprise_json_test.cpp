#include "ui/io/lesson/surprise_json.h"

#include "core/analysis/taylor/taylor.h"
#include "core/errors.h"
#include "core/session/settings.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace actiscope::ui {
namespace {

std::vector<Surprise> builtIn() {
    return loadSurprises(QStringLiteral(ACTISCOPE_SOURCES "/resources/surprises"));
}

TEST(Surprises, AreToldInThisOrder) {
    std::vector<std::string> titles;
    for (const Surprise& surprise : builtIn()) {
        titles.push_back(surprise.title.english);
        EXPECT_NE(surprise.title.english, surprise.title.chinese);
        EXPECT_NE(surprise.story.english, surprise.story.chinese);
        constexpr std::size_t kFewLetters = 20; // below a small picture
        EXPECT_LT(surprise.shortTitle.english.size(), kFewLetters);
        EXPECT_NE(surprise.shortTitle.english, surprise.shortTitle.chinese);
    }
    EXPECT_EQ(titles, (std::vector<std::string>{
                          "At b = 0 the sigmoid has no x1·x2", "Where it multiplies most",
                          "Beyond the radius it is worthless", "The cubic is exact",
                          "ReLU has no series beyond its kink", "Two ReLUs answer XOR",
                          "Four neurons multiply", "… until rounding takes over"}));
}

/// Whatever was looked at before, the scene is the same, and nothing else of the session changes.
TEST(Surprises, StartFromTheUsualView) {
    Session other;
    other.seed = 7;
    other.training.learningRate = 0.5;
    other.features.subject = Subject::network;
    other.features.pointX1 = 1.5;
    other.features.lambda = 0.1;
    other.features.arithmetic = Format::float32;
    for (const Surprise& surprise : builtIn()) {
        const Session scene = sceneOf(surprise, other);
        Session expected = other;
        expected.features = sceneOf(surprise, Session()).features;
        expected.training.activations = scene.training.activations;
        EXPECT_EQ(scene, expected) << surprise.title.english;
    }
}

/// That one is of the function that is chosen; a straight line bends nowhere.
TEST(Surprises, TheBiasStandsWhereTheFunctionBendsMost) {
    const Surprise surprise = builtIn()[1];
    for (const char* id : {"sigmoid", "tanh", "identity"}) {
        Session session;
        chooseActivation(session, id);
        const Session scene = sceneOf(surprise, session);
        const auto peak = largestCurvature(Activation(id));
        EXPECT_EQ(scene.features.b, peak ? peak->place : 0.0) << id;
        EXPECT_EQ(scene.training, session.training) << id;
    }
}

TEST(Surprises, MistakesAreNamed) {
    const std::string texts = R"("title": {"en": "t", "zh_CN": "题"},
        "story": {"en": "s", "zh_CN": "文"}, )";
    const std::pair<std::string, const char*> rows[] = {
        {"{", "line 1, column"},
        {"[]", "a surprise is a JSON object"},
        {R"({"title": {"en": "t"}})", "title: must be"},
        {"{" + texts + R"("shwo": {}})", "did you mean 'show'"},
        {"{" + texts + R"("show": 3})", "show: must be an object"},
        {"{" + texts + R"("show": {"features": {"w1": 1000}}})", "show: in features"},
        {"{" + texts + R"("show": {"features": {"w3": 1}}})", "w3"},
        {"{" + texts + R"("show": {}, "bias": 3})", "bias: must be \"largest_curvature\""},
    };
    for (const auto& [json, words] : rows) {
        try {
            surpriseFromJson(QByteArray::fromStdString(json));
            ADD_FAILURE() << json;
        } catch (const InputError& error) {
            EXPECT_NE(std::string(error.what()).find(words), std::string::npos) << error.what();
        }
    }
    const QTemporaryDir folder;
    QFile file(folder.filePath("broken.json"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    try {
        loadSurprises(folder.path());
        ADD_FAILURE();
    } catch (const InputError& error) {
        EXPECT_NE(std::string(error.what()).find("broken.json: line 1"), std::string::npos);
    }
}

} // namespace
} // namespace actiscope::ui
