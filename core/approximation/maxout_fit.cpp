#include "core/approximation/maxout_fit.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace actiscope {
namespace {

using Eigen::ArrayXd;
using Eigen::Index;

constexpr Index kPoints = 1601;
constexpr int kHalvings = 44;
constexpr int kErrorHalvings = 30;
constexpr int kTurns = 6;

/// The largest convex function below the values, by its corners (Andrew's lower hull).
std::vector<Index> lowerHull(const ArrayXd& x, const ArrayXd& y) {
    std::vector<Index> hull;
    for (Index i = 0; i < x.size(); ++i) {
        while (hull.size() > 1) {
            const Index a = hull[hull.size() - 2];
            const Index b = hull.back();
            if ((y[b] - y[a]) * (x[i] - x[a]) < (y[i] - y[a]) * (x[b] - x[a])) {
                break;
            }
            hull.pop_back();
        }
        hull.push_back(i);
    }
    return hull;
}

/// Lines below `upper` that cover `lower` from left to right, each as far as it can. Of all lines
/// of one slope the highest counts; as the slope grows, so does the place where it touches, and
/// the line sinks left of it. So the steepest one that still covers what is left uncovered reaches
/// farthest, and bisection finds it.
class Cover {
public:
    Cover(const ArrayXd& x, const ArrayXd& upper, const ArrayXd& lower)
        : m_x(x), m_upper(upper), m_lower(lower), m_hull(lowerHull(x, upper)) {}

    /// At most `most` lines; empty where so many do not do.
    std::vector<AffinePiece> lines(int most) const {
        std::vector<AffinePiece> result;
        for (Index from = 0; from < m_x.size();) {
            if (static_cast<int>(result.size()) == most) {
                return {};
            }
            const AffinePiece line = farthest(from);
            const Index reached = reachOf(line, from);
            if (reached == from) {
                return {};
            }
            result.push_back(line);
            from = reached;
        }
        return result;
    }

private:
    double intercept(double slope) const {
        // y − slope·x falls along the hull until its edges are steeper.
        const auto steeper =
            std::partition_point(m_hull.begin(), m_hull.end() - 1, [&](const Index& corner) {
                const Index next = *(&corner + 1);
                return (m_upper[next] - m_upper[corner]) < slope * (m_x[next] - m_x[corner]);
            });
        return m_upper[*steeper] - slope * m_x[*steeper];
    }

    /// The first place from `from` on that the line leaves uncovered.
    Index reachOf(const AffinePiece& line, Index from) const {
        Index i = from;
        while (i < m_x.size() && line.slope * m_x[i] + line.intercept >= m_lower[i]) {
            ++i;
        }
        return i;
    }

    AffinePiece farthest(Index from) const {
        const Index last = m_hull.size() > 1 ? m_hull[m_hull.size() - 1] : 0;
        const Index before = m_hull.size() > 1 ? m_hull[m_hull.size() - 2] : 0;
        double low =
            (m_upper[m_hull[std::min<std::size_t>(1, m_hull.size() - 1)]] - m_upper[m_hull[0]]) /
                std::max(m_x[m_hull[std::min<std::size_t>(1, m_hull.size() - 1)]] - m_x[m_hull[0]],
                         std::numeric_limits<double>::min()) -
            1e-9;
        double high = (m_upper[last] - m_upper[before]) / (m_x[last] - m_x[before]) + 1e-9;
        const auto reach = [&](double slope) { return reachOf({slope, intercept(slope)}, from); };
        // The steepest slope first: it may do for all that is left.
        if (reach(high) == m_x.size()) {
            return {high, intercept(high)};
        }
        // Flatter lines cover more on the left: the steepest that covers up to where it touches.
        for (int halving = 0; halving < kHalvings; ++halving) {
            const double middle = 0.5 * (low + high);
            (coversToItsTouch(middle, from) ? low : high) = middle;
        }
        return {low, intercept(low)};
    }

    bool coversToItsTouch(double slope, Index from) const {
        const double height = intercept(slope);
        for (Index i = from; i < m_x.size(); ++i) {
            const double y = slope * m_x[i] + height;
            if (y < m_lower[i]) {
                // Beyond the touch the line may leave; before it, it is too steep.
                return touch(slope) <= m_x[i];
            }
        }
        return true;
    }

    double touch(double slope) const {
        const auto steeper =
            std::partition_point(m_hull.begin(), m_hull.end() - 1, [&](const Index& corner) {
                const Index next = *(&corner + 1);
                return (m_upper[next] - m_upper[corner]) < slope * (m_x[next] - m_x[corner]);
            });
        return m_x[*steeper];
    }

    const ArrayXd& m_x;
    const ArrayXd& m_upper;
    const ArrayXd& m_lower;
    std::vector<Index> m_hull;
};

ArrayXd valuesOf(const MaxoutFit& fit, const ArrayXd& x) {
    return x.unaryExpr([&fit](double v) { return fit(v); });
}

/// Fits values on a grid: the least error for which k lines do, by halving.
MaxoutFit fitValues(const ArrayXd& x, const ArrayXd& wanted, int pieces) {
    double low = 0.0;
    double high = 0.5 * (wanted.maxCoeff() - wanted.minCoeff()) * (1.0 + 1e-9) + 1e-12;
    MaxoutFit fit{{{0.0, 0.5 * (wanted.maxCoeff() + wanted.minCoeff())}}, high};
    for (int halving = 0; halving < kErrorHalvings; ++halving) {
        const double error = 0.5 * (low + high);
        const ArrayXd upper = wanted + error;
        const ArrayXd lower = wanted - error;
        std::vector<AffinePiece> lines = Cover(x, upper, lower).lines(pieces);
        if (lines.empty()) {
            low = error;
        } else {
            high = error;
            fit.pieces = std::move(lines);
        }
    }
    fit.sup = (valuesOf(fit, x) - wanted).abs().maxCoeff();
    return fit;
}

} // namespace

double MaxoutFit::operator()(double x) const {
    double most = -std::numeric_limits<double>::infinity();
    for (const AffinePiece& piece : pieces) {
        most = std::max(most, piece.slope * x + piece.intercept);
    }
    return most;
}

std::size_t MaxoutFit::winner(double x) const {
    return Maxout{pieces}.winner(x);
}

/// From left to right a steeper line takes over where it is the first to cross the winner.
std::vector<double> MaxoutFit::corners(double from, double to) const {
    std::vector<double> result;
    std::size_t now = winner(from);
    for (;;) {
        std::size_t next = now;
        double nearest = to;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const double steeper = pieces[i].slope - pieces[now].slope;
            const double x = (pieces[now].intercept - pieces[i].intercept) / steeper;
            if (steeper > 0.0 &&
                (x < nearest || (x == nearest && pieces[i].slope > pieces[next].slope))) {
                nearest = x;
                next = i;
            }
        }
        if (next == now || !(nearest < to)) {
            return result;
        }
        if (nearest > from) {
            result.push_back(nearest);
        }
        now = next;
    }
}

MaxoutFit maxoutOf(const TargetFunction& target, std::vector<AffinePiece> lines) {
    MaxoutFit fit{std::move(lines), 0.0};
    const ArrayXd x = gridOf(target, kPoints);
    fit.sup = (valuesOf(fit, x) - target.at(x)).abs().maxCoeff();
    return fit;
}

MaxoutFit fitMaxout(const TargetFunction& target, int pieces) {
    const ArrayXd x = gridOf(target, kPoints);
    return fitValues(x, target.at(x), pieces);
}

MaxoutPair fitMaxoutPair(const TargetFunction& target, int pieces) {
    const ArrayXd x = gridOf(target, kPoints);
    const ArrayXd wanted = target.at(x);
    MaxoutPair best;
    best.sup = std::numeric_limits<double>::infinity();
    // What the second one starts with decides where the turns end: nothing, or a parabola that
    // makes convex what it is added to.
    const double half = 0.5 * (target.to() - target.from());
    const double middle = 0.5 * (target.to() + target.from());
    const double height = wanted.maxCoeff() - wanted.minCoeff();
    for (const double bend : {0.0, 1.0, 3.0}) {
        MaxoutPair pair;
        ArrayXd minus = bend * height * ((x - middle) / half).square();
        for (int turn = 0; turn < kTurns; ++turn) {
            pair.plus = fitValues(x, wanted + minus, pieces);
            const ArrayXd plus = valuesOf(pair.plus, x);
            pair.minus = fitValues(x, plus - wanted, pieces);
            minus = valuesOf(pair.minus, x);
            pair.sup = (plus - minus - wanted).abs().maxCoeff();
            if (pair.sup < best.sup * (1.0 - 1e-6)) {
                best = pair;
            } else if (turn > 1) {
                break;
            }
        }
    }
    return best;
}

double bestSquareError(int pieces, bool concave) {
    return concave ? 0.5 : 0.5 / (pieces * pieces);
}

} // namespace actiscope
