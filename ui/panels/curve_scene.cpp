#include "ui/panels/curve_scene.h"

#include "ui/plot/curve_plot.h"

namespace actiscope::ui {

CurveReadout showCurves(CurvePlot& plot, const Session& session, int points) {
    const CurveView& view = session.curves;
    CurveReadout readout = readCurve(session, points);
    plot.setRange(view.range);
    plot.setCurve(readout.curve, readout.regions, view.epsilon);
    std::vector<CurvePlot::Pinned> pinned;
    for (const Activation& activation : view.pinned) {
        pinned.push_back({activationTitle(activation),
                          sampleForDrawing(activation, view.range.xMin, view.range.xMax, points)});
    }
    plot.setPinned(pinned);
    const Eigen::ArrayXd difference = differenceValues(session, readout.curve);
    plot.setDifference(difference.size() > 0 ? readout.curve.x : Eigen::ArrayXd(), difference);
    if (view.input.shown) {
        plot.setInput(view.input.mean, view.input.deviation);
    } else {
        plot.clearInput();
    }
    plot.setProbe(view.probe, readout.probe.value, readout.probe.slope);
    return readout;
}

} // namespace actiscope::ui
