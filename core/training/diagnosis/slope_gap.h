#pragma once

#include "core/training/diagnosis/health.h"
#include "core/training/diagnosis/inspector.h"

#include <optional>
#include <vector>

namespace actiscope {

/// What the random slopes of RReLU do to the loss: training draws a slope for every value,
/// evaluation takes their mean.
struct SlopeGap {
    int draws = 0;
    int samples = 0;         ///< that every loss here is the mean of
    double evaluated = 0.0;  ///< loss with the mean slope
    MeanAndDeviation random; ///< loss with random slopes, over the draws
    MeanAndDeviation gap;    ///< random − evaluated, over the draws

    static constexpr int kDraws = 20;
    /// More samples than this are looked at evenly chosen, so that a look costs no more than one
    /// at a decision map.
    static constexpr std::size_t kMostSamples = 1024;
};

/// Over the samples with these indices; nothing if there are none or no activation of the network
/// draws its slope. The draws are numbered: the same network gives the same numbers. The engine
/// behind the inspector is overwritten.
template <class Scalar>
std::optional<SlopeGap> slopeGap(const Network<Scalar>& network, const Inspector<Scalar>& inspector,
                                 const std::vector<int>& indices, OutputLoss loss,
                                 int draws = SlopeGap::kDraws);

extern template std::optional<SlopeGap> slopeGap(const Network<float>&, const Inspector<float>&,
                                                 const std::vector<int>&, OutputLoss, int);
extern template std::optional<SlopeGap> slopeGap(const Network<double>&, const Inspector<double>&,
                                                 const std::vector<int>&, OutputLoss, int);

} // namespace actiscope
