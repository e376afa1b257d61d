#include "core/training/training_config.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace actiscope {

namespace {

std::vector<int> piecesOf(const TrainingConfig& config) {
    std::vector<int> pieces = actiscope::piecesOf(config.activations);
    // One activation serves all layers; a list that fits no network is refused elsewhere.
    if (pieces.size() == 1) {
        pieces.resize(config.hidden.size(), pieces.front());
    }
    return config.hidden.empty() ? std::vector<int>() : pieces;
}

} // namespace

Standardization standardizationOf(const TrainingConfig& config, const DataSet& data,
                                  const std::vector<int>& train) {
    return config.standardize ? standardizationOf(data, train) : Standardization{};
}

bool needsRestart(const TrainingConfig& before, const TrainingConfig& after) {
    const bool editedByHand = after.data.kind == DataKind::own &&
                              after.data.own != before.data.own &&
                              after.data.ownOrigin == before.data.ownOrigin;
    return (before.data != after.data && !editedByHand) || !sameShape(before, after) ||
           before.initializer != after.initializer || before.standardize != after.standardize ||
           before.testShare != after.testShare;
}

bool sameShape(const TrainingConfig& before, const TrainingConfig& after) {
    return before.hidden == after.hidden && before.features == after.features &&
           piecesOf(before) == piecesOf(after);
}

Eigen::ArrayXd frozenMask(const Architecture& architecture, const std::vector<FrozenPart>& parts) {
    if (parts.empty()) {
        return {};
    }
    Eigen::ArrayXd mask = Eigen::ArrayXd::Zero(architecture.parameterCount());
    for (const FrozenPart& part : parts) {
        const auto l = static_cast<std::size_t>(part.layer - 1);
        if (l >= architecture.layers().size()) {
            continue;
        }
        const LayerShape& shape = architecture.layers()[l];
        if (part.unit == 0) {
            const Eigen::Index count = shape.biasOffset + shape.sums() - shape.weightOffset;
            mask.segment(shape.weightOffset, count).setOnes();
            if (l < architecture.hiddenLayers()) {
                mask[architecture.learnedOffset(l)] = 1.0;
            }
        } else if (part.unit <= shape.sums() && part.input <= shape.inputs) {
            mask[placeOf(architecture, part)] = 1.0;
        }
    }
    return mask;
}

bool hasPart(const Architecture& architecture, const FrozenPart& part) {
    if (part.layer > static_cast<int>(architecture.layers().size())) {
        return false;
    }
    const LayerShape& layer = architecture.layers()[static_cast<std::size_t>(part.layer - 1)];
    return part.unit <= layer.sums() && part.input <= layer.inputs;
}

Eigen::Index placeOf(const Architecture& architecture, const FrozenPart& part) {
    const LayerShape& shape = architecture.layers()[static_cast<std::size_t>(part.layer - 1)];
    if (part.input == 0) {
        return shape.biasOffset + part.unit - 1;
    }
    return shape.weightOffset + Eigen::Index{part.unit - 1} * shape.inputs + part.input - 1;
}

std::string partName(const FrozenPart& part) {
    if (part.unit == 0) {
        return "layer" + std::to_string(part.layer);
    }
    const std::string place = std::to_string(part.layer) + '.' + std::to_string(part.unit);
    return part.input == 0 ? 'b' + place : 'w' + place + '.' + std::to_string(part.input);
}

double TrainingConfig::rateAt(std::uint64_t epoch) const {
    const double periods = static_cast<double>(epoch) / scheduleEpochs;
    switch (schedule) {
    case Schedule::constant:
        return learningRate;
    case Schedule::step:
        return learningRate * std::pow(0.1, std::floor(periods));
    case Schedule::cosine: {
        constexpr double kLast = 0.01;
        const double way = 0.5 * (1.0 + std::cos(std::numbers::pi * std::min(periods, 1.0)));
        return learningRate * (kLast + (1.0 - kLast) * way);
    }
    }
    return learningRate;
}

} // namespace actiscope
