#include "ui/plot/curve/small_curve.h"

#include "core/analysis/curve.h"
#include "ui/look/sizes.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// What is farther from 0 than this is not looked at: 1/x and e^x have no end.
constexpr double kFarthest = 15.0;

/// The plane of the drawing on the target.
struct Frame {
    QRectF target;
    SmallCurveWindow window;

    double x(double v) const {
        return target.left() + (v - window.from) / (window.to - window.from) * target.width();
    }
    double y(double v) const {
        return target.bottom() - (v - window.low) / (window.high - window.low) * target.height();
    }
};

QPainterPath pathOf(const Frame& frame, const Eigen::ArrayXd& x, const Eigen::ArrayXd& y) {
    const double height = frame.window.high - frame.window.low;
    QPainterPath path;
    bool pen = false;
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        if (!std::isfinite(y[i])) {
            pen = false;
            continue;
        }
        // Just out of sight: painters dislike coordinates without an end.
        const double shown =
            std::clamp(y[i], frame.window.low - height, frame.window.high + height);
        const QPointF point(frame.x(x[i]), frame.y(shown));
        if (pen) {
            path.lineTo(point);
        } else {
            path.moveTo(point);
        }
        pen = true;
    }
    return path;
}

/// Smallest and largest finite value, 0 included.
std::pair<double, double> spanOf(const Eigen::ArrayXd& values) {
    double low = 0.0;
    double high = 0.0;
    for (const double value : values) {
        if (std::isfinite(value)) {
            low = std::min(low, std::max(value, -kFarthest));
            high = std::max(high, std::min(value, kFarthest));
        }
    }
    return {low, high};
}

/// Falling lines at the same places of the drawing whatever the part, drawn one by one: as a brush
/// they would be pixels in a page of vectors.
void paintDead(QPainter& painter, const Frame& frame, const Interval& part,
               const SmallCurveLook& look) {
    const double left = frame.x(std::max(part.from, frame.window.from));
    const double right = frame.x(std::min(part.to, frame.window.to));
    if (right <= left) {
        return;
    }
    const QRectF area(left, frame.target.top(), right - left, frame.target.height());
    painter.fillRect(area, look.dead);
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setPen(look.hatch);
    const double height = area.height();
    for (double x = frame.target.left() - height; x < right; x += look.hatchDistance) {
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + height, area.top()));
    }
    painter.restore();
}

void paintMark(QPainter& painter, const Frame& frame, const Activation& activation,
               const SmallCurveMark& mark) {
    const auto [value, slope] = activation.at(mark.x);
    const double y = mark.onSlope ? slope : value;
    if (!std::isfinite(y)) {
        return;
    }
    painter.setPen(mark.rim);
    painter.setBrush(mark.inside);
    painter.drawEllipse(QPointF(frame.x(mark.x), frame.y(y)), mark.radius, mark.radius);
}

} // namespace

SmallCurveWindow windowFor(const Activation& activation, double from, double to) {
    constexpr Eigen::Index kPoints = 241;
    const Curve curve = sampleEvenly(activation, from, to, kPoints);
    auto [low, high] = spanOf(curve.f);
    const auto [slopeLow, slopeHigh] = spanOf(curve.slope);
    const double height = std::max(high - low, 1e-3);
    low = std::min(low, std::max(slopeLow, low - height));
    high = std::max(high, std::min(slopeHigh, high + height));
    const double room = tile::kHeadroom * std::max(high - low, 1e-3);
    return {from, to, low - room, high + room};
}

void paintSmallCurve(QPainter& painter, const QRectF& target, const Activation& activation,
                     const SmallCurveLook& look, const SmallCurveWindow& window,
                     const std::vector<Interval>& dead) {
    painter.save();
    painter.setClipRect(target, Qt::IntersectClip);
    const Frame frame{target, window};
    if (look.hatch.style() != Qt::NoPen) {
        for (const Interval& part : dead) {
            paintDead(painter, frame, part, look);
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.axis));
    painter.drawLine(QPointF(target.left(), frame.y(0.0)), QPointF(target.right(), frame.y(0.0)));
    painter.drawLine(QPointF(frame.x(0.0), target.top()), QPointF(frame.x(0.0), target.bottom()));
    const auto points = static_cast<Eigen::Index>(3.0 * target.width());
    const Curve curve = sampleForDrawing(activation, window.from, window.to, points);
    if (look.slope.style() != Qt::NoPen) {
        painter.setPen(look.slope);
        painter.drawPath(pathOf(frame, curve.x, curve.slope));
    }
    painter.setPen(look.value);
    painter.drawPath(pathOf(frame, curve.x, curve.f));
    if (look.mark) {
        paintMark(painter, frame, activation, *look.mark);
    }
    painter.restore();
}

} // namespace actiscope::ui
