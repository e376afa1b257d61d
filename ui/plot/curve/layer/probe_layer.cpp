#include "ui/plot/curve/layer/probe_layer.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace actiscope::ui {

ProbeLayer::ProbeLayer(QCustomPlot& plot, const QString& layer)
    : m_plot(plot),
      m_layer(plot.layer(layer)),
      m_line(new QCPItemLine(&plot)),
      m_tangent(new QCPItemLine(&plot)),
      m_valueDot(new QCPItemTracer(&plot)),
      m_slopeDot(new QCPItemTracer(&plot)) {
    m_layer->setMode(QCPLayer::lmBuffered);
    for (QCPItemTracer* dot : {m_valueDot, m_slopeDot}) {
        dot->setStyle(QCPItemTracer::tsCircle);
        dot->position->setType(QCPItemPosition::ptPlotCoords);
    }
    for (QCPItemPosition* end : {m_line->start, m_line->end}) {
        end->setTypeX(QCPItemPosition::ptPlotCoords);
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    for (QCPAbstractItem* item :
         std::initializer_list<QCPAbstractItem*>{m_line, m_tangent, m_valueDot, m_slopeDot}) {
        item->setLayer(m_layer);
        item->setClipToAxisRect(true);
    }
}

void ProbeLayer::show(double x, double value, double slope) {
    m_x = x;
    m_value = value;
    m_slope = slope;
    place();
}

void ProbeLayer::setSlopeAxis(QCPAxis* axis) {
    m_slopeDot->position->setAxes(m_plot.xAxis, axis);
    m_logSlope = axis->scaleType() == QCPAxis::stLogarithmic;
}

void ProbeLayer::place() {
    m_line->start->setCoords(m_x, 0.0);
    m_line->end->setCoords(m_x, 1.0);
    const bool defined = std::isfinite(m_value) && std::isfinite(m_slope);
    m_tangent->setVisible(defined);
    m_valueDot->setVisible(defined);
    m_slopeDot->setVisible(defined && !(m_logSlope && m_slope == 0.0));
    if (!defined) {
        return;
    }
    // The tangent keeps its length on the screen whatever the slope.
    const double xPerPixel = m_plot.xAxis->range().size() / std::max(1, m_plot.axisRect()->width());
    const double yPerPixel =
        m_plot.yAxis->range().size() / std::max(1, m_plot.axisRect()->height());
    const double rise = m_slope * xPerPixel / yPerPixel;
    const double dx = kTangent / std::hypot(1.0, rise) * xPerPixel;
    m_tangent->start->setCoords(m_x - dx, m_value - dx * m_slope);
    m_tangent->end->setCoords(m_x + dx, m_value + dx * m_slope);
    m_valueDot->position->setCoords(m_x, m_value);
    m_slopeDot->position->setCoords(m_x, m_logSlope ? std::fabs(m_slope) : m_slope);
}

/// The scales may be others, too: the tangent is placed again.
void ProbeLayer::restyle(const Look& look) {
    m_line->setPen(dotted(look.pen(look.colors.accent, &Strokes::hair)));
    m_tangent->setPen(look.pen(look.colors.accent, &Strokes::tangent));
    m_valueDot->setPen(look.pen(look.colors.card, &Strokes::dotRim));
    m_valueDot->setBrush(look.colors.value);
    m_slopeDot->setPen(look.pen(look.colors.card, &Strokes::dotRim));
    m_slopeDot->setBrush(look.colors.slope);
    for (QCPItemTracer* dot : {m_valueDot, m_slopeDot}) {
        dot->setSize(look.mark(&Marks::probe));
    }
    place();
}

bool ProbeLayer::isNear(const QPoint& position) const {
    return std::fabs(m_plot.xAxis->coordToPixel(m_x) - position.x()) <= reach::kProbe;
}

} // namespace actiscope::ui
