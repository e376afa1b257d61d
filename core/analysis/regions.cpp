#include "core/analysis/regions.h"

#include "core/numeric/flush_denormals.h"
#include "core/numeric/primitives.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace actiscope {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kFarthest = 1e8;

enum class State { active, saturated, zero };

State stateOf(double slope, double epsilon) {
    const double magnitude = std::fabs(slope);
    if (magnitude == 0.0) {
        return State::zero;
    }
    // A NaN slope is no statement at all.
    return magnitude < epsilon ? State::saturated : State::active;
}

class Scanner {
public:
    Scanner(const Activation& activation, double epsilon)
        : m_activation(activation), m_epsilon(epsilon) {}

    State at(double x) const { return stateOf(m_activation.at(x).slope, m_epsilon); }

    /// The place between a and b where the state stops being that of a: the last double that still
    /// has it. Needs at(a) ≠ at(b).
    double lastLike(double a, double b) const {
        const State like = at(a);
        for (;;) {
            const double middle = a + 0.5 * (b - a);
            if (middle == a || middle == b) {
                return a;
            }
            (at(middle) == like ? a : b) = middle;
        }
    }

    /// Whether f' leaves 0 at the edge `live` (the first double outside a stretch of zeros) as only
    /// a true dead region does.
    bool leavesAbruptly(double live) const {
        constexpr double kUnderflow = 1e-290;
        return !(std::fabs(m_activation.at(live).slope) <= kUnderflow);
    }

private:
    const Activation& m_activation;
    double m_epsilon;
};

/// A maximal stretch of samples in the same state.
struct Stretch {
    State state;
    double from;
    double to;
    bool abrupt; ///< both edges that exist are those of a dead region
};

std::vector<Stretch> stretchesOf(const Activation& activation, const Eigen::ArrayXd& x,
                                 double epsilon) {
    const Scanner scanner(activation, epsilon);
    Eigen::ArrayXd f(x.size());
    Eigen::ArrayXd slope(x.size());
    activation.evaluate(x, f, slope);
    std::vector<Stretch> stretches;
    Stretch current{stateOf(slope[0], epsilon), -kInfinity, 0.0, true};
    for (Eigen::Index i = 0; i + 1 < x.size(); ++i) {
        const State next = stateOf(slope[i + 1], epsilon);
        if (next == current.state) {
            continue;
        }
        current.to = scanner.lastLike(x[i], x[i + 1]);
        const double start = std::nextafter(current.to, kInfinity);
        current.abrupt = current.abrupt && scanner.leavesAbruptly(start);
        stretches.push_back(current);
        current = {next, start, 0.0, scanner.leavesAbruptly(stretches.back().to)};
    }
    current.to = kInfinity;
    stretches.push_back(current);
    return stretches;
}

double totalLength(const std::vector<Interval>& intervals) {
    return std::accumulate(intervals.begin(), intervals.end(), 0.0,
                           [](double sum, const Interval& i) { return sum + (i.to - i.from); });
}

void appendJoined(std::vector<Interval>& intervals, Interval next) {
    // Neighbours in double precision are one interval (a saturated stretch that underflows further
    // out).
    if (!intervals.empty() &&
        next.from - intervals.back().to <= 1e-9 * (1.0 + std::fabs(next.from))) {
        intervals.back().to = next.to;
    } else {
        intervals.push_back(next);
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

Regions findRegions(const Activation& activation, double from, double to, double epsilon) {
    const numeric::KeepDenormals keep;
    static const Eigen::ArrayXd wholeLine = wholeLineGrid();
    constexpr Eigen::Index kInView = 513;
    Eigen::ArrayXd x(wholeLine.size() + kInView);
    x << wholeLine, Eigen::ArrayXd::LinSpaced(kInView, from, to);
    std::sort(x.begin(), x.end());

    Regions regions;
    for (const Stretch& stretch : stretchesOf(activation, x, epsilon)) {
        // A single sample where f' happens to be 0 (a maximum) is no interval.
        const bool wide = stretch.to > stretch.from;
        if (stretch.state == State::zero && stretch.abrupt && wide) {
            regions.dead.push_back({stretch.from, stretch.to});
        } else if (stretch.state != State::active) {
            appendJoined(regions.saturated, {stretch.from, stretch.to});
        }
    }
    return regions;
}

Regions clipped(const Regions& regions, double from, double to) {
    return {clippedIntervals(regions.saturated, from, to),
            clippedIntervals(regions.dead, from, to)};
}

} // namespace actiscope
