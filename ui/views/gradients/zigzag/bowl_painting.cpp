#include "ui/views/gradients/zigzag/bowl_painting.h"

#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/views/gradients/zigzag/zigzag_words.h"

#include <QPainter>
#include <QPainterPath>

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace actiscope::ui {
namespace {

constexpr double kReach = ZigZagView::kFarthestStart;
constexpr int kLevels = 12;
constexpr double kDarkest = 0.30;   ///< share of the faint colour at the rim of the bowl
constexpr double kContour = 0.45;   ///< and in its contours
constexpr double kLongest = 1000.0; ///< half axis of an ellipse: a valley without an end
constexpr double kFar = 50.0;       ///< a path that comes so far has left for good
constexpr int kFullDots = 30;       ///< the dots of later steps are smaller

/// Ellipses of equal loss, evenly spaced in its root, so that a round bowl has even rings.
void paintContours(QPainter& painter, const BowlPlace& place, const Eigen::Matrix2d& hessian,
                   const Look& look) {
    const Eigen::SelfAdjointEigenSolver<Eigen::Matrix2d> solver(hessian);
    const double least = std::max(solver.eigenvalues()[0], 0.0);
    const double most = solver.eigenvalues()[1];
    const Eigen::Vector2d along = solver.eigenvectors().col(0);
    const double corner = most * kReach * kReach * 2.0; // 2·loss where the bowl is steepest
    const double unit = place.unit();
    const double angle = std::atan2(along[1], along[0]) * 180.0 / std::numbers::pi;
    painter.fillRect(place.area, mixed(look.colors.card, look.colors.faint, kDarkest));
    painter.save();
    painter.translate(place.area.center());
    painter.rotate(-angle); // w2 goes upwards
    painter.setPen(look.pen(mixed(look.colors.card, look.colors.faint, kContour), &Strokes::hair));
    for (int level = kLevels - 1; level >= 1; --level) {
        const double share = static_cast<double>(level) / kLevels;
        const double root = share * std::sqrt(corner);
        const auto half = [root](double curvature) {
            return curvature > 0.0 ? std::min(root / std::sqrt(curvature), kLongest) : kLongest;
        };
        painter.setBrush(
            mixed(look.colors.card, look.colors.faint, kDarkest * (share - 1.0 / kLevels)));
        painter.drawEllipse(QPointF(), half(least) * unit, half(most) * unit);
    }
    painter.restore();
}

void paintAxes(QPainter& painter, const BowlPlace& place, const Look& look) {
    const QRectF& area = place.area;
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.faint);
    const double left = look.scaled(zigzag::kTicksLeft);
    const double below = look.scaled(zigzag::kTicksBelow);
    for (const int tick : {-2, 0, 2}) {
        const QString text = shownNumber(tick);
        const QPointF at = place.at(tick, tick);
        painter.drawText(QRectF(at.x() - left, area.bottom(), 2.0 * left, below),
                         Qt::AlignHCenter | Qt::AlignBottom, text);
        painter.drawText(
            QRectF(area.left() - left, at.y() - below, left - space::kNear, 2.0 * below),
            Qt::AlignVCenter | Qt::AlignRight, text);
    }
    painter.drawText(QRectF(area.right() - left, area.bottom(), left, below),
                     Qt::AlignRight | Qt::AlignBottom, QStringLiteral("w1"));
    painter.drawText(QRectF(area.left() - left, area.top(), left - space::kNear, below),
                     Qt::AlignTop | Qt::AlignRight, QStringLiteral("w2"));
}

void paintMinimum(QPainter& painter, const BowlPlace& place, const Look& look) {
    const double half = zigzag::kMinimum * look.scale;
    const QPointF at = place.at(0.0, 0.0);
    painter.setPen(look.pen(look.colors.boundary, &Strokes::cursor));
    painter.drawLine(at - QPointF(half, 0.0), at + QPointF(half, 0.0));
    painter.drawLine(at - QPointF(0.0, half), at + QPointF(0.0, half));
}

void paintPath(QPainter& painter, const BowlPlace& place, const std::vector<Eigen::VectorXd>& path,
               const Look& look) {
    QPolygonF line;
    for (const Eigen::VectorXd& w : path) {
        if (!(w.norm() < kFar)) {
            break;
        }
        line.append(place.at(w[0], w[1]));
    }
    painter.setBrush(Qt::NoBrush);
    QPen pen = look.pen(look.colors.accent, &Strokes::slope);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.colors.accent);
    for (int step = 1; step < line.size(); ++step) {
        const double radius = step <= kFullDots ? zigzag::kStep : zigzag::kSmallest;
        painter.drawEllipse(line[step], radius * look.scale, radius * look.scale);
    }
}

void paintStart(QPainter& painter, const BowlPlace& place, const Eigen::VectorXd& start,
                const Look& look) {
    const double radius = zigzag::kStart * look.scale;
    const QPointF at = place.at(start[0], start[1]);
    painter.setPen(look.pen(look.colors.accent, &Strokes::value));
    painter.setBrush(look.colors.card);
    painter.drawEllipse(at, radius, radius);
    painter.setFont(look.font(TextRole::strong));
    painter.setPen(look.colors.text);
    const double line = painter.fontMetrics().height();
    const double wide = painter.fontMetrics().horizontalAdvance(startWord());
    const double x = std::clamp(at.x() - 0.5 * wide, place.area.left(),
                                std::max(place.area.left(), place.area.right() - wide));
    // Below the ring, above it near the lower edge.
    const bool below = at.y() + radius + line < place.area.bottom();
    painter.drawText(QRectF(x, below ? at.y() + radius : at.y() - radius - line, wide, line),
                     Qt::AlignCenter | Qt::TextDontClip, startWord());
}

/// Of a notch: the first corner where neither the start nor the first steps lie.
QRectF freeCorner(const BowlPlace& place, const QSizeF& size,
                  const std::vector<Eigen::VectorXd>& path) {
    const QRectF& area = place.area;
    QRectF notch(area.topLeft(), size);
    const std::array<QPointF, 4> corners{
        area.topLeft(), QPointF(area.right() - size.width(), area.top()),
        QPointF(area.right() - size.width(), area.bottom() - size.height()),
        QPointF(area.left(), area.bottom() - size.height())};
    const auto first = static_cast<std::ptrdiff_t>(std::min<std::size_t>(path.size(), kFullDots));
    for (const QPointF& corner : corners) {
        notch.moveTopLeft(corner);
        if (std::none_of(path.begin(), path.begin() + first, [&](const Eigen::VectorXd& w) {
                return notch.contains(place.at(w[0], w[1]));
            })) {
            return notch;
        }
    }
    notch.moveTopLeft(area.topLeft());
    return notch;
}

void paintCondition(QPainter& painter, const BowlPlace& place, const ZigZagPane& pane,
                    const Look& look) {
    painter.setFont(look.font(TextRole::readout));
    const QString text = conditionText(pane.result.measuredCondition);
    const double gap = look.scaled(zigzag::kGap);
    const QSizeF size(painter.fontMetrics().horizontalAdvance(text) + 2.0 * gap,
                      painter.fontMetrics().height() + gap);
    const QRectF notch = freeCorner(place, size, pane.result.path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(translucent(look.colors.card, opacity::kNotch));
    painter.drawRect(notch);
    painter.setPen(look.colors.text);
    painter.drawText(notch, Qt::AlignCenter, text);
}

} // namespace

BowlPlace BowlPlace::within(const QRectF& whole, const Look& look) {
    const double left = look.scaled(zigzag::kTicksLeft);
    const double below = look.scaled(zigzag::kTicksBelow);
    return {QRectF(whole.left() + left, whole.top(), std::max(1.0, whole.width() - left),
                   std::max(1.0, whole.height() - below))};
}

QPointF BowlPlace::at(double w1, double w2) const {
    return area.center() + unit() * QPointF(w1, -w2);
}

QPointF BowlPlace::weightsAt(const QPointF& place) const {
    const QPointF from = (place - area.center()) / unit();
    return {from.x(), -from.y()};
}

double BowlPlace::unit() const {
    return std::min(area.width(), area.height()) / (2.0 * kReach);
}

void paintBowl(QPainter& painter, const BowlPlace& place, const ZigZagPane& pane,
               const Look& look) {
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter, place, look);
    painter.save();
    painter.setClipRect(place.area, Qt::IntersectClip);
    if (pane.defined) {
        paintContours(painter, place, pane.result.hessian, look);
        paintMinimum(painter, place, look);
        paintPath(painter, place, pane.result.path, look);
        paintStart(painter, place, pane.result.path.front(), look);
        paintCondition(painter, place, pane, look);
    } else {
        painter.fillRect(place.area, look.colors.window);
        painter.setFont(look.font(TextRole::body));
        painter.setPen(look.colors.text);
        painter.drawText(place.area, Qt::AlignCenter | Qt::TextWordWrap, bowlDescription(pane, {}));
    }
    painter.restore();
}

void paintZigZag(QPainter& painter, const QRect& area, const ZigZagScene& scene, const Look& look) {
    const int gap = look.scaled(zigzag::kGap);
    const int width = (area.width() - gap) / 2;
    for (int side = 0; side < 2; ++side) {
        const ZigZagPane& pane = scene.panes[static_cast<std::size_t>(side)];
        const QRect place(area.left() + side * (width + gap), area.top(), width, area.height());
        const int title = look.scaled(part::kTitleLine);
        const BowlPlace bowl =
            BowlPlace::within(QRectF(place).marginsRemoved(QMarginsF(0, title, 0, 0)), look);
        const QRectF line(bowl.area.left(), place.top(), bowl.area.width(), title);
        painter.setFont(look.font(TextRole::title));
        painter.setPen(look.colors.text);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, paneTitle(pane, scene.view));
        if (pane.defined) {
            painter.setFont(look.font(TextRole::body));
            painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, rateText(pane));
        }
        paintBowl(painter, bowl, pane, look);
    }
}

} // namespace actiscope::ui
