#include "core/approximation/solved.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace actiscope {
namespace {

using Eigen::Index;

/// Rows of the least squares; the errors are measured on a finer grid.
constexpr Index kRows = 1201;
/// A unit goes through its middle part within so many distances of neighbours: sums of sigmoids are
/// then neither staircases nor so flat that their heights cancel.
constexpr double kOverlap = 2.0;
constexpr int kRounds = 12;

std::vector<double> evenSteps(const TargetFunction& target, int units) {
    std::vector<double> steps;
    const double width = target.to() - target.from();
    for (int i = 0; i < units; ++i) {
        steps.push_back(target.from() + width * i / units);
    }
    return steps;
}

/// The steps that have equal shares of `density` between them; the first stands at the left end.
std::vector<double> quantiles(const Eigen::ArrayXd& x, const Eigen::ArrayXd& density, int units) {
    const double total = density.sum();
    std::vector<double> steps{x[0]};
    double passed = 0.0;
    for (Index i = 0; i < x.size() && static_cast<int>(steps.size()) < units; ++i) {
        passed += density[i];
        while (static_cast<int>(steps.size()) < units &&
               passed >= total * static_cast<double>(steps.size()) / units) {
            steps.push_back(x[i]);
        }
    }
    return steps;
}

/// Mean of |values| over a window around each place: between two zeros the error is not small.
Eigen::ArrayXd smoothed(const Eigen::ArrayXd& values, Index reach) {
    Eigen::ArrayXd result(values.size());
    for (Index i = 0; i < values.size(); ++i) {
        const Index from = std::max<Index>(0, i - reach);
        const Index to = std::min(values.size() - 1, i + reach);
        result[i] = values.segment(from, to - from + 1).abs().mean();
    }
    return result;
}

} // namespace

UnitSum solveAt(const Activation& activation, const TargetFunction& target,
                std::span<const double> steps) {
    const double width = target.to() - target.from();
    const double weight = kOverlap * static_cast<double>(steps.size()) / width;
    UnitSum sum{activation, {}, 0.0};
    for (const double step : steps) {
        sum.units.push_back({1.0, weight, -weight * step});
    }
    const auto units = static_cast<Index>(steps.size());
    const Eigen::ArrayXd x = gridOf(target, kRows);
    Eigen::VectorXd wanted = target.at(x).matrix();
    const double mean = wanted.mean();
    Eigen::MatrixXd columns(kRows, units + 1);
    Eigen::VectorXd scales(units + 1);
    columns.col(units).setOnes();
    for (Index unit = 0; unit < units; ++unit) {
        columns.col(unit) = sum.unitAt(static_cast<std::size_t>(unit), x).matrix();
    }
    // The squares of the ends count half, as in the trapezoidal rule: then the sum of the rows is
    // the integral over the range, and the error of a cubic at the ends does not hang on their
    // number.
    for (const Index end : {Index{0}, kRows - 1}) {
        columns.row(end) *= std::numbers::sqrt2 / 2.0;
        wanted[end] *= std::numbers::sqrt2 / 2.0;
    }
    // Columns of one length, so that the rank that is found does not hang on the units' scales.
    for (Index unit = 0; unit <= units; ++unit) {
        const double length = columns.col(unit).stableNorm();
        scales[unit] = length > 0.0 && std::isfinite(length) ? length : 1.0;
        columns.col(unit) /= scales[unit];
    }
    if (!columns.allFinite()) {
        // Nothing fits where a unit has no value: the constant alone remains.
        for (SumUnit& unit : sum.units) {
            unit.height = 0.0;
        }
        sum.offset = mean;
        return sum;
    }
    // Of all solutions the shortest, which polynomial units need: they are not independent.
    // Eigen's own limit, some 1e-15, takes the rounding of the columns for directions: with FMA the
    // sums of lines were no best line any more.
    constexpr double kIndependent = 1e-12;
    Eigen::CompleteOrthogonalDecomposition<Eigen::MatrixXd> decomposition;
    decomposition.setThreshold(kIndependent);
    decomposition.compute(columns);
    const Eigen::VectorXd solution = decomposition.solve(wanted);
    for (Index unit = 0; unit < units; ++unit) {
        sum.units[static_cast<std::size_t>(unit)].height = solution[unit] / scales[unit];
    }
    sum.offset = solution[units] / scales[units];
    return sum;
}

UnitSum solveEvenly(const Activation& activation, const TargetFunction& target, int units) {
    return solveAt(activation, target, evenSteps(target, units));
}

UnitSum solveWhereTheErrorIs(const Activation& activation, const TargetFunction& target,
                             int units) {
    const Eigen::ArrayXd x = gridOf(target, kRows);
    const Eigen::ArrayXd wanted = target.at(x);
    UnitSum best = solveEvenly(activation, target, units);
    double least = errorOf(best, target).sup;
    Eigen::ArrayXd density = Eigen::ArrayXd::Ones(x.size());
    UnitSum sum = best;
    for (int round = 0; round < kRounds; ++round) {
        const Eigen::ArrayXd error = smoothed(sum.at(x) - wanted, x.size() / (2 * units + 2));
        if (!error.allFinite() || !(error.maxCoeff() > 0.0)) {
            break;
        }
        // More steps where more error is left; the root keeps the rounds from swinging.
        density *= (error / error.maxCoeff()).sqrt().sqrt() + 0.05;
        sum = solveAt(activation, target, quantiles(x, density, units));
        if (const double sup = errorOf(sum, target).sup; sup < least) {
            least = sup;
            best = sum;
        }
    }
    return best;
}

} // namespace actiscope
