#include "ui/plot/map/sample_graph.h"

#include <cmath>

namespace actiscope::ui {

SampleGraph::SampleGraph(QCPAxis* keyAxis, QCPAxis* valueAxis, Shape shape)
    : QCPGraph(keyAxis, valueAxis), m_shape(shape) {
    setLineStyle(QCPGraph::lsNone);
    setLook(m_fill, m_fill, Look());
}

void SampleGraph::setLook(const QColor& fill, const QColor& outline, const Look& look) {
    m_fill = fill;
    m_rim = look.pen(outline, &Strokes::sampleRim);
    m_hollowRim = look.pen(fill, &Strokes::hollowSample);
    m_radius = look.mark(&Marks::sample) / 2.0;
    m_box = look.mark(&Marks::sampleBox);
    // Any shape makes QCPGraph call drawScatterPlot; ours decides what is drawn.
    setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 2.0 * m_radius));
    m_pixmap = QPixmap();
}

void SampleGraph::paintShape(QPainter& painter, const QPointF& centre) const {
    painter.setPen(m_hollow ? m_hollowRim : m_rim);
    painter.setBrush(m_hollow ? QBrush(Qt::NoBrush) : QBrush(m_fill));
    if (m_shape == Shape::circle) {
        painter.drawEllipse(centre, m_radius, m_radius);
        return;
    }
    const double half = m_radius * 1.15;
    painter.drawPolygon(
        QPolygonF{{centre + QPointF(0.0, -m_radius * 1.2), centre + QPointF(half, m_radius * 0.85),
                   centre + QPointF(-half, m_radius * 0.85)}});
}

void SampleGraph::renderPixmap(double devicePixelRatio) const {
    const int side = static_cast<int>(std::ceil(m_box * devicePixelRatio));
    m_pixmap = QPixmap(side, side);
    m_pixmap.setDevicePixelRatio(devicePixelRatio);
    m_pixmap.fill(Qt::transparent);
    QPainter painter(&m_pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = m_box / 2.0;
    paintShape(painter, QPointF(middle, middle));
}

void SampleGraph::drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& scatters,
                                  const QCPScatterStyle& style) const {
    Q_UNUSED(style);
    if (painter->modes().testFlag(QCPPainter::pmVectorized)) {
        painter->setAntialiasing(true);
        for (const QPointF& centre : scatters) {
            paintShape(*painter, centre);
        }
        return;
    }
    const double ratio = painter->device()->devicePixelRatioF();
    if (m_pixmap.isNull() || m_pixmap.devicePixelRatio() != ratio) {
        renderPixmap(ratio);
    }
    const QPointF offset(m_box / 2.0, m_box / 2.0);
    for (const QPointF& centre : scatters) {
        painter->drawPixmap(centre - offset, m_pixmap);
    }
}

} // namespace actiscope::ui
