#include "ui/views/curves/curve_scene.h"

#include "ui/controls/function/function_words.h"

#include "core/activation/maxout.h"
#include "core/activation/random_slope.h"
#include "core/analysis/precision.h"
#include "ui/io/qstring.h"
#include "ui/plot/curve/curve_plot.h"

namespace actiscope::ui {
namespace {

void showPinned(CurvePlot& plot, const CurveView& view, int points) {
    std::vector<CurvePlot::Pinned> pinned;
    for (const Activation& activation : view.pinned) {
        pinned.push_back({activationTitle(activation),
                          sampleForDrawing(activation, view.range.xMin, view.range.xMax, points)});
    }
    plot.setPinned(pinned);
}

void showNaive(CurvePlot& plot, const Session& session, const Eigen::ArrayXd& x) {
    const Activation& activation = session.activation();
    const NaiveForm* form = session.curves.naive ? naiveForm(activation) : nullptr;
    if (form == nullptr) {
        plot.setNaive({}, {}, {});
        return;
    }
    const Eigen::ArrayXd slope = x.unaryExpr([&](double v) {
        return form->at(v, activation.parameters(), session.curves.arithmetic).slope;
    });
    plot.setNaive(QStringLiteral("f′ = ") + toQString(form->slope), x, slope);
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

void showInput(CurvePlot& plot, const Session& session, std::span<const float> preActivations) {
    const CurveView& view = session.curves;
    if (!view.input.shown) {
        plot.clearInput();
    } else if (view.input.layer == 0) {
        plot.setInput(view.input.mean, view.input.deviation);
    } else {
        constexpr std::size_t kBins = 96;
        plot.setInput(histogramOf(preActivations, view.range.xMin, view.range.xMax, kBins));
    }
}

CurveReadout showCurves(CurvePlot& plot, const Session& session, int points, const Regions& line,
                        std::span<const float> preActivations) {
    const CurveView& view = session.curves;
    CurveReadout readout = readCurve(session, points, line);
    plot.setRange(view.range);
    plot.setLogSlope(view.logSlope);
    plot.setTrail(view.trail);
    plot.setCurve(session.activation(), readout.curve, readout.regions, view.epsilon);
    showNaive(plot, session, readout.curve.x);
    showOwnParts(plot, session);
    showPinned(plot, view, points);
    const Eigen::ArrayXd difference = differenceValues(session, readout.curve);
    plot.setDifference(difference.size() > 0 ? readout.curve.x : Eigen::ArrayXd(), difference);
    showInput(plot, session, preActivations);
    plot.setProbe(view.probe, readout.probe.value, readout.probe.slope);
    return readout;
}

} // namespace actiscope::ui
