#include "ui/plot/curve/frame/label_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace actiscope::ui {
namespace {

using Point = PixelLine::const_iterator;

/// The points of a line between two x.
std::pair<Point, Point> between(const PixelLine& line, double left, double right) {
    const auto isLeft = [](const QPointF& p, double x) { return p.x() < x; };
    const Point first = std::lower_bound(line.begin(), line.end(), left, isLeft);
    return {first, std::lower_bound(first, line.end(), right, isLeft)};
}

int piecesOn(const QRectF& rect, const PixelLine& line) {
    auto [first, last] = between(line, rect.left(), rect.right());
    first = first == line.begin() ? first : first - 1;
    last = last == line.end() ? last : last + 1;
    int crossings = 0;
    // From point to point: a steep line passes between two of them.
    for (Point p = first; last - p > 1; ++p) {
        const auto [top, bottom] = std::minmax({p->y(), (p + 1)->y()});
        crossings += bottom > rect.top() && top < rect.bottom() ? 1 : 0;
    }
    return crossings;
}

bool meetsAny(const QRectF& rect, const std::vector<QRectF>& others) {
    return std::ranges::any_of(others, [&](const QRectF& r) { return r.intersects(rect); });
}

/// Above or below the line over the width of the label, which begins or ends at a point of it.
std::optional<QRectF> besideAt(const LabelWish& wish, double left, bool above, double gap) {
    const auto [first, last] = between(wish.line, left, left + wish.size.width());
    double top = std::numeric_limits<double>::infinity();
    double bottom = -top;
    for (Point p = first; p != last; ++p) {
        top = std::min(top, p->y());
        bottom = std::max(bottom, p->y());
    }
    if (!std::isfinite(top) || !std::isfinite(bottom)) {
        return std::nullopt;
    }
    const double y = above ? top - gap - wish.size.height() : bottom + gap;
    return QRectF(QPointF(left, y), wish.size);
}

QRectF bestPlace(const LabelWish& wish, const QRectF& room, const std::vector<QRectF>& taken,
                 const std::vector<LabelWish>& all, double gap) {
    constexpr double kPerCrossing = 40.0;
    constexpr double kPerStep = 0.25; ///< away from the end of the curve
    constexpr qsizetype kStride = 2;
    QRectF best;
    double least = std::numeric_limits<double>::infinity();
    double end = -1.0;
    for (qsizetype i = wish.line.size() - 1; i >= 0; i -= kStride) {
        const QPointF& anchor = wish.line[i];
        if (!room.contains(anchor)) {
            continue;
        }
        end = end < 0.0 ? anchor.x() : end;
        for (const double left : {anchor.x() - wish.size.width(), anchor.x()}) {
            for (const bool above : {true, false}) {
                const auto place = besideAt(wish, left, above, gap);
                if (!place || !room.contains(*place) || meetsAny(*place, taken)) {
                    continue;
                }
                const double away =
                    above ? anchor.y() - place->bottom() : place->top() - anchor.y();
                double cost = kPerStep * (end - anchor.x()) + std::fabs(away);
                for (const LabelWish& other : all) {
                    cost += kPerCrossing * piecesOn(*place, other.line);
                }
                if (cost < least) {
                    least = cost;
                    best = *place;
                }
            }
        }
    }
    return best;
}

} // namespace

std::vector<QRectF> placeLabels(const std::vector<LabelWish>& wishes, const QRectF& room,
                                const std::vector<QRectF>& taken, double gap) {
    std::vector<QRectF> places;
    std::vector<QRectF> full = taken;
    for (const LabelWish& wish : wishes) {
        const QRectF place = bestPlace(wish, room, full, wishes, gap);
        places.push_back(place);
        if (!place.isEmpty()) {
            full.push_back(place);
        }
    }
    return places;
}

int piecesWithin(const QRectF& rect, const std::vector<PixelLine>& lines) {
    int count = 0;
    for (const PixelLine& line : lines) {
        count += piecesOn(rect, line);
    }
    return count;
}

int freestPlace(const std::vector<QRectF>& places, const std::vector<PixelLine>& lines,
                const std::vector<QRectF>& taken, int before) {
    const auto crowd = [&](const QRectF& place) {
        constexpr int kTaken = 1000;
        return piecesWithin(place, lines) + (meetsAny(place, taken) ? kTaken : 0);
    };
    if (before >= 0 && before < static_cast<int>(places.size()) &&
        crowd(places[static_cast<std::size_t>(before)]) == 0) {
        return before;
    }
    const auto best = std::ranges::min_element(places, {}, crowd);
    return best == places.end() ? -1 : static_cast<int>(best - places.begin());
}

} // namespace actiscope::ui
