#include "core/activation/activation_text.h"
#include "core/errors.h"
#include "core/session/history.h"
#include "core/session/session.h"
#include "core/session/settings.h"

#include <gtest/gtest.h>

namespace actiscope {
namespace {

TEST(Settings, EveryValueReadsBack) {
    const Session session;
    for (const Setting& setting : settings()) {
        Session other;
        const SettingValue value = setting.read(session);
        setSetting(other, setting.section, setting.key, value);
        EXPECT_EQ(setting.read(other), value) << setting.key;
        EXPECT_FALSE(setting.help.empty()) << setting.key;
        EXPECT_FALSE(domainText(setting.domain).empty()) << setting.key;
    }
}

TEST(Settings, TextSetsValues) {
    Session s;
    setSettingFromText(s, Section::training, "hidden", "8,6");
    setSettingFromText(s, Section::training, "activation", "leaky_relu");
    setSettingFromText(s, Section::training, "activation.alpha", "0.2");
    setSettingFromText(s, Section::training, "learning_rate", "0.03");
    setSettingFromText(s, Section::training, "batch", "full");
    setSettingFromText(s, Section::training, "initializer", "he");
    setSettingFromText(s, Section::training, "shuffle", "false");
    EXPECT_EQ(s.training.hidden, (std::vector<int>{8, 6}));
    EXPECT_EQ(s.activation().parameter("alpha"), 0.2);
    EXPECT_EQ(s.training.learningRate, 0.03);
    EXPECT_EQ(s.training.batch, TrainingConfig::kFullBatch);
    EXPECT_EQ(s.training.initializer, Initializer::he);
    EXPECT_FALSE(s.training.shuffle);
    setSettingFromText(s, Section::training, "hidden", "");
    EXPECT_TRUE(s.training.hidden.empty());
}

TEST(Settings, TermsThatAreOffAreSortedPairs) {
    Session s;
    setSettingFromText(s, Section::features, "terms_off", " 1,1; 0,2;1,1");
    EXPECT_EQ(s.features.termsOff, (std::vector<TermPower>{{0, 2}, {1, 1}}));
    const Setting& row = settingOf(Section::features, "terms_off");
    EXPECT_EQ(std::get<std::string>(row.read(s)), "0,2;1,1");
    const Session before = s;
    for (const char* bad : {"1", "1,1,1", "a,b", "-1,2", "7,6", "1,1;;2,0", "1.5,0"}) {
        EXPECT_THROW(setSettingFromText(s, Section::features, "terms_off", bad), UsageError) << bad;
        EXPECT_EQ(s, before) << bad;
    }
    setSettingFromText(s, Section::features, "terms_off", "");
    EXPECT_TRUE(s.features.termsOff.empty());
}

struct BadSetting {
    const char* key;
    const char* value;
    const char* expected; ///< a word of the message
};

TEST(Settings, RejectsBadValuesAndChangesNothing) {
    const BadSetting rows[] = {
        {"learning_rate", "0", "from 1e-9 to 100"},
        {"learning_rate", "-1", "from 1e-9 to 100"},
        {"learning_rate", "1e-300", "from 1e-9 to 100"},
        {"learning_rate", "nan", "learning_rate"},
        {"learning_rate", "fast", "'fast'"},
        {"learning_rate", "1e9", "from 1e-9 to 100"},
        {"points", "1", "from 2"},
        {"points", "2.5", "integer"},
        {"points", "true", "integer"},
        {"noise", "-0.1", "from 0"},
        {"hidden", "0", "1 to 64"},
        {"hidden", "65", "1 to 64"},
        {"hidden", "3,,3", "commas"},
        {"hidden", "1,1,1,1,1,1,1,1,1", "up to 8"},
        {"hidden", "a", "commas"},
        {"batch", "0", "from 1"},
        {"batch", "half", "full"},
        {"shuffle", "1", "true or false"},
        {"initializer", "xaver", "did you mean 'xavier'"},
        {"dataset", "triangle", "did you mean 'triangles'"},
        {"activation", "rleu", "did you mean 'relu'"},
        {"activation.alpha", "1e10", "allowed are numbers from -1e+09 to 1e+09"},
        {"activation.alpha", "x", "a number"},
        {"activation.gamma", "1", "no parameter 'gamma'"},
        {"learning_rat", "1", "did you mean 'learning_rate'"},
    };
    for (const BadSetting& row : rows) {
        Session s;
        try {
            setSettingFromText(s, Section::training, row.key, row.value);
            ADD_FAILURE() << row.key << "=" << row.value << " was accepted";
        } catch (const UsageError& error) {
            EXPECT_NE(std::string(error.what()).find(row.expected), std::string::npos)
                << row.key << "=" << row.value << ": " << error.what();
        }
        EXPECT_EQ(s, Session()) << row.key;
    }
}

// The whole table, so that a new row is tested with the day that it is written.
TEST(Settings, EveryKeyRefusesWrongTypesAndValuesOutOfRange) {
    const SettingValue wrong[] = {true,
                                  std::int64_t{-1000000000001},
                                  std::int64_t{1000000000001},
                                  1e300,
                                  -1e300,
                                  0.123456789,
                                  std::string("banana"),
                                  std::string(),
                                  std::string(1 << 16, 'x')};
    for (const Setting& setting : settings()) {
        int here = 0;
        for (const SettingValue& value : wrong) {
            Session session;
            const Session before = session;
            try {
                setSetting(session, setting.section, setting.key, value);
                // Taken: then it must read back as something that is taken again.
                const SettingValue taken = setting.read(session);
                setSetting(session, setting.section, setting.key, taken);
            } catch (const UsageError& error) {
                ++here;
                const std::string message = error.what();
                EXPECT_TRUE(session == before) << setting.key;
                EXPECT_LT(message.size(), 1500u) << setting.key; // long values are cut
                const bool helps = message.find("allowed") != std::string::npos ||
                                   message.find("Allowed") != std::string::npos ||
                                   message.find("did you mean") != std::string::npos ||
                                   message.find("unknown") != std::string::npos ||
                                   message.find("give one id") != std::string::npos;
                EXPECT_TRUE(helps) << setting.key << ": " << message;
            }
        }
        EXPECT_GE(here, 5) << setting.key << " takes nearly anything";
        EXPECT_THROW(setSetting(*std::make_unique<Session>(), setting.section,
                                std::string(setting.key) + "x", std::int64_t{1}),
                     UsageError);
    }
}

TEST(Settings, ChoosingTheSameFunctionKeepsItsParameters) {
    Session s;
    setActivationParameter(s, "alpha", 0.7);
    chooseActivation(s, "elu");
    EXPECT_EQ(s.activation().parameter("alpha"), 0.7);
    chooseActivation(s, "leaky_relu");
    EXPECT_EQ(s.activation().parameter("alpha"), 0.01);
}

TEST(Session, ValidatesWhatNoSingleSettingCan) {
    Session s;
    s.training.hidden = {3, 3};
    s.training.activations = parseActivations("relu,tanh,elu");
    EXPECT_THROW(validate(s), UsageError);
    s.training.activations.resize(2);
    EXPECT_NO_THROW(validate(s));
    s.weights = std::make_shared<const SavedWeights>(SavedWeights{{}, Eigen::ArrayXd::Zero(5)});
    EXPECT_THROW(validate(s), UsageError);
}

TEST(Session, ForgetsWeightsOfAnotherTask) {
    Session before;
    before.weights =
        std::make_shared<const SavedWeights>(SavedWeights{{}, Eigen::ArrayXd::Zero(17)});
    Session after = before;
    chooseActivation(after, "relu");
    dropStaleWeights(before, after);
    EXPECT_TRUE(after.weights);
    after.training.hidden = {8};
    dropStaleWeights(before, after);
    EXPECT_FALSE(after.weights);
}

Session withProbe(double x) {
    Session s;
    s.curves.probe = x;
    return s;
}

TEST(History, UndoesAndRedoes) {
    History history;
    history.record(withProbe(1.0), {});
    history.record(withProbe(2.0), {});
    Session now = withProbe(3.0);
    now = history.undo(now);
    EXPECT_EQ(now.curves.probe, 2.0);
    now = history.undo(now);
    EXPECT_EQ(now.curves.probe, 1.0);
    EXPECT_FALSE(history.canUndo());
    now = history.redo(now);
    now = history.redo(now);
    EXPECT_EQ(now.curves.probe, 3.0);
    EXPECT_FALSE(history.canRedo());
}

TEST(History, ADragIsOneEntry) {
    History history;
    for (double x = 0.0; x < 1.0; x += 0.1) {
        history.record(withProbe(x), "probe");
    }
    EXPECT_EQ(history.undo(withProbe(1.0)).curves.probe, 0.0);
    EXPECT_FALSE(history.canUndo());
    // After the mouse let go the next drag is another entry.
    history.record(withProbe(0.0), "probe");
    history.closeEntry();
    history.record(withProbe(0.5), "probe");
    EXPECT_EQ(history.undo(withProbe(0.7)).curves.probe, 0.5);
    EXPECT_TRUE(history.canUndo());
}

TEST(History, IsBounded) {
    History history;
    for (std::size_t i = 0; i < History::kMostEntries + 50; ++i) {
        history.record(withProbe(static_cast<double>(i)), {});
    }
    Session now;
    std::size_t undone = 0;
    while (history.canUndo()) {
        now = history.undo(now);
        ++undone;
    }
    EXPECT_EQ(undone, History::kMostEntries);
}

} // namespace
} // namespace actiscope
