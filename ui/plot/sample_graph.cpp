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

void SampleGraph::setColors(const QColor& fill, const QColor& outline) {
    m_fill = fill;
    m_outline = outline;
    m_pixmap = QPixmap();
}

void SampleGraph::paintShape(QPainter& painter, const QPointF& centre) const {
    painter.setPen(m_hollow ? QPen(m_fill, 1.6) : QPen(m_outline, 1.2));
    painter.setBrush(m_hollow ? QBrush(Qt::NoBrush) : QBrush(m_fill));
    if (m_shape == Shape::circle) {
        painter.drawEllipse(centre, kRadius, kRadius);
        return;
    }
    const double half = kRadius * 1.15;
    painter.drawPolygon(
        QPolygonF{{centre + QPointF(0.0, -kRadius * 1.2), centre + QPointF(half, kRadius * 0.85),
                   centre + QPointF(-half, kRadius * 0.85)}});
}

void SampleGraph::renderPixmap(double devicePixelRatio) const {
    const int side = static_cast<int>(std::ceil(kBox * devicePixelRatio));
    m_pixmap = QPixmap(side, side);
    m_pixmap.setDevicePixelRatio(devicePixelRatio);
    m_pixmap.fill(Qt::transparent);
    QPainter painter(&m_pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintShape(painter, QPointF(kBox / 2.0, kBox / 2.0));
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
    const QPointF offset(kBox / 2.0, kBox / 2.0);
    for (const QPointF& centre : scatters) {
        painter->drawPixmap(centre - offset, m_pixmap);
    }
}

} // namespace actiscope::ui
