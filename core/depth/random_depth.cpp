#include "core/depth/random_depth.h"

#include "core/depth/depth_run.h"
#include "core/depth/gaussian_mean.h"
#include "core/depth/prediction.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace actiscope {
namespace {

using Matrix = Eigen::MatrixXd;
using Eigen::Index;

constexpr std::size_t kBins = 40;
/// What rounds to 0: less than half of the smallest subnormal number of the format.
constexpr double kLost32 = 0.5 * 1.401298464324817e-45;
constexpr double kLost16 = 0.5 * 5.960464477539063e-08;

double rms(const Matrix& m) {
    return m.size() == 0 ? 0.0 : std::sqrt(m.squaredNorm() / static_cast<double>(m.size()));
}

Spread spreadOf(const Matrix& m) {
    const double size = static_cast<double>(m.size());
    const double mean = m.sum() / size;
    return {mean, std::sqrt(std::max(0.0, m.squaredNorm() / size - mean * mean))};
}

/// Shares of the values that are not 0 and that float32 and float16 round to 0.
void countLost(const Matrix& delta, DepthLayer& layer) {
    Index nonzero = 0;
    Index lost32 = 0;
    Index lost16 = 0;
    for (Index i = 0; i < delta.size(); ++i) {
        const double size = std::fabs(delta.data()[i]);
        nonzero += size != 0.0 ? 1 : 0;
        lost32 += size != 0.0 && size <= kLost32 ? 1 : 0;
        lost16 += size != 0.0 && size <= kLost16 ? 1 : 0;
    }
    const double all = std::max(1.0, static_cast<double>(nonzero));
    layer.lost32 = static_cast<double>(lost32) / all;
    layer.lost16 = static_cast<double>(lost16) / all;
}

/// Of δ·hᵀ over the samples, without the matrix itself where there are fewer samples than units:
/// ‖D·Hᵀ‖² is the sum of (DᵀD) ∘ (HᵀH).
double gradientNorm(const Matrix& delta, const Matrix& from) {
    if (delta.cols() >= std::min(delta.rows(), from.rows())) {
        return (delta * from.transpose()).norm();
    }
    const Matrix deltas = delta.transpose() * delta;
    const Matrix inputs = from.transpose() * from;
    return std::sqrt(std::max(0.0, deltas.cwiseProduct(inputs).sum()));
}

/// Share of z in a saturated region that is not dead.
double saturatedShare(const Matrix& z, const Matrix& slope, const Regions& regions) {
    Index saturated = 0;
    for (const Interval& tail : regions.saturated) {
        for (Index i = 0; i < z.size(); ++i) {
            const double x = z.data()[i];
            saturated +=
                static_cast<Index>((x >= tail.from) & (x <= tail.to) & (slope.data()[i] != 0.0));
        }
    }
    return static_cast<double>(saturated) / static_cast<double>(z.size());
}

DepthLayer measure(const DepthRun& run, std::size_t l, const Regions& regions) {
    DepthLayer layer;
    const Matrix& z = run.z[l];
    const double size = static_cast<double>(z.size());
    layer.z = spreadOf(z);
    layer.zRms = rms(z);
    layer.output = spreadOf(run.outputOf(l));
    layer.outputRms = rms(run.outputOf(l));
    layer.deltaRms = rms(run.delta[l]);
    const DepthRun::Weights& weights = run.unitWeights[l];
    const double places = static_cast<double>(weights.size());
    layer.weightRms = run.scales[l] * weights.norm() / std::sqrt(places);
    layer.gradientRms = gradientNorm(run.delta[l], run.fedBy(l)) /
                        (std::sqrt(places) * static_cast<double>(run.network.samples));
    layer.zeroShare = static_cast<double>((run.f[l].array() == 0.0).count()) / size;
    layer.saturated = saturatedShare(z, run.slope[l], regions);
    layer.deadUnits = static_cast<double>((run.slope[l].array() == 0.0).rowwise().all().count());
    countLost(run.delta[l], layer);
    const std::span<const double> outputs(run.f[l].data(), static_cast<std::size_t>(size));
    layer.outputs = histogramOfAll(outputs, kBins);
    return layer;
}

double median(std::vector<double> values) {
    std::ranges::sort(values, [](double a, double b) { // NaN last
        return std::isnan(b) ? !std::isnan(a) : a < b;
    });
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

} // namespace

double weightVariance(Initializer initializer, int inputs, int units, double meanSquare) {
    const double n = inputs;
    switch (initializer) {
    case Initializer::uniformFanIn:
        return 1.0 / (3.0 * n);
    case Initializer::xavier:
        return 2.0 / (n + units);
    case Initializer::he:
        return 2.0 / n;
    case Initializer::lecun:
        return 1.0 / n;
    case Initializer::zero:
        return 0.0;
    case Initializer::unitGain:
        return 1.0 / (n * meanSquare);
    }
    return 0.0;
}

DepthAnalysis::DepthAnalysis() = default;
DepthAnalysis::~DepthAnalysis() = default;
DepthAnalysis::DepthAnalysis(DepthAnalysis&&) noexcept = default;
DepthAnalysis& DepthAnalysis::operator=(DepthAnalysis&&) noexcept = default;

std::optional<DepthReport> DepthAnalysis::run(const RandomDepth& network, std::uint64_t seed,
                                              unsigned threads, const std::atomic<bool>& stop) {
    if (!(m_known == network.activation) || m_epsilon != network.epsilon) {
        constexpr double kUsual = 20.0;
        m_regions = findRegions(network.activation, -kUsual, kUsual, network.epsilon);
        m_known = network.activation;
        m_epsilon = network.epsilon;
    }
    const double square = gaussianAverages(network.activation, 1.0).square;
    if (!m_run) {
        m_run = std::make_unique<DepthRun>();
    }
    DepthRun& run = *m_run;
    run.take(network, seed, square > 0.0 && std::isfinite(square) ? square : 1.0, threads);
    run.pass(stop);
    if (stop) {
        return std::nullopt;
    }
    DepthReport report;
    report.layers.resize(run.layers());
    inParts(static_cast<Index>(report.layers.size()), threads, [&](Index first, Index last) {
        for (Index l = first; l < last; ++l) {
            const auto place = static_cast<std::size_t>(l);
            report.layers[place] = measure(run, place, m_regions);
        }
    });
    predict(run, threads, report);
    const double ratio = report.layers.front().deltaRms / report.layers.back().deltaRms;
    report.log10FirstLast = std::log10(ratio);
    report.measuredFactor =
        network.layers > 1 ? std::pow(ratio, 1.0 / (network.layers - 1)) : std::nan("");
    report.bornDead = (run.outputOf(run.layers() - 1).array() == 0.0).all();
    return report;
}

std::vector<DepthReport> runSeeds(const RandomDepth& network, std::uint64_t firstSeed,
                                  std::uint64_t lastSeed, unsigned threads,
                                  const std::atomic<bool>& stop) {
    const auto count = static_cast<Index>(lastSeed - firstSeed + 1);
    std::vector<DepthReport> reports(static_cast<std::size_t>(count));
    inParts(count, threads, [&](Index first, Index last) {
        DepthAnalysis analysis;
        for (Index i = first; i < last && !stop; ++i) {
            if (auto report =
                    analysis.run(network, firstSeed + static_cast<std::uint64_t>(i), 1, stop)) {
                reports[static_cast<std::size_t>(i)] = std::move(*report);
            }
        }
    });
    if (stop) {
        return {};
    }
    return reports;
}

DepthReport medianOf(const std::vector<DepthReport>& reports) {
    DepthReport result = reports.front();
    const auto of = [&reports](const auto& number) {
        std::vector<double> values;
        for (const DepthReport& report : reports) {
            values.push_back(number(report));
        }
        return median(std::move(values));
    };
    for (std::size_t l = 0; l < result.layers.size(); ++l) {
        DepthLayer& layer = result.layers[l];
        constexpr double DepthLayer::*kNumbers[] = {
            &DepthLayer::zRms,        &DepthLayer::outputRms,      &DepthLayer::deltaRms,
            &DepthLayer::gradientRms, &DepthLayer::weightRms,      &DepthLayer::zeroShare,
            &DepthLayer::saturated,   &DepthLayer::deadUnits,      &DepthLayer::lost32,
            &DepthLayer::lost16,      &DepthLayer::predictedFactor};
        for (const auto number : kNumbers) {
            layer.*number = of([&](const DepthReport& r) { return r.layers[l].*number; });
        }
        for (const auto spread : {&DepthLayer::z, &DepthLayer::output}) {
            (layer.*spread).mean =
                of([&](const DepthReport& r) { return (r.layers[l].*spread).mean; });
            (layer.*spread).deviation =
                of([&](const DepthReport& r) { return (r.layers[l].*spread).deviation; });
        }
    }
    result.measuredFactor = of([](const DepthReport& r) { return r.measuredFactor; });
    result.predictedFactor = of([](const DepthReport& r) { return r.predictedFactor; });
    result.log10FirstLast = of([](const DepthReport& r) { return r.log10FirstLast; });
    return result;
}

double bornDeadShare(const std::vector<DepthReport>& reports) {
    const auto dead = std::ranges::count_if(reports, &DepthReport::bornDead);
    return static_cast<double>(dead) / static_cast<double>(reports.size());
}

} // namespace actiscope
