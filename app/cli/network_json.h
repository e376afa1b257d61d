#pragma once

#include "core/network/network.h"
#include "core/training/diagnosis/health.h"
#include "core/training/diagnosis/trouble.h"

#include <QJsonArray>
#include <QJsonObject>

/// What a network knows about itself, as the last line of `train` prints it.
namespace actiscope::cli {

/// {"x1": {"mean": 5.84, "deviation": 0.83}, …}
QJsonObject standardizationOf(const Network<float>& network);
/// {"1": {"alpha": 0.31}} for the hidden layers that have learned one.
QJsonObject learnedOf(const Network<float>& network);
/// Of each layer its numbers and its units.
QJsonArray layersOf(const NetworkHealth& health);
/// {"kind": "vanishing", "layer": 1, "ratio": 1e-05}: the numbers that belong to the kind.
QJsonObject toJson(const Trouble& trouble);

} // namespace actiscope::cli
