// What a CurvePlot shows, read back.

#include "ui/plot/curve/curve_plot.h"
#include "ui/plot/curve/frame/difference_layer.h"
#include "ui/plot/curve/frame/name_layer.h"
#include "ui/plot/curve/layer/maxout_layer.h"
#include "ui/plot/curve/layer/region_layer.h"
#include "ui/plot/curve/layer/slope_axis.h"
#include "ui/plot/graph_data.h"
#include "ui/plot/map/trail_layer.h"

namespace actiscope::ui {

QVector<QPointF> CurvePlot::valuePoints() const {
    return graphPoints(m_value);
}
QVector<QPointF> CurvePlot::slopePoints() const {
    return graphPoints(m_slope);
}

QVector<QPointF> CurvePlot::pinnedPoints(int index) const {
    return graphPoints(m_pinned->value(index));
}

QVector<QPointF> CurvePlot::differencePoints() const {
    return m_difference->points();
}

QString CurvePlot::differencePeak() const {
    return m_difference->peakText();
}

QVector<QPointF> CurvePlot::densityPoints() const {
    return m_density->points();
}

const OutputDensity& CurvePlot::output() const {
    return m_density->output().density;
}

QString CurvePlot::probeTexts() const {
    return m_probe->valueText() + QStringLiteral(", ") + m_probe->slopeText();
}

bool CurvePlot::isCurveShown(int name) const {
    return m_names->names()[static_cast<std::size_t>(name)].graph->visible();
}

QVector<QPointF> CurvePlot::secondPoints() const {
    return graphPoints(m_second);
}

QVector<QPointF> CurvePlot::naivePoints() const {
    return graphPoints(m_naive);
}

QVector<QPointF> CurvePlot::drawnSlopePoints() const {
    return graphPoints(m_band->drawn());
}

QPointF CurvePlot::pieceHandle(std::size_t piece, std::size_t handle) const {
    return m_maxout->handlePosition(piece, handle);
}

int CurvePlot::trailCurves() const {
    return m_trail->shown();
}

bool CurvePlot::hasLogSlope() const {
    return m_slopeAxis->isLogarithmic();
}

int CurvePlot::pinnedCount() const {
    return m_pinned->count();
}

int CurvePlot::shownRegions() const {
    return m_regions->shown();
}

} // namespace actiscope::ui
