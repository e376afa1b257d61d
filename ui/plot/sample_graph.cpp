#include "ui/plot/sample_graph.h"

#include <cmath>

namespace actiscope::ui {
namespace {

constexpr double kRadius = 4.6;
constexpr double kBox = 14.0; ///< side of the pixmap, in device-independent pixels

} // namespace

SampleGraph::SampleGraph(QCPAxis* keyAxis, QCPAxis* valueAxis, Shape shape)
    : QCPGraph(keyAxis, valueAxis), m_shape(shape) {
    setLineStyle(QCPGraph::lsNone);
    // Any shape makes QCPGraph call drawScatterPlot; ours decides what is drawn.
    setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 2.0 * kRadius));
}

void SampleGraph::setLook(const QColor& fill, const QColor& outline, double scale) {
    m_fill = fill;
    m_outline = outline;
    m_scale = scale;
    m_pixmap = QPixmap();
}

void SampleGraph::paintShape(QPainter& painter, const QPointF& centre) const {
    painter.setPen(m_hollow ? QPen(m_fill, 1.6 * m_scale) : QPen(m_outline, 1.2 * m_scale));
    painter.setBrush(m_hollow ? QBrush(Qt::NoBrush) : QBrush(m_fill));
    const double radius = kRadius * m_scale;
    if (m_shape == Shape::circle) {
        painter.drawEllipse(centre, radius, radius);
        return;
    }
    const double half = radius * 1.15;
    painter.drawPolygon(
        QPolygonF{{centre + QPointF(0.0, -radius * 1.2), centre + QPointF(half, radius * 0.85),
                   centre + QPointF(-half, radius * 0.85)}});
}

void SampleGraph::renderPixmap(double devicePixelRatio) const {
    const int side = static_cast<int>(std::ceil(kBox * m_scale * devicePixelRatio));
    m_pixmap = QPixmap(side, side);
    m_pixmap.setDevicePixelRatio(devicePixelRatio);
    m_pixmap.fill(Qt::transparent);
    QPainter painter(&m_pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = kBox * m_scale / 2.0;
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
    const QPointF offset(kBox * m_scale / 2.0, kBox * m_scale / 2.0);
    for (const QPointF& centre : scatters) {
        painter->drawPixmap(centre - offset, m_pixmap);
    }
}

} // namespace actiscope::ui
