#pragma once

#include "core/run/run_request.h"

#include <functional>
#include <optional>
#include <vector>

namespace actiscope {

/// Which units of a layer are on for which samples.
struct OnOffLayer {
    int units = 0;
    int samples = 0;
    std::vector<bool> on;   ///< unit by unit
    double zeroShare = 0.0; ///< of outputs that are exactly 0
    double onShare = 0.0;

    bool isOn(int unit, int sample) const {
        return on[static_cast<std::size_t>(unit) * static_cast<std::size_t>(samples) +
                  static_cast<std::size_t>(sample)];
    }
};

/// The hidden layers of a network over some of its training samples, circles first.
struct OnOffPicture {
    std::uint64_t epoch = 0;
    std::vector<Activation> activations; ///< per layer
    std::vector<int> classes;            ///< per sample, 0 or 1
    std::vector<OnOffLayer> layers;
};

/// f(z) above this counts as on: half of the range where both ends are finite, else 0.
double thresholdOf(const Activation& activation);

/// The network of a run as it is, over at most `most` samples, evenly chosen.
OnOffPicture onOffOf(const RunStart& start, std::uint64_t epoch, int most);

/// The same network with another function, trained from the same seed for as many epochs; nothing
/// once `stopped` says so.
std::optional<OnOffPicture> trainedOnOff(const RunStart& start, const Activation& activation,
                                         std::uint64_t epochs, int most,
                                         const std::function<bool()>& stopped);

} // namespace actiscope
