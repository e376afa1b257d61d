#include "core/scene/curve_scene.h"

#include "core/activation/maxout.h"
#include "core/analysis/precision.h"

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

CurveProbe curveProbe(const Session& session) {
    const CurveView& view = session.curves;
    const Activation& activation = session.activation();
    const Activation::ValueSlope at = activation.at(view.probe, view.arithmetic);
    CurveProbe probe{view.probe, at.value, at.slope, {}, {}};
    if (view.second) {
        probe.second = secondAt(activation, view.probe);
    }
    if (activation.maxout() != nullptr) {
        probe.winner = static_cast<int>(activation.maxout()->winner(view.probe)) + 1;
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
    scene.probe = curveProbe(session);
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

Histogram inputHistogram(const CurveView& view, std::span<const float> preActivations) {
    constexpr std::size_t kBins = 96;
    return histogramOf(preActivations, view.range.xMin, view.range.xMax, kBins);
}

} // namespace actiscope
