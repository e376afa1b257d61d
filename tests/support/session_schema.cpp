#include "tests/support/session_schema.h"

#include "core/activation/catalogue.h"
#include "core/session/settings.h"
#include "core/training/trainer.h"
#include "ui/io/qstring.h"
#include "ui/io/session_keys.h"

#include <QJsonArray>
#include <QJsonObject>

namespace actiscope::ui::test {
namespace {

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

} // namespace

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

namespace {

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
         {"gradient",
          listOf({{"type", "array"}, {"items", number}}, static_cast<int>(LossHistory::kCapacity),
                 "epoch of a point of the history and the norm of the gradient there")},
         {"changes", listOf(objectOf({{"epoch", index}, {"functions", text}}), 0,
                            "of the functions while it trained")}});
    schema["description"] = description;
    return schema;
}

} // namespace

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
                  {"y", listOf(number, 0, "numbers of regression, instead of label")},
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

} // namespace actiscope::ui::test
