#include "core/activation/catalogue.h"
#include "core/errors.h"
#include "core/session/settings.h"
#include "core/training/trainer.h"
#include "tests/support/json_validator.h"
#include "tests/support/session_schema.h"
#include "ui/io/session_json.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

// resources/schema/session.schema.json is what this file makes of the table of settings. After a
// change of the table: ACTISCOPE_UPDATE_SCHEMA=1 build/release/io_tests --gtest_filter='Schema*'

namespace actiscope::ui {
namespace {

using test::domainOf;
using test::JsonValidator;
using test::schemaFromTheTable;

const QString kFile = QStringLiteral(ACTISCOPE_SOURCES "/resources/schema/session.schema.json");

QJsonObject published() {
    QFile file(kFile);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << kFile.toStdString();
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString checked(const Session& session) {
    const QJsonDocument json = QJsonDocument::fromJson(sessionToJson(session));
    return JsonValidator(published()).check(json.object()).join('\n');
}

TEST(Schema, IsWhatTheTableOfSettingsSays) {
    const QJsonObject expected = schemaFromTheTable();
    if (qEnvironmentVariableIsSet("ACTISCOPE_UPDATE_SCHEMA")) {
        QFile file(kFile);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(expected).toJson());
    }
    EXPECT_TRUE(published() == expected)
        << "run: ACTISCOPE_UPDATE_SCHEMA=1 build/release/io_tests --gtest_filter='Schema*'";
}

/// The words of the table are believed only as far as the program acts on them.
TEST(Schema, DomainsAreThoseThatTheProgramEnforces) {
    const auto accepted = [](const Setting& setting, const SettingValue& value) {
        Session session;
        session.curves.pinned.resize(CurveView::kMostPins);
        session.curves.range = {-1e-9, 1e-9, -1e-9, 1e-9}; // ends do not limit each other here
        try {
            setSetting(session, setting.section, setting.key, value);
            return true;
        } catch (const UsageError&) {
            return false;
        }
    };
    for (const Setting& setting : settings()) {
        int tried = 0;
        QJsonObject domain = domainOf(setting);
        if (domain.contains("anyOf") && setting.key == "batch") {
            domain = domain["anyOf"].toArray()[0].toObject();
        }
        const bool integer = domain["type"] == "integer";
        const auto valueOf = [integer](double number) -> SettingValue {
            return integer ? SettingValue(static_cast<std::int64_t>(number)) : SettingValue(number);
        };
        const std::string key(setting.key);
        // They limit each other.
        const bool isEndOfRange =
            key == "x_min" || key == "x_max" || key == "y_min" || key == "y_max";
        const double step = integer ? 1.0 : 1e-7;
        for (const char* end : {"minimum", "maximum"}) {
            if (!domain.contains(end) || isEndOfRange) {
                continue;
            }
            const double limit = domain[end].toDouble();
            const double away =
                (end[1] == 'i' ? -1.0 : 1.0) * std::fmax(step, 1e-9 * std::fabs(limit));
            EXPECT_TRUE(accepted(setting, valueOf(limit))) << key << " " << end;
            EXPECT_FALSE(accepted(setting, valueOf(limit + away))) << key << " beyond " << end;
            ++tried;
        }
        if (domain.contains("exclusiveMinimum")) {
            EXPECT_FALSE(accepted(setting, domain["exclusiveMinimum"].toDouble())) << key;
            ++tried;
        }
        for (const QJsonValue& word : domain["enum"].toArray()) {
            EXPECT_TRUE(accepted(setting, word.toString().toStdString())) << key;
            ++tried;
        }
        EXPECT_FALSE(accepted(setting, std::string("no such thing"))) << key;
        EXPECT_EQ(accepted(setting, true), domain["type"] == "boolean") << key;
        const bool hasLimits = !isEndOfRange &&
                               !std::holds_alternative<FlagDomain>(setting.domain) &&
                               !std::holds_alternative<TextDomain>(setting.domain);
        EXPECT_EQ(tried > 0, hasLimits) << key;
    }
}

TEST(Schema, DescribesEveryKeyThatIsWritten) {
    EXPECT_EQ(checked(Session()), "");
    Session s;
    setSettingFromText(s, Section::training, "hidden", "4,6,4");
    setSettingFromText(s, Section::training, "activation", "custom,maxout,elu");
    setSettingFromText(s, Section::training, "activation.formula", "x*sigmoid(beta*x)");
    setSettingFromText(s, Section::training, "batch", "full");
    s.curves.pinned = {Activation("elu"), Activation("maxout"), Activation("custom")};
    s.classifier.compared = Activation("swish");
    s.training.data.kind = DataKind::own;
    s.training.data.own = std::make_shared<const DataSet>(DataSet{Eigen::Array2d(0.0, 1.0),
                                                                  Eigen::Array2d(0.0, 1.0),
                                                                  Eigen::Array2d(0.0, 1.0),
                                                                  {"blue", "red"}});
    s.weights = std::make_shared<const SavedWeights>(
        SavedWeights{Eigen::ArrayXd::Ones(3), Eigen::ArrayXd::Ones(3)});
    EXPECT_EQ(checked(s), "");
    Trainer<float> trainer(s.training,
                           std::make_shared<const DataSet>(generate(s.training.data, 1)), s.seed);
    trainer.trainEpoch();
    s.weights = std::make_shared<const SavedWeights>(SavedWeights{
        {}, trainer.network().parameters.cast<double>(), std::nullopt, trainer.course()});
    EXPECT_EQ(checked(s), "");
    EXPECT_EQ(sessionFromJson(sessionToJson(s)).weights->chosenCourse->order,
              trainer.course().order);
    for (const ActivationDefinition& row : catalogue()) {
        Session other;
        chooseActivation(other, row.id);
        EXPECT_EQ(checked(other), "") << row.id;
    }
}

TEST(Schema, RefusesWhatTheProgramRefuses) {
    for (const char* bad : {R"({})", R"({"version": "one"})", R"({"version": 1, "seed": 1.5})",
                            R"({"version": 1, "view": "autopsy"})",
                            R"({"version": 1, "training": {"learning_rate": 0}})",
                            R"({"version": 1, "training": {"batch": "most"}})",
                            R"({"version": 1, "curves": {"pinned": [{"activation": "rleu"}]}})",
                            R"({"version": 1, "curves": {"pinned": 3}})",
                            R"({"version": 1, "samples": {"x1": [0], "x2": [0], "label": [2]}})"}) {
        EXPECT_THROW(sessionFromJson(bad), InputError) << bad;
        EXPECT_FALSE(
            JsonValidator(published()).check(QJsonDocument::fromJson(bad).object()).isEmpty())
            << bad;
    }
}

} // namespace
} // namespace actiscope::ui
