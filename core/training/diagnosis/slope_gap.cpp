#include "core/training/diagnosis/slope_gap.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace actiscope {
namespace {

template <class Scalar>
bool drawsSlopes(const Network<Scalar>& network) {
    return std::ranges::any_of(network.activations, [](const Activation& activation) {
        return activation.definition().randomSlope;
    });
}

std::vector<int> evenlyChosen(const std::vector<int>& indices, std::size_t most) {
    const std::size_t stride = (indices.size() + most - 1) / most;
    std::vector<int> chosen;
    for (std::size_t i = 0; i < indices.size(); i += stride) {
        chosen.push_back(indices[i]);
    }
    return chosen;
}

/// With n − 1, as of a sample of draws.
MeanAndDeviation over(const std::vector<double>& values) {
    const auto n = static_cast<double>(values.size());
    double sum = 0.0;
    for (const double value : values) {
        sum += value;
    }
    const double mean = sum / n;
    double squares = 0.0;
    for (const double value : values) {
        squares += (value - mean) * (value - mean);
    }
    return {mean, std::sqrt(squares / std::max(n - 1.0, 1.0))};
}

} // namespace

template <class Scalar>
std::optional<SlopeGap> slopeGap(const Network<Scalar>& network, const Inspector<Scalar>& inspector,
                                 const std::vector<int>& indices, OutputLoss loss, int draws) {
    assert(draws > 0);
    if (indices.empty() || !drawsSlopes(network)) {
        return std::nullopt;
    }
    const std::vector<int> chosen = evenlyChosen(indices, SlopeGap::kMostSamples);
    SlopeGap result;
    result.draws = draws;
    result.samples = static_cast<int>(chosen.size());
    result.evaluated = inspector.evaluate(chosen, loss).loss;
    std::vector<double> losses;
    for (int draw = 1; draw <= draws; ++draw) {
        RandomSlopes random(static_cast<std::uint64_t>(draw));
        losses.push_back(inspector.evaluate(chosen, loss, &random).loss);
    }
    result.random = over(losses);
    result.gap = {result.random.mean - result.evaluated, result.random.deviation};
    return result;
}

template std::optional<SlopeGap> slopeGap(const Network<float>&, const Inspector<float>&,
                                          const std::vector<int>&, OutputLoss, int);
template std::optional<SlopeGap> slopeGap(const Network<double>&, const Inspector<double>&,
                                          const std::vector<int>&, OutputLoss, int);

} // namespace actiscope
