#pragma once

#include "core/activation/activation.h"
#include "core/data/data_set.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>

/// The parts of a session file that are not single settings. All readers throw InputError that
/// names the place.
namespace actiscope::ui {

QJsonArray toArray(const Eigen::ArrayXd& values);

/// The list of numbers `name` of the object that stands under `parent`; empty if there is none.
Eigen::ArrayXd numbersFrom(const QJsonObject& object, const QString& parent, const QString& name);

/// Samples of one's own: {"x1": [...], "x2": [...], "label": [...]}, label 1 = triangle; of numbers
/// "y" instead of "label".
QJsonObject toJson(const DataSet& data);
std::shared_ptr<const DataSet> samplesFrom(const QJsonObject& object);

/// {"activation": "elu", "alpha": 0.5}, for custom also "formula", for maxout "lines".
QJsonObject toJson(const Activation& activation);
/// Sets `foreign` if the object has keys that the function does not know; they are passed over.
Activation activationFrom(const QJsonValue& value, const std::string& place, bool& foreign);

QJsonArray toJson(const std::vector<Activation>& activations);
std::vector<Activation> activationsFrom(const QJsonValue& value, const std::string& key,
                                        std::size_t most, bool& foreign);

} // namespace actiscope::ui
