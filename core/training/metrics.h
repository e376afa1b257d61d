#pragma once

#include <cstdint>

namespace actiscope {

/// How many samples of each class the network puts on each side. A logit above 0 says triangle.
struct Confusion {
    std::int64_t trianglesRight = 0;
    std::int64_t trianglesWrong = 0; ///< triangles taken for circles
    std::int64_t circlesRight = 0;
    std::int64_t circlesWrong = 0;

    bool operator==(const Confusion&) const = default;
};

/// Mean loss and share of right answers over a data set.
struct Metrics {
    double loss = 0.0;     ///< mean over samples, without the penalties on weights
    double accuracy = 0.0; ///< share with the logit on the right side of 0, in [0, 1]
    Confusion confusion;

    bool operator==(const Metrics&) const = default;
};

} // namespace actiscope
