#include "core/errors.h"
#include "core/session/settings.h"
#include "ui/io/session_json.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace actiscope::ui {
namespace {

Session unusualSession() {
    Session s;
    s.view = View::classifier;
    s.seed = 42;
    s.epochsPerSecond = 1000.0;
    s.curves.range = {-2.5, 7.25, -0.1, 0.3};
    s.curves.epsilon = 0.015;
    s.curves.probe = 0.1 + 0.2;
    s.features.subject = Subject::gate;
    s.features.w1 = -1.5;
    s.features.lambda = 0.02;
    s.features.arithmetic = Format::float32;
    s.features.powerX1 = 2;
    s.features.powerX2 = 1;
    setSettingFromText(s, Section::training, "hidden", "8,6");
    setSettingFromText(s, Section::training, "activation", "leaky_relu,swish");
    setSettingFromText(s, Section::training, "activation.alpha", "0.2");
    setSettingFromText(s, Section::training, "activation.beta", "2.5");
    setSettingFromText(s, Section::training, "learning_rate", "0.03");
    setSettingFromText(s, Section::training, "batch", "full");
    return s;
}

TEST(SessionJson, RoundTrips) {
    const Session s = unusualSession();
    EXPECT_EQ(sessionFromJson(sessionToJson(s)), s);
    EXPECT_EQ(sessionFromJson(sessionToJson(Session())), Session());
}

TEST(SessionJson, RoundTripsWeightsBitForBit) {
    Session s;
    const Eigen::Index count = Architecture(s.training.hidden).parameterCount();
    s.weights = std::make_shared<const SavedWeights>(
        SavedWeights{Eigen::ArrayXd::Random(count), Eigen::ArrayXd::Random(count) * 1e-9});
    const Session back = sessionFromJson(sessionToJson(s));
    ASSERT_TRUE(back.weights);
    EXPECT_TRUE((back.weights->linear == s.weights->linear).all());
    EXPECT_TRUE((back.weights->chosen == s.weights->chosen).all());
}

TEST(SessionJson, OneHiddenLayerMayBeANumber) {
    const Session s = sessionFromJson(R"({"version": 1, "training": {"hidden": 6}})");
    EXPECT_EQ(s.training.hidden, std::vector<int>{6});
}

TEST(SessionJson, KeepsPinnedFunctions) {
    Session s;
    Activation elu("elu");
    elu.setParameter("alpha", 0.25);
    Activation custom("custom");
    custom.setFormula("x*x");
    s.curves.pinned = {elu, Activation("tanh"), custom};
    s.curves.difference = 2;
    EXPECT_EQ(sessionFromJson(sessionToJson(s)), s);
    for (const char* bad :
         {R"({"version": 1, "curves": {"pinned": 3}})",
          R"({"version": 1, "curves": {"pinned": [{"activation": "rleu"}]}})",
          R"({"version": 1, "curves": {"pinned": [{"activation": "elu", "alpha": "x"}]}})",
          R"({"version": 1, "curves": {"difference": 1}})"}) {
        EXPECT_THROW(sessionFromJson(bad), InputError) << bad;
    }
}

TEST(SessionJson, KeepsTheTypedFormula) {
    Session s;
    chooseActivation(s, "custom");
    setActivationFormula(s, "x*tanh(alpha*x)");
    setActivationParameter(s, "alpha", 2.0);
    EXPECT_EQ(sessionFromJson(sessionToJson(s)), s);
    EXPECT_THROW(sessionFromJson(R"({"version": 1, "training": {"activation": "custom",
        "activation.formula": "x +"}})"),
                 InputError);
}

TEST(SessionJson, MissingSettingsKeepTheirDefaults) {
    const Session s = sessionFromJson(R"({"version": 1, "training": {"learning_rate": 0.5}})");
    EXPECT_EQ(s.training.learningRate, 0.5);
    EXPECT_EQ(s.training.hidden, Session().training.hidden);
}

struct BadFile {
    const char* json;
    const char* expected;
};

TEST(SessionJson, DamagedFilesNameThePlace) {
    const BadFile rows[] = {
        {"", "line 1, column 1"},
        {"{\"version\": 1,\n \"training\": {", "line 2"},
        {"{\n  \"version\": 1,\n  oops\n}", "line 3, column"},
        {"[]", "JSON object"},
        {"{}", "version"},
        {R"({"version": "one"})", "version"},
        {R"({"version": 99})", "version: is 99"},
        {R"({"version": 1, "training": []})", "training: must be an object"},
        {R"({"version": 1, "training": {"learning_rate": "fast"}})", "learning_rate is 'fast'"},
        {R"({"version": 1, "training": {"learning_rate": 0}})", "above 0"},
        {R"({"version": 1, "training": {"learning_rate": null}})", "training.learning_rate"},
        {R"({"version": 1, "training": {"hidden": [4]}})", "training.hidden"},
        {R"({"version": 1, "training": {"activation": "rleu"}})", "did you mean 'relu'"},
        {R"({"version": 1, "training": {"activation": "elu", "activation.alpha": 9}})", "0 to 3"},
        {R"({"version": 1, "speed": 4})", "unknown key 'speed'"},
        {R"({"version": 1, "weights": {"chosen": [1, 2]}})", "2 weights"},
        {R"({"version": 1, "weights": {"chosen": ["x"]}})", "weights.chosen[0]"},
    };
    for (const BadFile& row : rows) {
        try {
            sessionFromJson(row.json);
            ADD_FAILURE() << row.json << " was accepted";
        } catch (const InputError& error) {
            EXPECT_NE(std::string(error.what()).find(row.expected), std::string::npos)
                << row.json << "\n"
                << error.what();
        }
    }
}

TEST(SessionJson, EveryTruncationIsAnErrorNotACrash) {
    const QByteArray whole = sessionToJson(unusualSession());
    for (qsizetype length = 0; length + 2 < whole.size(); ++length) {
        EXPECT_THROW(sessionFromJson(whole.left(length)), InputError) << length;
    }
}

TEST(SessionFile, SavesLoadsAndNamesTheFileInErrors) {
    const QTemporaryDir folder;
    const QString path = folder.filePath("s.json");
    saveSession(unusualSession(), path);
    EXPECT_EQ(loadSession(path), unusualSession());
    EXPECT_THROW(saveSession(Session(), folder.filePath("no/such/folder/s.json")), InputError);
    try {
        loadSession(folder.filePath("missing.json"));
        FAIL();
    } catch (const InputError& error) {
        EXPECT_NE(std::string(error.what()).find("missing.json"), std::string::npos);
    }
    // Nothing else was left in the folder.
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

} // namespace
} // namespace actiscope::ui
