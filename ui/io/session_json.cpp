#include "ui/io/session_json.h"

#include "core/activation/maxout.h"
#include "core/errors.h"
#include "core/session/settings.h"
#include "ui/io/qstring.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cmath>

namespace actiscope::ui {
namespace {

constexpr int kVersion = 1;
constexpr qint64 kLargestFile = 64 * 1024 * 1024;

const QString kVersionKey = QStringLiteral("version");
const QString kCurvesKey = QStringLiteral("curves");
const QString kPinnedKey = QStringLiteral("pinned");
const QString kClassifierKey = QStringLiteral("classifier");
const QString kFeaturesKey = QStringLiteral("features");
const QString kComparedKey = QStringLiteral("compared_function");
const QString kTrainingKey = QStringLiteral("training");
const QString kWeightsKey = QStringLiteral("weights");
const QString kLayersKey = QStringLiteral("layers");
const QString kSamplesKey = QStringLiteral("samples");

QJsonValue toJson(const SettingValue& value) {
    struct Converter {
        QJsonValue operator()(bool v) const { return v; }
        QJsonValue operator()(std::int64_t v) const { return static_cast<qint64>(v); }
        QJsonValue operator()(double v) const { return v; }
        QJsonValue operator()(const std::string& v) const { return QString::fromStdString(v); }
    };
    return std::visit(Converter{}, value);
}

SettingValue fromJson(const QString& key, const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        return value.toDouble();
    case QJsonValue::String:
        return value.toString().toStdString();
    default:
        throw InputError(key.toStdString() + ": must be a number, a text, true or false");
    }
}

QJsonArray toArray(const Eigen::ArrayXd& values) {
    QJsonArray array;
    for (const double value : values) {
        array.append(value);
    }
    return array;
}

/// The list of numbers `name` of the object that stands under `parent`; empty if there is none.
Eigen::ArrayXd numbersFrom(const QJsonObject& object, const QString& parent, const QString& name) {
    const QString key = parent + "." + name;
    const QJsonValue value = object.value(name);
    if (value.isUndefined()) {
        return {};
    }
    if (!value.isArray()) {
        throw InputError(key.toStdString() + ": must be a list of numbers");
    }
    const QJsonArray array = value.toArray();
    Eigen::ArrayXd parameters(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array[i].isDouble()) {
            throw InputError(key.toStdString() + "[" + std::to_string(i) + "]: must be a number");
        }
        parameters[i] = array[i].toDouble();
    }
    return parameters;
}

/// Samples of one's own: {"x1": [...], "x2": [...], "label": [...]}, label 1 = triangle.
QJsonObject toJson(const DataSet& data) {
    return {{"x1", toArray(data.x1)}, {"x2", toArray(data.x2)}, {"label", toArray(data.target)}};
}

std::shared_ptr<const DataSet> samplesFrom(const QJsonObject& object) {
    DataSet data{numbersFrom(object, kSamplesKey, QStringLiteral("x1")),
                 numbersFrom(object, kSamplesKey, QStringLiteral("x2")),
                 numbersFrom(object, kSamplesKey, QStringLiteral("label"))};
    if (data.x1.size() != data.target.size() || data.x2.size() != data.target.size()) {
        throw InputError("samples: x1, x2 and label must have the same length");
    }
    if (data.size() > kMostOwnSamples) {
        throw InputError("samples: more than " + std::to_string(kMostOwnSamples));
    }
    for (Eigen::Index i = 0; i < data.size(); ++i) {
        if (data.target[i] != 0.0 && data.target[i] != 1.0) {
            throw InputError("samples.label[" + std::to_string(i) +
                             "]: must be 0 (circle) or 1 (triangle)");
        }
    }
    return std::make_shared<const DataSet>(std::move(data));
}

/// {"activation": "elu", "alpha": 0.5}, for custom also "formula".
QJsonObject toJson(const Activation& activation) {
    QJsonObject object{{"activation", toQString(activation.id())}};
    const ParameterList& specs = activation.definition().parameters;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        object.insert(toQString(specs[i].name), activation.parameters()[i]);
    }
    if (activation.isCustom()) {
        object.insert(QStringLiteral("formula"), toQString(activation.formulaText()));
    }
    if (activation.maxout() != nullptr) {
        object.insert(QStringLiteral("lines"), toQString(activation.maxout()->text()));
    }
    return object;
}

Activation activationFrom(const QJsonValue& value, const std::string& place) {
    const QJsonObject object = value.toObject();
    try {
        Activation activation(object.value(QLatin1String("activation")).toString().toStdString());
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == QLatin1String("formula")) {
                activation.setFormula(it.value().toString().toStdString());
            } else if (it.key() == QLatin1String("lines")) {
                activation.setMaxout(Maxout::parse(it.value().toString().toStdString()));
            } else if (it.key() != QLatin1String("activation")) {
                // Anything that is not a number becomes NaN, which no parameter allows.
                activation.setParameter(it.key().toStdString(), it.value().toDouble(std::nan("")));
            }
        }
        return activation;
    } catch (const UsageError& error) {
        throw InputError("in " + place + ": " + error.what());
    }
}

QJsonArray toJson(const std::vector<Activation>& activations) {
    QJsonArray array;
    for (const Activation& activation : activations) {
        array.append(toJson(activation));
    }
    return array;
}

std::vector<Activation> activationsFrom(const QJsonValue& value, const std::string& key,
                                        std::size_t most) {
    std::vector<Activation> activations;
    if (!value.isUndefined() && !value.isArray()) {
        throw InputError(key + ": must be a list");
    }
    for (const QJsonValue& entry : value.toArray()) {
        activations.push_back(
            activationFrom(entry, key + "[" + std::to_string(activations.size()) + "]"));
    }
    if (activations.size() > most) {
        throw InputError(key + ": at most " + std::to_string(most) + " functions");
    }
    return activations;
}

void readSection(Session& session, Section section, const QJsonObject& object,
                 const QString& prefix) {
    // QJsonObject iterates in the order of keys: "activation" comes before "activation.alpha".
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString place = prefix + it.key();
        const SettingValue value = fromJson(place, it.value());
        try {
            setSetting(session, section, it.key().toStdString(), value);
        } catch (const UsageError& error) {
            throw InputError((prefix.isEmpty() ? std::string()
                                               : "in " + prefix.chopped(1).toStdString() + ": ") +
                             error.what());
        }
    }
}

QJsonObject objectAt(const QJsonObject& root, const QString& key) {
    const QJsonValue value = root.value(key);
    if (!value.isUndefined() && !value.isObject()) {
        throw InputError(key.toStdString() + ": must be an object");
    }
    return value.toObject();
}

void checkVersion(const QJsonObject& root) {
    const QJsonValue version = root.value(kVersionKey);
    if (!version.isDouble()) {
        throw InputError("version: missing or not a number; this is not an Actiscope session");
    }
    if (version.toDouble() != kVersion) {
        throw InputError("version: is " + std::to_string(version.toInt()) +
                         "; this program reads version " + std::to_string(kVersion));
    }
}

} // namespace

QByteArray sessionToJson(const Session& session) {
    QJsonObject root{{kVersionKey, kVersion}};
    QJsonObject curves;
    QJsonObject classifier;
    QJsonObject features;
    QJsonObject training;
    for (const Setting& setting : settings()) {
        QJsonObject& object = setting.section == Section::curves       ? curves
                              : setting.section == Section::classifier ? classifier
                              : setting.section == Section::features   ? features
                              : setting.section == Section::training   ? training
                                                                       : root;
        object.insert(toQString(setting.key), toJson(setting.read(session)));
    }
    for (const Activation& activation : session.training.activations) {
        if (activation.isCustom()) {
            training.insert(QStringLiteral("activation.formula"),
                            toQString(activation.formulaText()));
        }
        if (activation.maxout() != nullptr) {
            training.insert(QStringLiteral("activation.lines"),
                            toQString(activation.maxout()->text()));
        }
        const auto specs = activation.definition().parameters;
        for (std::size_t i = 0; i < specs.size(); ++i) {
            training.insert("activation." + toQString(specs[i].name), activation.parameters()[i]);
        }
    }
    if (session.training.activations.size() > 1) {
        // The settings give a parameter to all layers that have it; this is each layer's own.
        training.insert(kLayersKey, toJson(session.training.activations));
    }
    if (session.training.data.own) {
        root.insert(kSamplesKey, toJson(*session.training.data.own));
    }
    curves.insert(kPinnedKey, toJson(session.curves.pinned));
    if (!(session.classifier.compared == Activation())) {
        classifier.insert(kComparedKey, toJson(session.classifier.compared));
    }
    root.insert(kCurvesKey, curves);
    root.insert(kClassifierKey, classifier);
    root.insert(kFeaturesKey, features);
    root.insert(kTrainingKey, training);
    if (session.weights) {
        QJsonObject weights;
        if (session.weights->linear.size() > 0) {
            weights.insert(QStringLiteral("linear"), toArray(session.weights->linear));
        }
        if (session.weights->chosen.size() > 0) {
            weights.insert(QStringLiteral("chosen"), toArray(session.weights->chosen));
        }
        root.insert(kWeightsKey, weights);
    }
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

std::string placeInText(const QByteArray& text, qsizetype offset) {
    const QByteArray before = text.left(offset);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = offset - (before.lastIndexOf('\n') + 1) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

Session sessionFromJson(const QByteArray& json) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        throw InputError(placeInText(json, error.offset) + ": " +
                         error.errorString().toStdString());
    }
    if (!document.isObject()) {
        throw InputError("line 1, column 1: a session is a JSON object");
    }
    QJsonObject root = document.object();
    checkVersion(root);
    root.remove(kVersionKey);
    return changedByJson(Session(), root);
}

Session changedByJson(const Session& base, const QJsonObject& part) {
    QJsonObject root = part;
    QJsonObject curves = objectAt(root, kCurvesKey);
    const QJsonValue pinned = curves.take(kPinnedKey);
    QJsonObject classifier = objectAt(root, kClassifierKey);
    const QJsonValue compared = classifier.take(kComparedKey);
    const QJsonObject features = objectAt(root, kFeaturesKey);
    QJsonObject training = objectAt(root, kTrainingKey);
    const QJsonValue layers = training.take(kLayersKey);
    const QJsonObject samples = objectAt(root, kSamplesKey);
    const bool hasSamples = root.contains(kSamplesKey);
    const QJsonObject weights = objectAt(root, kWeightsKey);
    const bool hasWeights = root.contains(kWeightsKey);
    for (const QString& key :
         {kCurvesKey, kClassifierKey, kFeaturesKey, kTrainingKey, kWeightsKey, kSamplesKey}) {
        root.remove(key);
    }

    Session session = base;
    readSection(session, Section::general, root, QString());
    if (!pinned.isUndefined()) {
        session.curves.pinned = activationsFrom(pinned, "curves.pinned", CurveView::kMostPins);
    }
    readSection(session, Section::curves, curves, kCurvesKey + ".");
    readSection(session, Section::classifier, classifier, kClassifierKey + ".");
    readSection(session, Section::features, features, kFeaturesKey + ".");
    if (!compared.isUndefined()) {
        session.classifier.compared = activationFrom(compared, "classifier.compared_function");
    }
    readSection(session, Section::training, training, kTrainingKey + ".");
    if (!layers.isUndefined()) {
        const auto own = activationsFrom(layers, "training.layers", kMostHiddenLayers);
        if (activationIds(own) != activationIds(session.training.activations)) {
            throw InputError("training.layers: names other functions than training.activation");
        }
        session.training.activations = own;
    }
    if (hasSamples) {
        session.training.data.own = samplesFrom(samples);
    }
    if (hasWeights) {
        session.weights = std::make_shared<const SavedWeights>(
            SavedWeights{numbersFrom(weights, kWeightsKey, QStringLiteral("linear")),
                         numbersFrom(weights, kWeightsKey, QStringLiteral("chosen"))});
    }
    dropStaleWeights(base, session);
    try {
        validate(session);
    } catch (const UsageError& problem) {
        throw InputError(problem.what());
    }
    return session;
}

Session loadSession(const QString& path) {
    QFile file(path);
    const std::string name = path.toStdString();
    if (!file.open(QIODevice::ReadOnly)) {
        throw InputError(name + ": " + file.errorString().toStdString());
    }
    if (file.size() > kLargestFile) {
        throw InputError(name + ": larger than 64 MiB; this is not a session");
    }
    try {
        return sessionFromJson(file.readAll());
    } catch (const InputError& error) {
        throw InputError(name + ": " + error.what());
    }
}

void saveSession(const Session& session, const QString& path) {
    QSaveFile file(path);
    const QByteArray json = sessionToJson(session);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
        throw InputError(path.toStdString() + ": " + file.errorString().toStdString());
    }
}

} // namespace actiscope::ui
