#pragma once

#include "core/training/diagnosis/divergence.h"
#include "core/training/diagnosis/health.h"
#include "core/training/loss_history.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace actiscope {

/// What keeps a network from learning, beyond single dead units (see UnitHealth), in numbers.
struct Trouble {
    enum class Kind {
        none,
        vanishing, ///< hardly any gradient reaches layer 1, and the loss does not fall
        exploding, ///< the gradient grows on its way to layer 1, or training leaves all bounds
        saturated, ///< a layer's outputs stand where f is flat, and the loss does not fall
        jumping,   ///< the loss goes up and down and does not fall: the rate is too large
    };

    Kind kind = Kind::none;
    int layer = 0;       ///< from 1; 0 = not of one layer
    double ratio = 0.0;  ///< vanishing, exploding: rms of δ there over that of the output layer
    double share = 0.0;  ///< saturated: of the layer's outputs, in [0, 1]
    double lowest = 0.0; ///< loss over the last half of the epochs, and the highest one
    double highest = 0.0;
    double loss = 0.0; ///< last, and at the start
    double first = 0.0;

    static constexpr double kVanishes = 1e-3;
    static constexpr double kExplodes = 1e3;
    /// A loss does not count as stuck before so many epochs.
    static constexpr std::uint64_t kPatience = 20;
};

/// Judges a network by how it is (`health`) and by the course of its loss up to `epoch`. A run that
/// learns or has learned has no trouble whatever its gradients are.
Trouble diagnose(const NetworkHealth& health, const std::vector<HistoryPoint>& history,
                 const std::optional<Divergence>& divergence, std::uint64_t epoch);

} // namespace actiscope
