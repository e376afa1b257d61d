#include "ui/views/curves/curve_painting.h"

#include "core/activation/maxout.h"
#include "core/activation/random_slope.h"
#include "core/analysis/precision.h"
#include "ui/controls/function/function_words.h"
#include "ui/io/qstring.h"
#include "ui/plot/curve/curve_plot.h"
#include "ui/views/curves/curve_words.h"

namespace actiscope::ui {
namespace {

void showPinned(CurvePlot& plot, const CurveView& view, const std::vector<Curve>& curves,
                const std::vector<Regions>& regions) {
    std::vector<CurvePlot::Pinned> pinned;
    for (std::size_t i = 0; i < curves.size(); ++i) {
        pinned.push_back({activationTitle(view.pinned[i]), curves[i]});
    }
    plot.setPinned(pinned, regions);
}

void showNaive(CurvePlot& plot, const Activation& activation, const CurveScene& scene) {
    if (scene.naiveSlope.size() == 0) {
        plot.setNaive({}, {}, {});
        return;
    }
    const QString formula = toQString(naiveForm(activation)->slope);
    plot.setNaive(QStringLiteral("f′ = ") + formula, scene.curve.x, scene.naiveSlope);
}

void showOwnParts(CurvePlot& plot, const Session& session) {
    const Activation& activation = session.activation();
    if (activation.definition().randomSlope) {
        const SlopeBand band = slopeBand(activation);
        plot.setSlopeDraw(
            CurvePlot::SlopeDraw{band.lower, band.upper, numberedSlope(band, session.curves.draw)});
    } else {
        plot.setSlopeDraw(std::nullopt);
    }
    plot.setPieces(activation.maxout() != nullptr ? activation.maxout()->pieces
                                                  : std::vector<AffinePiece>());
}

} // namespace

void showInput(CurvePlot& plot, const Session& session, const CurveScene& scene,
               std::span<const float> preActivations) {
    const CurveView& view = session.curves;
    if (!view.input.shown) {
        plot.clearInput();
        return;
    }
    if (view.input.layer == 0) {
        plot.setInput(view.input.mean, view.input.deviation);
    } else {
        plot.setInput(inputHistogram(view, preActivations));
    }
    const InputShares shares = inputShares(view.input, scene.line, preActivations);
    plot.setOutput({curveOutput(session, scene, preActivations), scene.regions, shares.saturated,
                    shares.dead});
}

void showProbe(CurvePlot& plot, const CurveProbe& probe) {
    std::optional<OneSided> sides;
    if (probe.sides) {
        sides = OneSided{probe.sides->leftValue, probe.sides->rightValue, probe.sides->leftSlope,
                         probe.sides->rightSlope};
    }
    plot.setProbe(probe.x, probe.value, probe.slope, sides);
}

void showCurves(CurvePlot& plot, const Session& session, const CurveScene& scene,
                const std::vector<Regions>& pinned, std::span<const float> preActivations) {
    const CurveView& view = session.curves;
    plot.setRange(view.range);
    plot.setTitle(curveName(session.activation()), curveParameters(session.activation()));
    plot.setLogSlope(view.logSlope);
    plot.setTrail(view.trail);
    plot.setCurve(session.activation(), scene.curve, scene.regions, view.epsilon);
    showNaive(plot, session.activation(), scene);
    showOwnParts(plot, session);
    showPinned(plot, view, scene.pinned, pinned);
    const bool differs = scene.difference.size() > 0;
    plot.setDifference(
        differs ? activationTitle(view.pinned[static_cast<std::size_t>(view.difference - 1)])
                : QString(),
        differs ? scene.curve.x : Eigen::ArrayXd(), scene.difference);
    showInput(plot, session, scene, preActivations);
    std::vector<double> snaps;
    for (const CurveBreak& place : scene.breaks) {
        snaps.push_back(place.x);
    }
    plot.setSnaps(std::move(snaps));
    showProbe(plot, scene.probe);
}

} // namespace actiscope::ui
