#include "core/depth/prediction.h"

#include <cmath>
#include <limits>

namespace actiscope {
namespace {

using Eigen::ArrayXd;
using Eigen::ArrayXXd;
using Eigen::Index;

/// Sums over the units of a layer, for each sample. u = W·h is z without its bias.
struct LayerSums {
    ArrayXd slopes;       ///< Σ f'²
    ArrayXd slopeOutputs; ///< Σ f'²·f²
    ArrayXd sumSlopes;    ///< Σ u²·f'²
    ArrayXd along;        ///< Σ u·f'·f
    ArrayXd outputs;      ///< Σ f²
    ArrayXd inputs;       ///< Σ h² of what feeds the layer
};

LayerSums sumsOf(const DepthRun& run, std::size_t l) {
    LayerSums sums;
    ArrayXXd squares = run.slope[l].array().square();
    sums.slopes = squares.colwise().sum();
    ArrayXXd u = run.z[l].array();
    if (run.network.biasDeviation > 0.0) {
        u.colwise() -= run.network.biasDeviation * run.unitBiases[l].array();
    }
    sums.along = (u * run.slope[l].array() * run.f[l].array()).colwise().sum();
    sums.sumSlopes = (u.square() * squares).colwise().sum();
    sums.slopeOutputs = (squares * run.f[l].array().square()).colwise().sum();
    sums.outputs = run.f[l].colwise().squaredNorm().transpose();
    sums.inputs = run.fedBy(l).colwise().squaredNorm().transpose();
    return sums;
}

/// What arrives at the outputs of a layer, for each sample.
struct Arriving {
    ArrayXd noise; ///< variance of the part that has no direction, across f(z)
    ArrayXd along; ///< mean square of c, where c·f(z) is the part along the outputs
};

/// `part` of `whole`, 0 of nothing.
ArrayXd shareOf(const ArrayXd& part, const ArrayXd& whole) {
    return (whole > 0.0).select(part / whole, 0.0);
}

/// Mean of |δ|², where the noise is across f(z).
ArrayXd squareOf(const LayerSums& sums, const Arriving& arriving) {
    return arriving.along * sums.slopeOutputs +
           arriving.noise * (sums.slopes - shareOf(sums.slopeOutputs, sums.outputs));
}

/// At the layer before; `square` is that of squareOf().
Arriving passedBack(const DepthRun& run, std::size_t l, const LayerSums& sums,
                    const Arriving& arriving, const ArrayXd& square) {
    if (run.network.skip) { // as if drawn anew in every direction
        ArrayXd noise = run.variance(l) * square;
        if (run.skips(l)) {
            noise += arriving.noise;
        }
        return {noise, shareOf(noise, sums.inputs)};
    }
    const ArrayXd onto = // mean of (u·δ)²
        arriving.along * sums.along.square() +
        arriving.noise * (sums.sumSlopes - shareOf(sums.along.square(), sums.outputs));
    return {run.variance(l) * square, shareOf(onto, sums.inputs.square())};
}

} // namespace

void predict(const DepthRun& run, unsigned threads, DepthReport& report) {
    const std::size_t count = report.layers.size();
    std::vector<LayerSums> sums(count);
    inParts(static_cast<Index>(count), threads, [&](Index first, Index last) {
        for (Index l = first; l < last; ++l) {
            sums[static_cast<std::size_t>(l)] = sumsOf(run, static_cast<std::size_t>(l));
        }
    });
    const ArrayXd ones = ArrayXd::Ones(run.network.samples);
    Arriving arriving{ones, shareOf(ones, sums.back().outputs)};
    std::vector<double> mean(count); // of δ², over all samples
    for (std::size_t l = count; l-- > 0;) {
        const ArrayXd square = squareOf(sums[l], arriving);
        mean[l] = square.mean();
        arriving = passedBack(run, l, sums[l], arriving, square);
    }
    for (std::size_t l = 0; l + 1 < count; ++l) {
        report.layers[l].predictedFactor = std::sqrt(mean[l] / mean[l + 1]);
    }
    report.layers.back().predictedFactor = std::numeric_limits<double>::quiet_NaN();
    const double steps = static_cast<double>(count) - 1.0;
    report.predictedFactor = std::pow(mean.front() / mean.back(), 0.5 / steps);
}

} // namespace actiscope
