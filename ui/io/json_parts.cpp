#include "ui/io/json_parts.h"

#include "core/activation/maxout.h"
#include "core/errors.h"
#include "ui/io/qstring.h"
#include "ui/io/session_keys.h"

#include <array>
#include <cmath>
#include <string>

namespace actiscope::ui {

QJsonArray toArray(const Eigen::ArrayXd& values) {
    QJsonArray array;
    for (const double value : values) {
        array.append(value);
    }
    return array;
}

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

QJsonObject toJson(const DataSet& data) {
    QJsonObject object{
        {"x1", toArray(data.x1)},
        {"x2", toArray(data.x2)},
        {data.task == Task::regression ? kNumbersKey : kLabelsKey, toArray(data.target)}};
    if (data.hasClassNames()) {
        object.insert(kClassesKey,
                      QJsonArray{toQString(data.classNames[0]), toQString(data.classNames[1])});
    }
    return object;
}

namespace {

std::array<std::string, 2> classNamesFrom(const QJsonValue& value) {
    const QJsonArray names = value.toArray();
    if (names.size() != 2 || names[0].toString().isEmpty() || names[1].toString().isEmpty()) {
        throw InputError("samples.classes: must be the two names of the classes 0 and 1");
    }
    return {names[0].toString().toStdString(), names[1].toString().toStdString()};
}

} // namespace

std::shared_ptr<const DataSet> samplesFrom(const QJsonObject& object) {
    const bool numbers = object.contains(kNumbersKey);
    if (numbers && object.contains(kLabelsKey)) {
        throw InputError("samples: has both label and y; one of them is allowed");
    }
    const QString target = numbers ? kNumbersKey : kLabelsKey;
    DataSet data{numbersFrom(object, QStringLiteral("samples"), QStringLiteral("x1")),
                 numbersFrom(object, QStringLiteral("samples"), QStringLiteral("x2")),
                 numbersFrom(object, QStringLiteral("samples"), target)};
    data.task = numbers ? Task::regression : Task::classification;
    if (object.contains(kClassesKey)) {
        data.classNames = classNamesFrom(object.value(kClassesKey));
    }
    if (data.x1.size() != data.target.size() || data.x2.size() != data.target.size()) {
        throw InputError("samples: x1, x2 and " + target.toStdString() +
                         " must have the same length");
    }
    if (data.size() > kMostOwnSamples) {
        throw InputError("samples: more than " + std::to_string(kMostOwnSamples));
    }
    for (Eigen::Index i = 0; i < data.size() && !numbers; ++i) {
        if (data.target[i] != 0.0 && data.target[i] != 1.0) {
            throw InputError("samples.label[" + std::to_string(i) +
                             "]: must be 0 (circle) or 1 (triangle)");
        }
    }
    return std::make_shared<const DataSet>(std::move(data));
}

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

Activation activationFrom(const QJsonValue& value, const std::string& place, bool& foreign) {
    const QJsonObject object = value.toObject();
    try {
        Activation activation(object.value(QLatin1String("activation")).toString().toStdString());
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == QLatin1String("formula")) {
                activation.setFormula(it.value().toString().toStdString());
            } else if (it.key() == QLatin1String("lines")) {
                activation.setMaxout(Maxout::parse(it.value().toString().toStdString()));
            } else if (it.key() == QLatin1String("activation")) {
                continue;
            } else if (!activation.hasParameter(it.key().toStdString())) {
                foreign = true;
            } else {
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
                                        std::size_t most, bool& foreign) {
    std::vector<Activation> activations;
    if (!value.isUndefined() && !value.isArray()) {
        throw InputError(key + ": must be a list");
    }
    for (const QJsonValue entry : value.toArray()) {
        activations.push_back(
            activationFrom(entry, key + "[" + std::to_string(activations.size()) + "]", foreign));
    }
    if (activations.size() > most) {
        throw InputError(key + ": at most " + std::to_string(most) + " functions");
    }
    return activations;
}

} // namespace actiscope::ui
