#pragma once

#include "core/analysis/histogram.h"
#include "core/analysis/line/regions.h"
#include "core/network/network.h"

#include <Eigen/Core>

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace actiscope {

/// A deep network of random weights, as it stands before any training: `layers` layers of `width`
/// units, all with the same activation, fed with inputs from N(0, 1).
struct RandomDepth {
    Activation activation;
    int layers = 20;
    int width = 64;
    int inputs = 0; ///< dimension of the inputs; 0 = width
    Initializer initializer = Initializer::xavier;
    double gain = 1.0;          ///< all weights times this
    double biasDeviation = 0.0; ///< biases from N(0, this²)
    int samples = 200;
    bool skip = false; ///< a layer's output is its input plus f(z), where both have the same size
    /// Every layer's weights are scaled so that its z have unit variance over units and samples
    /// (layer-sequential unit variance, Mishkin & Matas 2016).
    bool unitVariance = false;
    double epsilon = 0.05; ///< |f'| below this towards ±∞ is saturated (see Regions)

    static constexpr int kMostLayers = 60;
    static constexpr int kMostWidth = 256;
    static constexpr int kMostSamples = 2000;

    bool operator==(const RandomDepth&) const = default;
};

/// One layer over its units and samples.
struct DepthLayer {
    Spread z;
    Spread output; ///< with skip connections the sum that is handed on
    double zRms = 0.0;
    double outputRms = 0.0;
    double deltaRms = 0.0;    ///< of ∂out/∂z, with ∂out/∂(last output) from N(0, 1)
    double gradientRms = 0.0; ///< of the mean gradient of the weights over the samples
    double weightRms = 0.0;
    double zeroShare = 0.0;       ///< of outputs f(z) that are exactly 0
    double saturated = 0.0;       ///< share of z in a saturated region
    double deadUnits = 0.0;       ///< units with f'(z) = 0 for every sample
    double lost32 = 0.0;          ///< share of δ ≠ 0 that float32 rounds to 0
    double lost16 = 0.0;          ///< share of δ ≠ 0 that float16 rounds to 0
    double predictedFactor = 0.0; ///< √(n·Var w·E[f'(z)²]) from the next layer; NaN for the last
    Histogram outputs;            ///< of f(z), over its own range
};

struct DepthReport {
    std::vector<DepthLayer> layers; ///< from the inputs on
    /// By which δ shrinks or grows from a layer to the one before, on average:
    /// (rms δ1 / rms δL)^(1/(L−1)); NaN for one layer or where δ is 0.
    double measuredFactor = 0.0;
    double predictedFactor = 0.0; ///< geometric mean of the layers'
    double log10FirstLast = 0.0;  ///< of rms δ1 / rms δL
    bool bornDead = false;        ///< every output of the last layer is 0 for every sample
};

struct DepthRun;

/// Runs forward and backward in double; what belongs to the function alone and the memory are kept
/// between calls. One caller at a time.
class DepthAnalysis {
public:
    DepthAnalysis();
    ~DepthAnalysis();
    DepthAnalysis(DepthAnalysis&&) noexcept;
    DepthAnalysis& operator=(DepthAnalysis&&) noexcept;

    /// With `threads` ≥ 1 threads, each on a part of the samples. Nothing after a stop, which is
    /// seen within a layer.
    std::optional<DepthReport> run(const RandomDepth& network, std::uint64_t seed, unsigned threads,
                                   const std::atomic<bool>& stop);

private:
    Activation m_known;
    double m_epsilon = -1.0;
    Regions m_regions;
    std::unique_ptr<DepthRun> m_run;
};

/// One report per seed, on all `threads`. Empty after a stop.
std::vector<DepthReport> runSeeds(const RandomDepth& network, std::uint64_t firstSeed,
                                  std::uint64_t lastSeed, unsigned threads,
                                  const std::atomic<bool>& stop);

/// Each number is the median of the reports'; histograms are the first report's. Precondition:
/// there is one.
DepthReport medianOf(const std::vector<DepthReport>& reports);
/// Share of networks that were born dead.
double bornDeadShare(const std::vector<DepthReport>& reports);

/// The variance of a weight of a layer with `inputs` inputs and `units` units; `meanSquare` is
/// E[f(z)²] of what feeds it, for unitGain.
double weightVariance(Initializer initializer, int inputs, int units, double meanSquare);

} // namespace actiscope
