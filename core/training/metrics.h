#pragma once

#include <cstdint>
#include <optional>

namespace actiscope {

/// How many samples of each class the network puts on each side. A logit above 0 says triangle.
struct Confusion {
    std::int64_t trianglesRight = 0;
    std::int64_t trianglesWrong = 0; ///< triangles taken for circles
    std::int64_t circlesRight = 0;
    std::int64_t circlesWrong = 0;

    bool operator==(const Confusion&) const = default;
};

/// How near the outputs y of regression come to the targets t.
struct RegressionFit {
    double rmse = 0.0; ///< √(mean of (y − t)²), in the units of the targets
    /// 1 − Σ(y − t)²/Σ(t − mean t)²: 1 is perfect, 0 what the mean of the targets reaches. Of
    /// targets that are all alike 1 if they are met exactly, else 0.
    double r2 = 0.0;

    bool operator==(const RegressionFit&) const = default;
};

/// Mean loss and share of right answers over a data set.
struct Metrics {
    std::int64_t samples = 0;
    double loss = 0.0; ///< mean over samples, without the penalties on weights
    /// Share with the logit on the right side of 0, in [0, 1]; of regression 0.
    double accuracy = 0.0;
    Confusion confusion;                   ///< of regression all 0
    std::optional<RegressionFit> fit = {}; ///< of regression

    /// What counts as a success, in both tasks 1 at best: accuracy, or R².
    double score() const { return fit ? fit->r2 : accuracy; }

    bool operator==(const Metrics&) const = default;
};

} // namespace actiscope
