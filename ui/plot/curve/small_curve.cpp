#include "ui/plot/curve/small_curve.h"

#include "core/analysis/curve.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr double kReach = 3.0;
constexpr double kLow = -1.4;
constexpr double kHigh = 2.4;

/// The plane of the drawing on the target.
struct Frame {
    QRectF target;

    double x(double v) const {
        return target.left() + (v + kReach) / (2.0 * kReach) * target.width();
    }
    double y(double v) const {
        return target.bottom() - (v - kLow) / (kHigh - kLow) * target.height();
    }
};

QPainterPath pathOf(const Frame& frame, const Eigen::ArrayXd& x, const Eigen::ArrayXd& y) {
    QPainterPath path;
    bool pen = false;
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        if (!std::isfinite(y[i])) {
            pen = false;
            continue;
        }
        constexpr double kFarthest = 10.0;
        const QPointF point(frame.x(x[i]), frame.y(std::clamp(y[i], -kFarthest, kFarthest)));
        if (pen) {
            path.lineTo(point);
        } else {
            path.moveTo(point);
        }
        pen = true;
    }
    return path;
}

} // namespace

void paintSmallCurve(QPainter& painter, const QRectF& target, const Activation& activation,
                     const SmallCurveLook& look) {
    painter.save();
    painter.setClipRect(target, Qt::IntersectClip);
    painter.setBrush(Qt::NoBrush);
    const Frame frame{target};
    painter.setPen(QPen(look.axis));
    painter.drawLine(QPointF(target.left(), frame.y(0.0)), QPointF(target.right(), frame.y(0.0)));
    painter.drawLine(QPointF(frame.x(0.0), target.top()), QPointF(frame.x(0.0), target.bottom()));
    const auto points = static_cast<Eigen::Index>(3.0 * target.width());
    const Curve curve = sampleForDrawing(activation, -kReach, kReach, points);
    if (look.slope.style() != Qt::NoPen) {
        painter.setPen(look.slope);
        painter.drawPath(pathOf(frame, curve.x, curve.slope));
    }
    painter.setPen(look.value);
    painter.drawPath(pathOf(frame, curve.x, curve.f));
    painter.restore();
}

} // namespace actiscope::ui
