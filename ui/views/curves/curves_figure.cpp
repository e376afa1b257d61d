#include "ui/views/curves/curves_figure.h"

#include "core/export/csv.h"
#include "core/run/restore.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/curve_plot.h"
#include "ui/plot/figure_canvas.h"
#include "ui/views/curves/curve_painting.h"
#include "ui/views/curves/curve_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct CurvesFigureText {
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

/// The middle one of the three takes two on a narrow page.
int numberLines(const QSize& page, int line) {
    constexpr int kNarrow = 24; // lines in the width
    return page.width() < kNarrow * line ? 4 : 3;
}

/// The input of the layer that the Curves view shows, if it shows one.
std::vector<float> preActivationsOf(const Session& session) {
    const InputDistribution& input = session.curves.input;
    if (!input.shown || input.layer == 0) {
        return {};
    }
    Observation observation;
    observation.inputLayer = input.layer;
    observation.inputUnit = input.unit;
    return restoreSnapshot(startOf(session, Pane::chosen), observation).preActivations;
}

} // namespace

QRect curvesPlace(const QSize& page, int line) {
    return FigureCanvas::inside(page).adjusted(
        0, 0, 0, -numberLines(page, line) * line - page::kAboveNumbers);
}

void paintCurves(FigureCanvas& canvas, const Session& session, const QSize& size,
                 const Look& look) {
    const QColor& text = look.colors.text;
    const int line = canvas.lineHeight();
    const QRect inside = FigureCanvas::inside(size);
    const CurveView& view = session.curves;
    const Regions regions = findRegions(session.activation(), view.range.xMin, view.range.xMax,
                                        view.epsilon, LineEffort::thorough());
    // Of a file for paper no more than its pixels could show.
    const int points = kCurvePoints * std::min(canvas.fineness(), 2);
    const CurveScene scene = curveScene(session, points, regions);
    const CurveReadout readout = curveReadout(session, scene);
    PinnedRegions regionsOfPinned;
    const std::vector<Regions>& pinned = regionsOfPinned.of(view);
    const std::vector<float> inputs = preActivationsOf(session);
    canvas.withPlots([&] {
        CurvePlot plot;
        showCurves(plot, session, scene, pinned, inputs);
        canvas.paintPlot(plot, curvesPlace(size, line));
    });
    const QString numbers =
        CurvesFigureText::tr(
            "x = %1:  f(x) = %2,  f′(x) = %3\nSaturated: %4;  small slope: %5\nDead: %6")
            .arg(readout.probeX, readout.probeValue, readout.probeSlope, readout.saturated,
                 readout.smallSlope, readout.dead);
    canvas.paintText(numbers,
                     inside.adjusted(0, inside.height() - numberLines(size, line) * line, 0, 0),
                     text, false);
}

std::string curvesTable(const TrainingRuns&, const Session& session, const QString&) {
    constexpr int kRows = 1001;
    return curvesCsv(session, kRows);
}

} // namespace actiscope::ui
