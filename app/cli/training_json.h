#pragma once

#include "core/network/network.h"
#include "core/training/diagnosis/health.h"
#include "core/training/diagnosis/trouble.h"

#include <QJsonArray>
#include <QJsonObject>

namespace actiscope::cli {

/// {"1": {"alpha": 0.31}} for the hidden layers that have learned one.
QJsonObject learnedJson(const Network<float>& network);

/// What the network knows about itself, layer by layer.
QJsonArray layersJson(const NetworkHealth& health);

/// {"kind": "vanishing", "layer": 1, "ratio": 1e-05}: the numbers that belong to the kind.
QJsonObject troubleJson(const Trouble& trouble);

} // namespace actiscope::cli
