#include "core/scene/curve_scene.h"

#include "core/activation/maxout.h"
#include "core/analysis/precision.h"

#include <algorithm>
#include <cmath>

namespace actiscope {
namespace {

/// The curve as another arithmetic computes it; gaps stay gaps.
void roundTo(Format format, const Activation& activation, Curve& curve) {
    if (format == Format::float64) {
        return;
    }
    Eigen::ArrayXd f(curve.x.size());
    Eigen::ArrayXd slope(curve.x.size());
    activation.evaluate(format, curve.x, f, slope);
    curve.f = curve.f.isNaN().select(curve.f, f);
    curve.slope = curve.slope.isNaN().select(curve.slope, slope);
}

double secondAt(const Activation& activation, double x) {
    const Eigen::ArrayXd place = Eigen::ArrayXd::Constant(1, x);
    Eigen::ArrayXd f(1);
    Eigen::ArrayXd slope(1);
    Eigen::ArrayXd second(1);
    activation.evaluate(place, f, slope, second);
    return second[0];
}

Eigen::ArrayXd differenceTo(const Activation& pinned, const Curve& curve) {
    Eigen::ArrayXd f(curve.x.size());
    Eigen::ArrayXd slope(curve.x.size());
    pinned.evaluate(curve.x, f, slope);
    return curve.f - f;
}

/// Empty where the function has no textbook form of its own.
Eigen::ArrayXd naiveSlopes(const Session& session, const Eigen::ArrayXd& x) {
    const Activation& activation = session.activation();
    const NaiveForm* form = naiveForm(activation);
    if (form == nullptr) {
        return {};
    }
    return x.unaryExpr([&](double v) {
        return form->at(v, activation.parameters(), session.curves.arithmetic).slope;
    });
}

} // namespace

std::vector<CurveBreak> breaksOf(const Curve& curve) {
    std::vector<CurveBreak> breaks;
    for (Eigen::Index i = 1; i + 1 < curve.x.size(); ++i) {
        // A row with a gap and both ends at one place; beside a pole there are none.
        const bool isGap = std::isnan(curve.f[i]) || std::isnan(curve.slope[i]);
        if (isGap && curve.x[i] == curve.x[i + 1]) {
            constexpr double kDecimals = 1e9; // bisection ends next to the place
            // Right beside the place f is as small as numbers can be.
            const auto tidy = [](double v) { return std::fabs(v) < 1e-12 ? 0.0 : v; };
            const bool jumps = std::isnan(curve.f[i]);
            breaks.push_back({std::round(curve.x[i] * kDecimals) / kDecimals,
                              tidy(curve.f[jumps ? i - 1 : i + 1]), tidy(curve.f[i + 1]),
                              tidy(curve.slope[i - 1]), tidy(curve.slope[i + 1])});
        }
    }
    return breaks;
}

CurveProbe curveProbe(const Session& session, std::span<const CurveBreak> breaks) {
    const CurveView& view = session.curves;
    const Activation& activation = session.activation();
    const Activation::ValueSlope at = activation.at(view.probe, view.arithmetic);
    CurveProbe probe{view.probe, at.value, at.slope, {}, {}, {}};
    if (view.second) {
        probe.second = secondAt(activation, view.probe);
    }
    if (activation.maxout() != nullptr) {
        probe.winner = static_cast<int>(activation.maxout()->winner(view.probe)) + 1;
    }
    for (const CurveBreak& place : breaks) {
        constexpr double kSamePlace = 1e-8;
        if (std::fabs(place.x - view.probe) <= kSamePlace) {
            probe.sides = place;
        }
    }
    return probe;
}

CurveScene curveScene(const Session& session, int points, const Regions& line) {
    const CurveView& view = session.curves;
    const numeric::Rectangle& range = view.range;
    CurveScene scene;
    scene.curve =
        sampleForDrawing(session.activation(), range.xMin, range.xMax, points, view.second);
    roundTo(view.arithmetic, session.activation(), scene.curve);
    scene.regions = clipped(line, range.xMin, range.xMax);
    scene.line = line;
    scene.breaks = breaksOf(scene.curve);
    scene.probe = curveProbe(session, scene.breaks);
    for (const Activation& pinned : view.pinned) {
        scene.pinned.push_back(sampleForDrawing(pinned, range.xMin, range.xMax, points));
    }
    if (view.difference > 0) {
        const auto index = static_cast<std::size_t>(view.difference - 1);
        scene.difference = differenceTo(view.pinned[index], scene.curve);
    }
    if (view.naive) {
        scene.naiveSlope = naiveSlopes(session, scene.curve.x);
    }
    return scene;
}

const std::vector<Regions>& PinnedRegions::of(const CurveView& view) {
    if (!(m_range == view.range) || m_epsilon != view.epsilon) {
        m_functions.clear();
        m_regions.clear();
        m_range = view.range;
        m_epsilon = view.epsilon;
    }
    std::vector<Regions> regions;
    for (const Activation& pinned : view.pinned) {
        const auto known = std::ranges::find(m_functions, pinned);
        regions.push_back(
            known != m_functions.end()
                ? m_regions[static_cast<std::size_t>(known - m_functions.begin())]
                : clipped(findRegions(pinned, view.range.xMin, view.range.xMax, view.epsilon),
                          view.range.xMin, view.range.xMax));
    }
    m_functions = view.pinned;
    m_regions = std::move(regions);
    return m_regions;
}

OutputDensity curveOutput(const Session& session, const CurveScene& scene,
                          std::span<const float> preActivations) {
    constexpr std::size_t kBins = 160;
    const InputDistribution& input = session.curves.input;
    const OutputBins bins{session.curves.range.yMin, session.curves.range.yMax, kBins};
    if (input.layer > 0) {
        constexpr std::size_t kWideBins = 64; // a few hundred samples fill no more
        return sampledOutput(session.activation(), scene.line, preActivations,
                             {bins.from, bins.to, kWideBins});
    }
    std::vector<double> places;
    for (const CurveBreak& place : scene.breaks) {
        places.push_back(place.x);
    }
    return gaussianOutput(session.activation(), scene.line, places, input.mean, input.deviation,
                          bins);
}

InputShares inputShares(const InputDistribution& input, const Regions& line,
                        std::span<const float> preActivations) {
    const auto share = [&](const std::vector<Interval>& intervals) {
        return input.layer == 0 ? gaussianShare(intervals, input.mean, input.deviation)
                                : shareInside(preActivations, intervals);
    };
    return {share(line.saturated), share(line.smallSlope), share(line.dead)};
}

Histogram inputHistogram(const CurveView& view, std::span<const float> preActivations) {
    constexpr std::size_t kBins = 96;
    return histogramOf(preActivations, view.range.xMin, view.range.xMax, kBins);
}

} // namespace actiscope
