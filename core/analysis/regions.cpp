#include "core/analysis/regions.h"

#include <cmath>
#include <numeric>

namespace actiscope {
namespace {

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

    /// Whether a stretch of zeros that contains x is a true one. Looks outwards for the nearest
    /// place where f' is not 0, to both sides; with none, f' is 0 everywhere (step) and the stretch
    /// is dead.
    bool trulyDead(double x) const {
        for (const double direction : {-1.0, 1.0}) {
            for (double distance = 1e-3; distance < 1e5; distance *= 2.0) {
                const double probe = x + direction * distance;
                if (at(probe) == State::zero) {
                    continue;
                }
                const double edge = lastLike(x, probe);
                const double beyond = std::nextafter(edge, probe);
                constexpr double kUnderflow = 1e-290;
                return std::fabs(m_activation.at(beyond).slope) > kUnderflow;
            }
        }
        return true;
    }

private:
    const Activation& m_activation;
    double m_epsilon;
};

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

} // namespace

double Regions::saturatedLength() const {
    return totalLength(saturated);
}
double Regions::deadLength() const {
    return totalLength(dead);
}

Regions findRegions(const Activation& activation, double from, double to, double epsilon) {
    constexpr Eigen::Index kSamples = 1025;
    const Scanner scanner(activation, epsilon);
    Eigen::ArrayXd x = Eigen::ArrayXd::LinSpaced(kSamples, from, to);
    Eigen::ArrayXd f(kSamples);
    Eigen::ArrayXd slope(kSamples);
    activation.evaluate(x, f, slope);

    Regions regions;
    double start = from;
    for (Eigen::Index i = 0; i < kSamples; ++i) {
        const State state = stateOf(slope[i], epsilon);
        const bool last = i + 1 == kSamples;
        const State next = last ? state : stateOf(slope[i + 1], epsilon);
        if (!last && next == state) {
            continue;
        }
        const double end = last ? to : scanner.lastLike(x[i], x[i + 1]);
        const double nextStart = last ? to : std::nextafter(end, x[i + 1]);
        if (end > start) {
            const double middle = 0.5 * (start + end);
            if (state == State::zero && scanner.trulyDead(middle)) {
                appendJoined(regions.dead, {start, end});
            } else if (state != State::active) {
                appendJoined(regions.saturated, {start, end});
            }
        }
        start = nextStart;
    }
    return regions;
}

} // namespace actiscope
