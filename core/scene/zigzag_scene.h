#pragma once

#include "core/depth/zigzag.h"
#include "core/session/session.h"

#include <array>
#include <optional>
#include <string>

namespace actiscope {

/// One of the two bowls, and the way down.
struct ZigZagPane {
    Activation activation; ///< whose outputs are the inputs
    bool normal = false;   ///< the inputs are N(m, s²) instead
    bool centred = false;
    ZigZagResult result;
    bool defined = true; ///< false: f has no value for some of the inputs, or no bowl comes of it
    /// Steps until the distance to the minimum is 1 % of the first; nothing if it never is.
    std::optional<int> stepsToOnePercent;
    double pathPerDistance = 0.0; ///< length of the path over that from start to end
};

/// What the zig-zag shows: the chosen function on the left, what stands beside it on the right.
struct ZigZagScene {
    ZigZagView view;
    Activation chosen;
    std::array<ZigZagPane, 2> panes;

    static constexpr int kSteps = 200;
};

/// Makes scenes one after the other and keeps what the next one needs again, so that a drag costs
/// the steps alone. One caller at a time.
class ZigZagMaker {
public:
    ZigZagScene make(const ZigZagView& view, const Activation& chosen);

private:
    std::array<std::optional<ZigZagBowl>, 2> m_bowls;
};

/// Both paths, a row per step, after the conditions.
std::string zigzagCsv(const ZigZagScene& scene);

} // namespace actiscope
