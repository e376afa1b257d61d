#include "core/approximation/polynomial_fit.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace actiscope {
namespace {

using Eigen::Index;

constexpr Index kPoints = 4001;
constexpr int kRounds = 40;

/// The places of the next round: in each stretch of one sign the largest error; of too many such
/// places the neighbours with the smaller errors at the ends go.
std::vector<Index> extremes(const Eigen::ArrayXd& error, std::size_t wanted) {
    std::vector<Index> places;
    for (Index i = 0; i < error.size(); ++i) {
        const bool same = !places.empty() && (error[i] < 0.0) == (error[places.back()] < 0.0);
        if (!same) {
            places.push_back(i);
        } else if (std::fabs(error[i]) > std::fabs(error[places.back()])) {
            places.back() = i;
        }
    }
    while (places.size() > wanted) {
        const bool first = std::fabs(error[places.front()]) < std::fabs(error[places.back()]);
        places.erase(first ? places.begin() : places.end() - 1);
    }
    return places;
}

} // namespace

double bestPolynomialError(const TargetFunction& target, int degree) {
    const auto terms = static_cast<Index>(degree + 1);
    const Eigen::ArrayXd x = gridOf(target, kPoints);
    const Eigen::ArrayXd wanted = target.at(x);
    const Eigen::ArrayXd t = Eigen::ArrayXd::LinSpaced(kPoints, -1.0, 1.0); // well scaled
    std::vector<Index> places;
    for (Index i = 0; i <= terms; ++i) { // as the extremes of a Chebyshev polynomial
        const double place =
            -std::cos(std::numbers::pi * static_cast<double>(i) / static_cast<double>(terms));
        places.push_back(std::lround(0.5 * (place + 1.0) * static_cast<double>(kPoints - 1)));
    }
    double least = INFINITY;
    for (int round = 0; round < kRounds; ++round) {
        Eigen::MatrixXd system(terms + 1, terms + 1);
        Eigen::VectorXd right(terms + 1);
        for (Index row = 0; row <= terms; ++row) {
            const Index at = places[static_cast<std::size_t>(row)];
            for (Index power = 0; power < terms; ++power) {
                system(row, power) = std::pow(t[at], static_cast<double>(power));
            }
            system(row, terms) = row % 2 == 0 ? 1.0 : -1.0;
            right[row] = wanted[at];
        }
        const Eigen::VectorXd solution = system.fullPivLu().solve(right);
        Eigen::ArrayXd error = wanted;
        for (Index power = 0; power < terms; ++power) {
            error -= solution[power] * t.pow(static_cast<double>(power));
        }
        const double sup = error.abs().maxCoeff();
        least = std::min(least, sup);
        places = extremes(error, static_cast<std::size_t>(terms + 1));
        if (sup <= std::fabs(solution[terms]) * (1.0 + 1e-9) ||
            places.size() != static_cast<std::size_t>(terms + 1)) {
            break;
        }
    }
    return least;
}

} // namespace actiscope
