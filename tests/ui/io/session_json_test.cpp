#include "core/errors.h"
#include "core/session/settings.h"
#include "core/training/trainer.h"
#include "ui/io/session_json.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <functional>

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
    s.features.termsOff = {{0, 2}, {1, 1}};
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
    EXPECT_TRUE((back.weights->compared == s.weights->compared).all());
    EXPECT_TRUE((back.weights->chosen == s.weights->chosen).all());
}

/// The norms of the gradient stand apart from the points, whose rows older programs read.
TEST(SessionJson, KeepsTheNormsOfTheGradient) {
    Session s;
    Trainer<float> trainer(s.training,
                           std::make_shared<const DataSet>(generate(s.training.data, 1)), 1);
    for (int e = 0; e < 40; ++e) {
        trainer.trainEpoch();
    }
    const Eigen::ArrayXd weights = trainer.network().parameters.cast<double>();
    s.weights = std::make_shared<const SavedWeights>(
        SavedWeights{weights, weights, trainer.course(), trainer.course()});
    const Session back = sessionFromJson(sessionToJson(s));
    ASSERT_TRUE(back.weights && back.weights->chosenCourse);
    const auto& points = back.weights->chosenCourse->history;
    ASSERT_EQ(points.size(), 41u);
    for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_EQ(points[i].gradientNorm, trainer.history().points()[i].gradientNorm) << i;
    }
    EXPECT_TRUE(points[32].gradientNorm);
    EXPECT_FALSE(points[33].gradientNorm);
    EXPECT_EQ(back.foreign, "");
}

/// Version 0.1 called the compared network "linear".
TEST(SessionJson, ReadsWeightsUnderTheirNamesOfOld) {
    const Session old = loadSession(ACTISCOPE_TEST_DATA "/session_0_1.json");
    ASSERT_TRUE(old.weights);
    EXPECT_EQ(old.weights->compared.size(), Architecture(old.training.hidden).parameterCount());
    ASSERT_TRUE(old.weights->comparedCourse);
    EXPECT_EQ(old.weights->comparedCourse->epoch, 3u);
    EXPECT_EQ(old.foreign, "");
    const QJsonObject written =
        QJsonDocument::fromJson(sessionToJson(old)).object()["weights"].toObject();
    EXPECT_EQ(written.keys(),
              QStringList({"chosen", "chosen_course", "compared", "compared_course"}));
    const Session again = sessionFromJson(sessionToJson(old));
    EXPECT_TRUE((again.weights->compared == old.weights->compared).all());
    EXPECT_EQ(again.weights->comparedCourse->shuffle, old.weights->comparedCourse->shuffle);
    // Where both names stand, the present one counts, and the other is kept as unknown.
    const Session both = sessionFromJson(R"({"version": 1, "training": {"hidden": ""},
        "weights": {"linear": [1, 2, 3], "compared": [4, 5, 6]}})");
    EXPECT_EQ(both.weights->compared[0], 4.0);
    EXPECT_NE(both.foreign.find("linear"), std::string::npos);
    EXPECT_THROW(sessionFromJson(R"({"version": 1, "weights": {"linear": [1, "two"]}})"),
                 InputError);
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
        {R"({"version": 0})", "version: is 0"},
        {R"({"version": 1.5})", "version: is 1.5; allowed: a whole number from 1"},
        {R"({"version": -1})", "version: is -1"},
        {R"({"version": 1, "curves": {"x_min": 3, "x_max": -3}})", "x_min is 3 and x_max is -3"},
        {R"({"version": 1, "curves": {"y_min": 4, "y_max": 4}})", "y_min below y_max"},
        {R"({"version": 1, "training": []})", "training: must be an object"},
        {R"({"version": 1, "training": {"learning_rate": "fast"}})", "learning_rate is 'fast'"},
        {R"({"version": 1, "training": {"learning_rate": 0}})", "from 1e-9"},
        {R"({"version": 1, "training": {"learning_rate": null}})", "training.learning_rate"},
        {R"({"version": 1, "training": {"hidden": [4]}})", "training.hidden"},
        {R"({"version": 1, "training": {"activation": "rleu"}})", "did you mean 'relu'"},
        {R"({"version": 1, "training": {"activation": "elu", "activation.alpha": 1e10}})",
         "-1e+09 to 1e+09"},
        {R"({"version": 1, "view": "autopsy"})", "view is 'autopsy'"},
        {R"({"version": 1, "training": {"layers": [{"activation": "relu"}]}})", "other functions"},
        {R"({"version": 1, "training": {"layers": [{"activation": "tanh", "formula": "x"}]}})",
         "in training.layers[0]"},
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

/// What a file with unknown keys becomes after it was read, changed and written again.
QJsonObject rewritten(const char* json, const std::function<void(Session&)>& change = {}) {
    Session session = sessionFromJson(json);
    if (change) {
        change(session);
    }
    return QJsonDocument::fromJson(sessionToJson(session)).object();
}

TEST(SessionJson, UnknownKeysAreNamedAndWrittenBack) {
    const char* json = R"({"version": 1, "lesson": {"step": 3}, "seed": 7,
        "curves": {"zoom": [1, 2], "pinned": [{"activation": "elu", "alpha": 0.5, "mood": 1}]},
        "training": {"momentum_of_mind": 0.5, "activation": "elu", "activation.gamma": 2},
        "weights": {"teacher": [1]}})";
    const Session session = sessionFromJson(json);
    EXPECT_EQ(session.seed, 7u);
    ASSERT_EQ(session.curves.pinned.size(), 1u);
    EXPECT_EQ(session.curves.pinned[0].parameter("alpha"), 0.5);
    const std::string warning = foreignText(session).toStdString();
    for (const char* key : {"lesson", "curves.zoom", "curves.pinned", "training.momentum_of_mind",
                            "training.activation.gamma", "weights.teacher"}) {
        EXPECT_NE(warning.find(key), std::string::npos) << key << " in " << warning;
    }
    EXPECT_EQ(warning.find("seed"), std::string::npos);

    const QJsonObject back = rewritten(json, [](Session& s) { s.seed = 8; });
    EXPECT_EQ(back["seed"].toInt(), 8);
    EXPECT_EQ(back["lesson"].toObject()["step"].toInt(), 3);
    EXPECT_EQ(back["curves"].toObject()["zoom"].toArray().size(), 2);
    EXPECT_EQ(back["training"].toObject()["momentum_of_mind"].toDouble(), 0.5);
    EXPECT_EQ(back["training"].toObject()["activation.gamma"].toInt(), 2);
    EXPECT_EQ(back["weights"].toObject()["teacher"].toArray().size(), 1);
    EXPECT_EQ(back["curves"].toObject()["pinned"].toArray()[0].toObject()["mood"].toInt(), 1);
    // A second round changes nothing more.
    EXPECT_EQ(sessionFromJson(QJsonDocument(back).toJson()).foreign, session.foreign);
    // Once the list is another here, the list of the file has nothing to say any more.
    const QJsonObject unpinned = rewritten(json, [](Session& s) { s.curves.pinned.clear(); });
    EXPECT_TRUE(unpinned["curves"].toObject()["pinned"].toArray().isEmpty());
    EXPECT_TRUE(foreignText(Session()).isEmpty());
    // Nor where it would contradict what was chosen since.
    const QJsonObject more = rewritten(json, [](Session& s) {
        s.curves.pinned.push_back(Activation("relu"));
        s.curves.difference = 2;
    });
    EXPECT_EQ(more["curves"].toObject()["pinned"].toArray().size(), 2);
    EXPECT_EQ(more["lesson"].toObject()["step"].toInt(), 3);
}

TEST(SessionJson, ANewerVersionIsReadAsFarAsItIsUnderstood) {
    const char* json = R"({"version": 3, "view": "autopsy", "seed": 12,
        "training": {"learning_rate": 0.25, "optimizer": {"kind": "lion"},
                     "activation": "quantum", "activation.spin": 0.5, "batch": 16},
        "weights": {"chosen": [1, 2, 3]}})";
    const Session session = sessionFromJson(json);
    EXPECT_EQ(session.seed, 12u);
    EXPECT_EQ(session.training.learningRate, 0.25);
    EXPECT_EQ(session.training.batch, 16);
    EXPECT_EQ(session.view, Session().view);
    EXPECT_EQ(session.training.activations, Session().training.activations);
    EXPECT_FALSE(session.weights);
    const std::string warning = foreignText(session).toStdString();
    for (const char* word : {"version 3", "view", "training.optimizer", "training.activation",
                             "training.activation.spin", "weights"}) {
        EXPECT_NE(warning.find(word), std::string::npos) << word << " in " << warning;
    }
    // Untouched, everything is as before; what is changed here wins over what was not understood.
    const QJsonObject same = rewritten(json);
    EXPECT_EQ(same["version"].toInt(), 3);
    EXPECT_EQ(same["view"].toString(), "autopsy");
    EXPECT_EQ(same["training"].toObject()["activation"].toString(), "quantum");
    EXPECT_EQ(same["training"].toObject()["optimizer"].toObject()["kind"].toString(), "lion");
    EXPECT_EQ(same["weights"].toObject()["chosen"].toArray().size(), 3);
    const QJsonObject changed = rewritten(json, [](Session& s) {
        s.view = View::gallery;
        chooseActivation(s, "relu");
    });
    EXPECT_EQ(changed["view"].toString(), "gallery");
    EXPECT_EQ(changed["training"].toObject()["activation"].toString(), "relu");
    EXPECT_EQ(changed["training"].toObject()["optimizer"].toObject()["kind"].toString(), "lion");
}

TEST(SessionJson, ANewerVersionMayHaveAnyShape) {
    // Each known key once with each kind of value: read without an error, and written back whole.
    const QJsonObject whole = QJsonDocument::fromJson(sessionToJson(unusualSession())).object();
    const QJsonValue strange[] = {QJsonValue(), true,          -1e300,
                                  "?",          QJsonArray{1}, QJsonObject{{"a", 1}}};
    int tried = 0;
    qsizetype keys = 0;
    const auto tryOne = [&](const QString& section, const QString& key) {
        for (const QJsonValue& value : strange) {
            QJsonObject root = whole;
            root["version"] = 2;
            QJsonObject inside = section.isEmpty() ? root : root[section].toObject();
            inside[key] = value;
            if (section.isEmpty()) {
                root = inside;
            } else {
                root[section] = inside;
            }
            ++tried;
            QJsonObject back;
            try {
                back = rewritten(QJsonDocument(root).toJson().constData());
            } catch (const InputError& error) {
                ADD_FAILURE() << section.toStdString() << "." << key.toStdString() << ": "
                              << error.what();
                continue;
            }
            const QJsonValue kept = section.isEmpty() ? back[key] : back[section].toObject()[key];
            if (!value.isObject() || !section.isEmpty()) { // an object gets our keys besides
                EXPECT_EQ(kept, value) << section.toStdString() << "." << key.toStdString();
            }
        }
    };
    for (const char* section : {"curves", "classifier", "training"}) {
        for (const QString& key : whole[section].toObject().keys()) {
            tryOne(section, key);
        }
        keys += whole[section].toObject().size();
        tryOne(QString(), section);
    }
    for (const char* key : {"seed", "view", "epochs_per_second", "samples", "weights"}) {
        tryOne(QString(), key);
    }
    EXPECT_EQ(tried, (keys + 3 + 5) * std::ssize(strange));
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
