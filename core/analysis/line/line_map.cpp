#include "core/analysis/line/line_map.h"

#include "core/analysis/line/line_box.h"
#include "core/analysis/line/line_breaks.h"
#include "core/numeric/flush_denormals.h"
#include "core/numeric/interval.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>

namespace actiscope {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kLargest = std::numeric_limits<double>::max();
/// A view beyond this is left to the growing intervals.
constexpr double kWidestView = 1e4;

using Box = LineBox;

SlopeState stateOf(const numeric::Interval& slope, double epsilon) {
    if (slope.isEmpty()) {
        return SlopeState::undefined;
    }
    if (slope.partial || slope.joined) {
        return SlopeState::undecided;
    }
    if (slope.isZero()) {
        return SlopeState::dead;
    }
    if (slope.largest() < epsilon) {
        return SlopeState::small;
    }
    return slope.smallest() >= epsilon ? SlopeState::active : SlopeState::undecided;
}

class Mapper {
public:
    /// `pixel` is the width of an interval that is judged by a sample, 0 if none is.
    Mapper(const Activation& activation, double epsilon, double pixel, const std::stop_token& stop)
        : m_activation(activation), m_epsilon(epsilon), m_pixel(pixel), m_stop(stop) {}

    /// Breadth first, so that what the budget leaves open is spread evenly. Returns the boxes that
    /// do not meet the view.
    std::deque<Box> subdivideView(std::deque<Box> boxes, int budget, const Box& view) {
        std::deque<Box> outside;
        for (const Box& box : halved(std::move(boxes), budget, view, outside)) {
            leaveOpen(box, m_pixel);
        }
        return outside;
    }

    /// The same for what is not in view; in a preview one sample speaks for neighbours.
    void subdivide(std::deque<Box> boxes, int budget) {
        std::deque<Box> outside;
        std::vector<Box> open = halved(std::move(boxes), budget, {-kInfinity, kInfinity}, outside);
        std::ranges::sort(open, {}, &Box::from);
        for (std::size_t i = 0; i < open.size();) {
            Box all = open[i];
            for (++i; i < open.size() && open[i].from == all.to; ++i) {
                all.to = open[i].to;
            }
            leaveOpen(all, kInfinity);
        }
    }

    /// The outermost piece of a side, where it is known; else the one before it goes on.
    void addBeyond(const Box& box) {
        const numeric::Enclosure y = m_activation.enclose(box.from, box.to);
        const SlopeState state = stateOf(y.slope, m_epsilon);
        if (y.value.isEmpty()) {
            add(box, SlopeState::undefined);
        } else if (y.isSmooth() && state != SlopeState::undecided) {
            add(box, state);
        }
    }

    LineMap result() {
        std::ranges::sort(m_spots, {}, &Box::from);
        LineMap map{};
        map.breaks = breaks();
        std::ranges::sort(m_pieces, {}, &LinePiece::from);
        map.pieces = joined();
        const auto isFlat = [](const LinePiece& piece) {
            return piece.state == SlopeState::dead || piece.state == SlopeState::small;
        };
        const auto leftEnd = std::ranges::find_if_not(map.pieces, isFlat);
        map.leftTail = leftEnd == map.pieces.begin() ? -kInfinity : std::prev(leftEnd)->to;
        const auto rightEnd = std::find_if_not(map.pieces.rbegin(), map.pieces.rend(), isFlat);
        map.rightTail = rightEnd == map.pieces.rbegin() ? kInfinity : std::prev(rightEnd)->from;
        map.vanishesLeft = vanishes(-1.0);
        map.vanishesRight = vanishes(1.0);
        map.proven = m_proven;
        return map;
    }

private:
    /// Returns what the budget does not reach.
    std::vector<Box> halved(std::deque<Box> boxes, int budget, const Box& view,
                            std::deque<Box>& outside) {
        std::vector<Box> open;
        while (!boxes.empty() && !m_stop.stop_requested()) {
            const Box box = boxes.front();
            boxes.pop_front();
            if (box.to <= view.from || box.from >= view.to) {
                outside.push_back(box);
            } else if (budget-- <= 0) {
                open.push_back(box);
            } else if (!decide(box)) {
                const double middle = middleOf(box);
                boxes.push_back({box.from, middle});
                boxes.push_back({middle, box.to});
            }
        }
        return open;
    }

    double slopeAt(double x) const { return m_activation.at(x).slope; }

    SlopeState stateAt(double x) const {
        const double slope = std::fabs(slopeAt(x));
        return std::isnan(slope)   ? SlopeState::undefined
               : slope < m_epsilon ? SlopeState::small
                                   : SlopeState::active;
    }

    void add(const Box& box, SlopeState state) { m_pieces.push_back({box.from, box.to, state}); }

    /// A box that the budget does not reach. In a preview it is sampled in steps, up to a number; a
    /// box within a pixel is there because f is not smooth.
    void leaveOpen(const Box& box, double step) {
        m_proven = false;
        if (isPixel(box)) {
            m_spots.push_back(box);
            return;
        }
        if (m_pixel == 0.0) {
            add(box, SlopeState::undecided);
            return;
        }
        constexpr double kMostParts = 64.0;
        const auto parts =
            static_cast<int>(std::clamp((box.to - box.from) / step, 1.0, kMostParts));
        const double width = (box.to - box.from) / parts;
        for (int i = 0; i < parts; ++i) {
            const Box part{box.from + i * width,
                           i + 1 == parts ? box.to : box.from + (i + 1) * width};
            add(part, stateAt(middleOf(part)));
        }
    }

    bool isPixel(const Box& box) const { return box.to - box.from <= m_pixel; }

    bool decide(const Box& box) {
        const numeric::Enclosure y = m_activation.enclose(box.from, box.to);
        if (y.value.isEmpty() || y.slope.isEmpty()) {
            add(box, SlopeState::undefined);
            return true;
        }
        if (!y.isSmooth()) {
            if (isNarrow(box)) {
                m_spots.push_back(box);
                return true;
            }
            return false;
        }
        const SlopeState state = stateOf(y.slope, m_epsilon);
        if (state != SlopeState::undecided) {
            add(box, state);
            return true;
        }
        if (y.second.lower >= 0.0 || y.second.upper <= 0.0) {
            return divideMonotone(box);
        }
        if (isNarrow(box) || isPixel(box)) {
            m_proven = m_proven && isNarrow(box);
            add(box, stateAt(middleOf(box)));
            return true;
        }
        return false;
    }

    /// f' is monotone: it passes −ε and ε at most once each. False where double cannot tell.
    bool divideMonotone(const Box& box) {
        const double a = slopeAt(box.from);
        const double b = slopeAt(box.to);
        if (std::isnan(a) || std::isnan(b)) {
            return false;
        }
        std::vector<double> cuts{box.from};
        for (const double level :
             {a < b ? -m_epsilon : m_epsilon, a < b ? m_epsilon : -m_epsilon}) {
            if ((a < level) != (b < level)) {
                cuts.push_back(crossing(box, level));
            }
        }
        cuts.push_back(box.to);
        for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
            if (cuts[i] < cuts[i + 1]) {
                const Box part{cuts[i], cuts[i + 1]};
                add(part, stateAt(middleOf(part)));
            }
        }
        return true;
    }

    double crossing(const Box& box, double level) const {
        double left = box.from;
        double right = box.to;
        const bool below = slopeAt(left) < level;
        const double resolution = 1e-3 * m_pixel;
        for (;;) {
            const double middle = middleOf({left, right});
            if (!(middle > left && middle < right) || right - left <= 1e-15 * std::fabs(left) ||
                right - left <= resolution) {
                return middle;
            }
            ((slopeAt(middle) < level) == below ? left : right) = middle;
        }
    }

    /// Neighbouring spots are one place. A preview looks closer at a number of them only, and
    /// samples what is wide.
    std::vector<LineBreak> breaks() {
        constexpr std::size_t kMostPreviewed = 16;
        constexpr double kSinglePixels = 4.0;
        std::vector<LineBreak> found;
        std::size_t i = 0;
        while (i < m_spots.size()) {
            const std::size_t first = i;
            Box place = m_spots[i];
            for (++i; i < m_spots.size() && m_spots[i].from <= place.to; ++i) {
                place.to = m_spots[i].to;
            }
            const bool many = m_pixel > 0.0 && m_places.size() >= kMostPreviewed;
            if (many && isNarrow(place)) {
                m_proven = false;
                m_places.push_back({place, place.from});
                continue;
            }
            if (many || (m_pixel > 0.0 && place.to - place.from > kSinglePixels * m_pixel)) {
                std::for_each(m_spots.begin() + static_cast<std::ptrdiff_t>(first),
                              m_spots.begin() + static_cast<std::ptrdiff_t>(i),
                              [this](const Box& spot) { add(spot, stateAt(middleOf(spot))); });
                continue;
            }
            const std::vector<LineBreak> here = breaksBetween(m_activation, place.from, place.to);
            found.insert(found.end(), here.begin(), here.end());
            // Without a statement the place belongs to the piece before it.
            m_places.push_back({place, here.empty() ? place.from : here.front().x});
        }
        return found;
    }

    /// The pieces without the places between them, each of which becomes one boundary.
    std::vector<LinePiece> joined() const {
        std::vector<LinePiece> pieces;
        auto place = m_places.begin();
        double from = -kInfinity;
        for (LinePiece piece : m_pieces) {
            while (place != m_places.end() && place->box.to <= piece.from) {
                if (!pieces.empty()) {
                    pieces.back().to = place->boundary;
                }
                from = place->boundary;
                ++place;
            }
            piece.from = pieces.empty() ? -kInfinity : from;
            if (!pieces.empty() && pieces.back().state == piece.state) {
                pieces.back().to = piece.to;
            } else {
                pieces.push_back(piece);
            }
            from = piece.to;
        }
        pieces.back().to = kInfinity;
        return pieces;
    }

    /// Whether f' → 0 towards one end: proven small far out, and falling on the way there unless
    /// nothing is left of it. The nearer places are for formulas whose powers overflow at the
    /// first.
    bool vanishes(double side) const {
        constexpr double kSmall = 1e-9;
        constexpr double kNothing = 1e-290; // also what an underflow is multiplied by
        for (const double far : {kLargest, 0x1p500, 0x1p300, kOuterReach}) {
            const double from = side > 0.0 ? 0.5 * far : -far;
            const double to = side > 0.0 ? far : -0.5 * far;
            const numeric::Enclosure y = m_activation.enclose(from, to);
            if (y.value.isEmpty() || !y.isSmooth()) {
                continue;
            }
            const double slope = y.slope.largest();
            const double before = std::fabs(slopeAt(side * std::sqrt(far)));
            if (slope <= kNothing ||
                (slope < kSmall && (before <= kNothing || slope < 0.5 * before))) {
                return true;
            }
        }
        return false;
    }

    struct Place {
        Box box;
        double boundary;
    };

    const Activation& m_activation;
    double m_epsilon;
    double m_pixel;
    const std::stop_token& m_stop;
    bool m_proven = true;
    std::vector<LinePiece> m_pieces;
    std::vector<Box> m_spots;
    std::vector<Place> m_places;
};

} // namespace

LineMap mapLine(const Activation& activation, double from, double to, double epsilon,
                const LineEffort& effort, const std::stop_token& stop) {
    const numeric::KeepDenormals keep;
    const Box view{std::max(from, -kWidestView), std::min(to, kWidestView)};
    const double pixel =
        effort.pixels > 0 ? std::max(0.0, view.to - view.from) / effort.pixels : 0.0;
    Mapper mapper(activation, epsilon, pixel, stop);
    const double left = std::min(view.from, -kInnerReach);
    const double right = std::max(view.to, kInnerReach);
    std::deque<Box> inner{{-kInnerReach, 0.0}, {0.0, kInnerReach}};
    if (left < -kInnerReach) {
        inner.push_back({left, -kInnerReach});
    }
    if (right > kInnerReach) {
        inner.push_back({kInnerReach, right});
    }
    mapper.subdivide(mapper.subdivideView(std::move(inner), effort.view, view), effort.around);
    mapper.subdivide({{-kOuterReach, left}}, effort.outer);
    mapper.subdivide({{right, kOuterReach}}, effort.outer);
    mapper.addBeyond({-kLargest, -kOuterReach});
    mapper.addBeyond({kOuterReach, kLargest});
    return stop.stop_requested() ? LineMap{} : mapper.result();
}

} // namespace actiscope
