#include "ui/plot/map/sample_graph.h"

#include "ui/look/sizes.h"

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
    if (m_shape == Shape::ring) {
        m_rim = look.pen(outline, &Strokes::wrongRing);
    }
    if (m_size == 0.0) {
        m_size = look.mark(&Marks::sample);
    }
    measure();
}

void SampleGraph::setSampleSize(double size) {
    if (size != m_size) {
        m_size = size;
        measure();
    }
}

void SampleGraph::measure() {
    constexpr double kTriangle = 1.5; // of its corners, with the rim
    m_radius = m_shape == Shape::ring ? mapcard::kWrongRing * m_size : 0.5 * m_size;
    m_box = 2.0 * std::ceil((m_shape == Shape::triangle ? kTriangle : 1.0) * m_radius +
                            m_rim.widthF() + 1.0);
    // Any shape makes QCPGraph call drawScatterPlot; ours decides what is drawn.
    setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 2.0 * m_radius));
    m_pixmap = QPixmap();
}

void SampleGraph::paintShape(QPainter& painter, const QPointF& centre) const {
    painter.setPen(m_hollow ? m_hollowRim : m_rim);
    painter.setBrush(m_hollow || m_shape == Shape::ring ? QBrush(Qt::NoBrush) : QBrush(m_fill));
    if (m_shape != Shape::triangle) {
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
