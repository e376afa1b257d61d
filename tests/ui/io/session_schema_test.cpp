#include "core/activation/catalogue.h"
#include "core/errors.h"
#include "core/session/settings.h"
#include "core/training/trainer.h"
#include "ui/io/qstring.h"
#include "ui/io/session_json.h"
#include "ui/io/session_keys.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>

// resources/schema/session.schema.json is what this file makes of the table of settings. After a
// change of the table: ACTISCOPE_UPDATE_SCHEMA=1 build/release/io_tests --gtest_filter='Schema*'

namespace actiscope::ui {
namespace {

const QString kFile = QStringLiteral(ACTISCOPE_SOURCES "/resources/schema/session.schema.json");

struct DomainSchema {
    QJsonObject operator()(const FlagDomain&) const { return {{"type", "boolean"}}; }
    QJsonObject operator()(const NumberDomain& d) const {
        return {{"type", "number"}, {"minimum", d.minimum}, {"maximum", d.maximum}};
    }
    QJsonObject operator()(const WholeDomain& d) const {
        QJsonObject schema{{"type", "integer"}, {"minimum", static_cast<qint64>(d.minimum)}};
        if (d.upTo.empty()) { // else it depends on something else in the session
            schema["maximum"] = static_cast<qint64>(d.maximum);
        }
        return d.word.empty()
                   ? schema
                   : QJsonObject{
                         {"anyOf", QJsonArray{schema, QJsonObject{{"const", toQString(d.word)}}}}};
    }
    QJsonObject operator()(const WordsDomain& d) const {
        QJsonArray words;
        for (const std::string_view word : d.words) {
            words.append(toQString(word));
        }
        return {{"enum", words}};
    }
    QJsonObject operator()(const TextDomain& d) const {
        const QJsonObject text{{"type", "string"}};
        const QJsonObject one{
            {"type", "integer"}, {"minimum", 1}, {"maximum", static_cast<qint64>(d.mostAsNumber)}};
        return d.mostAsNumber == 0 ? text : QJsonObject{{"anyOf", QJsonArray{text, one}}};
    }
};

QJsonObject domainOf(const Setting& setting) {
    QJsonObject schema = std::visit(DomainSchema{}, setting.domain);
    schema["description"] =
        toQString(setting.help) + " (" + toQString(domainText(setting.domain)) + ")";
    schema["default"] = QJsonValue::fromVariant([&]() -> QVariant {
        const SettingValue value = setting.read(Session());
        if (const auto* text = std::get_if<std::string>(&value)) {
            return toQString(*text);
        }
        if (const auto* flag = std::get_if<bool>(&value)) {
            return *flag;
        }
        const auto* integer = std::get_if<std::int64_t>(&value);
        return integer ? static_cast<double>(*integer) : std::get<double>(value);
    }());
    return schema;
}

QJsonObject listOf(const QJsonObject& items, int most, const char* description) {
    QJsonObject list{{"type", "array"}, {"items", items}, {"description", description}};
    if (most > 0) {
        list["maxItems"] = most;
    }
    return list;
}

QJsonObject section(Section wanted) {
    QJsonObject properties;
    for (const Setting& setting : settings()) {
        if (setting.section == wanted) {
            properties[toQString(setting.key)] = domainOf(setting);
        }
    }
    return properties;
}

/// An activation function with parameters of its own.
QJsonObject functionSchema() {
    QStringList ids;
    for (const ActivationDefinition& row : catalogue()) {
        ids.append(toQString(row.id));
    }
    return {{"type", "object"},
            {"required", QJsonArray{"activation"}},
            {"properties",
             QJsonObject{{"activation", QJsonObject{{"enum", QJsonArray::fromStringList(ids)}}},
                         {"formula", QJsonObject{{"type", "string"}, {"description", "of custom"}}},
                         {"lines", QJsonObject{{"type", "string"}, {"description", "of maxout"}}}}},
            {"patternProperties",
             QJsonObject{{"^[a-z_]+$", QJsonObject{{"type", QJsonArray{"number", "string"}}}}}}};
}

QJsonObject objectOf(const QJsonObject& properties) {
    return {{"type", "object"}, {"properties", properties}};
}

QJsonObject courseSchema(const char* description) {
    const auto whole = [](const char* text) {
        return QJsonObject{{"type", "integer"}, {"minimum", 0}, {"description", text}};
    };
    const QJsonObject number{{"type", "number"}};
    const QJsonObject index{{"type", "integer"}, {"minimum", 0}};
    const QJsonObject text{{"type", "string"}};
    const QJsonObject none{{"enum", QJsonArray{QJsonValue()}}};
    const QJsonObject cell{{"anyOf", QJsonArray{number, none}}};
    QJsonObject schema = objectOf(
        {{"epoch", whole("complete ones")},
         {"examples", whole("seen so far")},
         {"position", whole("training samples of this epoch that were seen")},
         {"order", listOf(index, 0, "in which this epoch takes the training samples")},
         {"shuffle",
          QJsonObject{{"type", "string"},
                      {"description", "state of the generator that shuffles (mt19937_64)"}}},
         {"slopes", listOf(index, 0, "states of the generators of random slopes")},
         {"steps", whole("of the optimizer")},
         {"mean", listOf(number, 0, "of gradients; empty where the optimizer has none")},
         {"square", listOf(number, 0, "of squared gradients, likewise")},
         {"history",
          listOf(
              {{"type", "array"}, {"items", cell}}, static_cast<int>(LossHistory::kCapacity),
              "epoch, loss or null, accuracy, test loss or null, test accuracy or null, then the "
              "learned parameter of each layer")},
         {"changes", listOf(objectOf({{"epoch", index}, {"functions", text}}), 0,
                            "of the functions while it trained")}});
    schema["description"] = description;
    return schema;
}

QJsonObject schemaFromTheTable() {
    const QJsonObject number{{"type", "number"}};
    const QJsonObject function{{"$ref", "#/$defs/function"}};
    QJsonObject curves = section(Section::curves);
    curves[kPinnedKey] =
        listOf(function, static_cast<int>(CurveView::kMostPins), "functions kept for comparison");
    QJsonObject classifier = section(Section::classifier);
    classifier[kComparedKey] = function;
    QJsonObject training = section(Section::training);
    training[kLayersKey] =
        listOf(function, kMostHiddenLayers, "each hidden layer's own function, where they differ");
    training["activation.formula"] =
        QJsonObject{{"type", "string"}, {"description", "the formula of custom"}};
    training["activation.lines"] =
        QJsonObject{{"type", "string"}, {"description", "the pieces of maxout"}};
    QJsonObject trainingObject = objectOf(training);
    trainingObject["patternProperties"] =
        QJsonObject{{"^activation\\.[a-z_]+$",
                     QJsonObject{{"type", QJsonArray{"number", "string"}},
                                 {"description",
                                  "a parameter of the activation; formula and lines are texts"}}}};
    QJsonObject root = section(Section::general);
    root[kVersionKey] = QJsonObject{{"const", kSessionVersion}};
    for (const Section one : kSections) {
        if (one != Section::general) {
            root[toQString(sectionKey(one))] = objectOf(section(one));
        }
    }
    root[kCurvesKey] = objectOf(curves);
    root[kClassifierKey] = objectOf(classifier);
    root[kTrainingKey] = trainingObject;
    QJsonObject classes = listOf({{"type", "string"}, {"minLength", 1}}, 2,
                                 "what the file of the samples calls the classes 0 and 1");
    classes["minItems"] = 2;
    root[kSamplesKey] =
        objectOf({{"x1", listOf(number, 0, "first coordinates")},
                  {"x2", listOf(number, 0, "second coordinates")},
                  {"label", listOf({{"enum", QJsonArray{0, 1}}}, 0, "0 = circle, 1 = triangle")},
                  {"classes", classes}});
    root[kWeightsKey] = objectOf(
        {{kComparedWeightsKey, listOf(number, 0, "of the network that is compared with")},
         {"chosen", listOf(number, 0, "of the network with the chosen activations")},
         {kComparedCourseKey, courseSchema("how training of the compared network went on")},
         {kChosenCourseKey, courseSchema("how training of the chosen network went on; left "
                                         "out, it starts at epoch 0")}});
    QJsonObject schema = objectOf(root);
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    schema["title"] = "Actiscope session";
    schema["description"] =
        "What is left out keeps its default. Keys that are not described here are kept when the "
        "program saves the session, with a warning.";
    schema["required"] = QJsonArray{kVersionKey};
    schema["$defs"] = QJsonObject{{"function", functionSchema()}};
    return schema;
}

/// The words of JSON Schema that the file uses; a key that nothing describes is an error here.
class Validator {
public:
    explicit Validator(const QJsonObject& schema) : m_schema(schema) {}

    QStringList check(const QJsonValue& value) {
        m_errors.clear();
        check(value, m_schema, "$");
        return m_errors;
    }

private:
    static bool hasType(const QJsonValue& value, const QString& type) {
        return (type == "object" && value.isObject()) || (type == "array" && value.isArray()) ||
               (type == "string" && value.isString()) || (type == "boolean" && value.isBool()) ||
               (type == "number" && value.isDouble()) ||
               (type == "integer" && value.isDouble() &&
                value.toDouble() == std::floor(value.toDouble()));
    }

    void fail(const QString& place, const QString& what) { m_errors.append(place + ": " + what); }

    void check(const QJsonValue& value, QJsonObject schema, const QString& place) {
        if (schema.contains("$ref")) {
            schema = m_schema["$defs"].toObject()["function"].toObject();
        }
        if (schema.contains("type")) {
            QStringList types;
            if (schema["type"].isArray()) {
                for (const QJsonValue& type : schema["type"].toArray()) {
                    types.append(type.toString());
                }
            } else {
                types.append(schema["type"].toString());
            }
            if (std::ranges::none_of(types, [&](const auto& t) { return hasType(value, t); })) {
                fail(place, "is no " + types.join('|'));
            }
        }
        if (schema.contains("const") && value != schema["const"]) {
            fail(place, "is another constant");
        }
        if (schema.contains("enum") && !schema["enum"].toArray().contains(value)) {
            fail(place, "is not in the list");
        }
        if (value.isDouble()) {
            const double number = value.toDouble();
            if (number < schema["minimum"].toDouble(-HUGE_VAL) ||
                number > schema["maximum"].toDouble(HUGE_VAL) ||
                number <= schema["exclusiveMinimum"].toDouble(-HUGE_VAL)) {
                fail(place, "is out of range");
            }
        }
        if (schema.contains("anyOf")) {
            const QStringList before = m_errors;
            bool any = false;
            for (const QJsonValue& choice : schema["anyOf"].toArray()) {
                m_errors.clear();
                check(value, choice.toObject(), place);
                any = any || m_errors.isEmpty();
            }
            m_errors = before;
            if (!any) {
                fail(place, "fits no choice");
            }
        }
        checkParts(value, schema, place);
    }

    void checkParts(const QJsonValue& value, const QJsonObject& schema, const QString& place) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            check(array[i], schema["items"].toObject(), place + "[]");
        }
        if (value.isArray() && array.size() > schema["maxItems"].toInt(1 << 30)) {
            fail(place, "is too long");
        }
        const QJsonObject object = value.toObject();
        for (const QJsonValue& key : schema["required"].toArray()) {
            if (!object.contains(key.toString())) {
                fail(place, "lacks " + key.toString());
            }
        }
        const QJsonObject properties = schema["properties"].toObject();
        const QJsonObject patterns = schema["patternProperties"].toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            bool described = properties.contains(it.key());
            if (described) {
                check(it.value(), properties[it.key()].toObject(), place + "." + it.key());
            }
            for (auto pattern = patterns.begin(); pattern != patterns.end(); ++pattern) {
                if (QRegularExpression(pattern.key()).match(it.key()).hasMatch()) {
                    described = true;
                    check(it.value(), pattern.value().toObject(), place + "." + it.key());
                }
            }
            if (!described) {
                fail(place, "nothing describes " + it.key());
            }
        }
    }

    QJsonObject m_schema;
    QStringList m_errors;
};

QJsonObject published() {
    QFile file(kFile);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << kFile.toStdString();
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString checked(const Session& session) {
    const QJsonDocument json = QJsonDocument::fromJson(sessionToJson(session));
    return Validator(published()).check(json.object()).join('\n');
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
    int limits = 0;
    int words = 0;
    for (const Setting& setting : settings()) {
        QJsonObject domain = domainOf(setting);
        if (domain.contains("anyOf") && setting.key == "batch") {
            domain = domain["anyOf"].toArray()[0].toObject();
        }
        const bool integer = domain["type"] == "integer";
        const auto valueOf = [integer](double number) -> SettingValue {
            return integer ? SettingValue(static_cast<std::int64_t>(number)) : SettingValue(number);
        };
        const std::string key(setting.key);
        const double step = integer ? 1.0 : 1e-7;
        for (const char* end : {"minimum", "maximum"}) {
            if (!domain.contains(end) || key == "x_min" || key == "x_max" || key == "y_min" ||
                key == "y_max") {
                continue; // the ends of a range limit each other
            }
            const double limit = domain[end].toDouble();
            const double away =
                (end[1] == 'i' ? -1.0 : 1.0) * std::fmax(step, 1e-9 * std::fabs(limit));
            EXPECT_TRUE(accepted(setting, valueOf(limit))) << key << " " << end;
            EXPECT_FALSE(accepted(setting, valueOf(limit + away))) << key << " beyond " << end;
            ++limits;
        }
        if (domain.contains("exclusiveMinimum")) {
            EXPECT_FALSE(accepted(setting, domain["exclusiveMinimum"].toDouble())) << key;
            ++limits;
        }
        for (const QJsonValue& word : domain["enum"].toArray()) {
            EXPECT_TRUE(accepted(setting, word.toString().toStdString())) << key;
            ++words;
        }
        EXPECT_FALSE(accepted(setting, std::string("no such thing"))) << key;
        EXPECT_EQ(accepted(setting, true), domain["type"] == "boolean") << key;
    }
    EXPECT_GE(limits, 40);
    EXPECT_GE(words, 30);
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
        EXPECT_FALSE(Validator(published()).check(QJsonDocument::fromJson(bad).object()).isEmpty())
            << bad;
    }
}

} // namespace
} // namespace actiscope::ui
