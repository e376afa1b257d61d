#include "core/analysis/line/regions.h"

#include "core/numeric/primitives.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace actiscope {
namespace {

constexpr double kFarthest = 1e8;

double totalLength(const std::vector<Interval>& intervals) {
    return std::accumulate(intervals.begin(), intervals.end(), 0.0,
                           [](double sum, const Interval& i) { return sum + (i.to - i.from); });
}

/// Appends a piece to those that it touches.
void append(std::vector<Interval>& intervals, const LinePiece& piece) {
    if (!intervals.empty() && intervals.back().to == piece.from) {
        intervals.back().to = piece.to;
    } else {
        intervals.push_back({piece.from, piece.to});
    }
}

std::vector<Interval> clippedIntervals(const std::vector<Interval>& intervals, double from,
                                       double to) {
    std::vector<Interval> inside;
    for (const Interval& interval : intervals) {
        const Interval part{std::max(interval.from, from), std::min(interval.to, to)};
        if (part.from < part.to) {
            inside.push_back(part);
        }
    }
    return inside;
}

} // namespace

double Regions::saturatedLength() const {
    return totalLength(saturated);
}
double Regions::smallSlopeLength() const {
    return totalLength(smallSlope);
}
double Regions::deadLength() const {
    return totalLength(dead);
}

double gaussianShare(const std::vector<Interval>& intervals, double mean, double deviation) {
    const auto below = [&](double x) { return numeric::normalCdf((x - mean) / deviation); };
    return std::accumulate(
        intervals.begin(), intervals.end(), 0.0,
        [&](double sum, const Interval& i) { return sum + below(i.to) - below(i.from); });
}

Eigen::ArrayXd wholeLineGrid() {
    // Built from one half, so that the grid is symmetric to the last bit: odd and even depend on
    // it.
    constexpr int kDense = 20;
    constexpr int kPerUnit = 100;
    constexpr double kRatio = 1.05;
    std::vector<double> positive;
    for (int i = 1; i <= kDense * kPerUnit; ++i) {
        positive.push_back(static_cast<double>(i) / kPerUnit);
    }
    for (double x = kDense * kRatio; x < kFarthest; x *= kRatio) {
        positive.push_back(x);
    }
    positive.push_back(kFarthest);
    const auto half = static_cast<Eigen::Index>(positive.size());
    Eigen::ArrayXd grid(2 * half + 1);
    grid[half] = 0.0;
    for (Eigen::Index i = 0; i < half; ++i) {
        const double x = positive[static_cast<std::size_t>(i)];
        grid[half + 1 + i] = x;
        grid[half - 1 - i] = -x;
    }
    return grid;
}

Regions regionsOf(const LineMap& line) {
    Regions regions;
    for (const LinePiece& piece : line.pieces) {
        const bool inTail = (line.vanishesLeft && piece.to <= line.leftTail) ||
                            (line.vanishesRight && piece.from >= line.rightTail);
        if (piece.state == SlopeState::dead) {
            append(regions.dead, piece);
        } else if (piece.state == SlopeState::small) {
            append(inTail ? regions.saturated : regions.smallSlope, piece);
        } else if (piece.state == SlopeState::undecided) {
            append(regions.undecided, piece);
        }
    }
    return regions;
}

Regions findRegions(const Activation& activation, double from, double to, double epsilon,
                    const LineEffort& effort) {
    return regionsOf(mapLine(activation, from, to, epsilon, effort));
}

Regions clipped(const Regions& regions, double from, double to) {
    return {clippedIntervals(regions.saturated, from, to),
            clippedIntervals(regions.smallSlope, from, to),
            clippedIntervals(regions.dead, from, to),
            clippedIntervals(regions.undecided, from, to)};
}

} // namespace actiscope
