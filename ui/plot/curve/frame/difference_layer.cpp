#include "ui/plot/curve/frame/difference_layer.h"

#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/frame/curve_frame.h"
#include "ui/plot/curve/frame/painted_layer.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {

DifferenceLayer::DifferenceLayer(QCustomPlot& plot, const CurveFrame& frame)
    : m_plot(plot), m_frame(frame) {
    new PaintedLayer(plot, QStringLiteral("labels"),
                     [this](QCPPainter& painter) { paint(painter); });
}

void DifferenceLayer::show(const QString& name, const Eigen::ArrayXd& x,
                           const Eigen::ArrayXd& values) {
    m_name = name;
    m_points.resize(x.size());
    m_peak.reset();
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        m_points[i] = {x[i], values[i]};
        if (std::isfinite(values[i]) &&
            (!m_peak || std::fabs(values[i]) > std::fabs(m_peak->y()))) {
            m_peak = m_points[i];
        }
    }
}

QString DifferenceLayer::peakText() const {
    return m_peak ? tr("%1 at x = %2")
                        .arg(numberWithDigits(m_peak->y(), 3), numberWithDecimals(m_peak->x(), 2))
                  : QString();
}

void DifferenceLayer::paint(QCPPainter& painter) const {
    const QRectF box = m_frame.difference();
    if (!isShown() || box.height() <= 0.0) {
        return;
    }
    const double largest = m_peak ? std::fabs(m_peak->y()) : 0.0;
    const double middle = box.center().y();
    const double half = box.height() / 2.0 - space::kNear;
    const auto at = [&](const QPointF& p) {
        return QPointF(m_plot.xAxis->coordToPixel(p.x()),
                       middle - (largest > 0.0 ? half * p.y() / largest : 0.0));
    };
    painter.setFont(m_look.font(TextRole::caption));
    const QFontMetricsF metrics(painter.font());
    painter.setPen(m_look.pen(m_look.colors.axis, &Strokes::hair));
    painter.drawLine(QLineF(box.left(), middle, box.right(), middle));
    painter.drawLine(QLineF(box.topLeft(), box.bottomLeft()));
    painter.setPen(m_look.line(&Colors::difference, &Strokes::difference));
    QPolygonF run;
    for (const QPointF& point : m_points) {
        if (std::isfinite(point.y())) {
            run.append(at(point));
            continue;
        }
        painter.drawPolyline(run);
        run.clear();
    }
    painter.drawPolyline(run);
    painter.setPen(QPen(m_look.colors.difference));
    painter.drawText(
        box.adjusted(space::kApart, 0.0, 0.0, 0.0), Qt::AlignLeft | Qt::AlignTop,
        metrics.elidedText(tr("f − %1").arg(m_name), Qt::ElideRight, box.width() / 2.0));
    if (!m_peak || largest == 0.0) {
        return;
    }
    const QPointF peak = at(*m_peak);
    painter.setBrush(m_look.colors.difference);
    const double radius = m_look.scaled(curves::kPeak);
    painter.drawEllipse(peak, radius, radius);
    painter.setBrush(Qt::NoBrush);
    const QSizeF size = metrics.size(0, peakText());
    // On the other side of the zero line, where this part of the curve is not.
    QRectF place(QPointF(peak.x() + space::kApart, m_peak->y() > 0.0
                                                       ? middle + space::kTight
                                                       : middle - size.height() - space::kTight),
                 size);
    if (place.right() > box.right()) {
        place.moveRight(peak.x() - space::kApart);
    }
    painter.setPen(QPen(m_look.colors.difference));
    painter.drawText(place, Qt::TextDontClip, peakText());
}

} // namespace actiscope::ui
