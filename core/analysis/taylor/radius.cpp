#include "core/analysis/taylor/radius.h"

#include <Eigen/QR>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace actiscope {
namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

struct Term {
    double k;
    double logarithm; ///< ln|c_k|
};

/// ln|c_k| ≈ a − k·ln R + p·ln k, by least squares.
struct Decay {
    double logRadius;
    double power;
    double offset;

    double at(double k) const { return offset - k * logRadius + power * std::log(k); }
};

Decay fit(const std::vector<Term>& terms) {
    Eigen::MatrixXd a(static_cast<Eigen::Index>(terms.size()), 3);
    Eigen::VectorXd y(a.rows());
    for (Eigen::Index i = 0; i < a.rows(); ++i) {
        const Term& term = terms[static_cast<std::size_t>(i)];
        a.row(i) << 1.0, -term.k, std::log(term.k);
        y[i] = term.logarithm;
    }
    const Eigen::VectorXd s = a.colPivHouseholderQr().solve(y);
    return {s[1], s[2], s[0]};
}

/// Domb & Sykes 1957 for one real singularity (x − s)^−p, a pole, a root or a logarithm: the ratio
/// of neighbours is (1 + (p − 1)/k)/R with the sign of the side, a straight line in 1/k. Nothing
/// where the ratios are no such line: for a pair, or for coefficients that vanish.
std::optional<double> ratioRadius(const std::array<double, numeric::Series::kTerms>& c) {
    constexpr std::size_t kFirst = 14;
    constexpr double kStraight = 1e-3;
    Eigen::MatrixXd a(static_cast<Eigen::Index>(c.size() - kFirst), 2);
    Eigen::VectorXd ratios(a.rows());
    for (Eigen::Index i = 0; i < a.rows(); ++i) {
        const std::size_t k = kFirst + static_cast<std::size_t>(i);
        ratios[i] = c[k] / c[k - 1];
        if (!std::isnormal(c[k - 1]) || !std::isnormal(ratios[i])) {
            return std::nullopt;
        }
        a.row(i) << 1.0, 1.0 / static_cast<double>(k);
    }
    const Eigen::VectorXd line = a.colPivHouseholderQr().solve(ratios);
    const double spread = (a * line - ratios).cwiseAbs().maxCoeff();
    return spread < kStraight * std::fabs(line[0]) ? std::optional(1.0 / std::fabs(line[0]))
                                                   : std::nullopt;
}

/// Mercer & Roberts 1990 for a conjugate pair: B_n → 1/R, with an error of order 1/n that a
/// straight line in 1/n takes away. NaN where the terms vanish.
double mercerRoberts(const std::array<double, numeric::Series::kTerms>& c) {
    double n = 0.0;
    double sx = 0.0;
    double sy = 0.0;
    double sxx = 0.0;
    double sxy = 0.0;
    for (std::size_t k = 10; k + 1 < c.size(); ++k) {
        const double below = c[k] * c[k - 2] - c[k - 1] * c[k - 1];
        const double above = c[k + 1] * c[k - 1] - c[k] * c[k];
        // For one real pole both differences are 0 but for rounding: noise is no estimate.
        constexpr double kCancelled = 1e-9;
        const bool cancels = std::fabs(below) < kCancelled * c[k - 1] * c[k - 1] ||
                             std::fabs(above) < kCancelled * c[k] * c[k];
        if (!cancels && std::isfinite(above / below)) {
            const double x = 1.0 / static_cast<double>(k);
            const double y = std::sqrt(std::fabs(above / below));
            n += 1.0;
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
        }
    }
    const double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
    return n / (sy - slope * sx);
}

} // namespace

std::optional<double> closedFormRadius(const Activation& activation, double center) {
    const ActivationDefinition& row = activation.definition();
    return row.radius == nullptr ? std::nullopt
                                 : std::optional(row.radius(center, activation.parameters()));
}

double estimatedRadius(const numeric::Series& series) {
    std::vector<Term> terms;
    for (std::size_t k = 6; k < series.c.size(); ++k) {
        const double size = std::fabs(series.c[k]);
        if (!std::isfinite(size)) {
            return 0.0;
        }
        if (size > 1e-290) {
            terms.push_back({static_cast<double>(k), std::log(size)});
        }
    }
    constexpr std::size_t kFewest = 5;
    if (terms.size() < kFewest) {
        return kInfinite; // a polynomial
    }
    Decay decay = fit(terms);
    // The terms of a pair of singularities oscillate; what grows like R⁻ᵏ is their upper envelope.
    for (int round = 0; round < 3; ++round) {
        std::vector<Term> upper;
        std::ranges::copy_if(terms, std::back_inserter(upper), [&decay](const Term& t) {
            return t.logarithm >= decay.at(t.k) - 1e-9;
        });
        if (upper.size() < kFewest) {
            break;
        }
        terms = std::move(upper);
        decay = fit(terms);
    }
    // A pole of order m gives the power m − 1, branch points less; 1/k! looks like 15 and 1/√k!
    // like 7.
    constexpr double kEntire = 4.0;
    if (decay.power > kEntire) {
        return kInfinite;
    }
    const double envelope = std::exp(decay.logRadius);
    if (const auto ratio = ratioRadius(series.c)) {
        return *ratio;
    }
    const double refined = mercerRoberts(series.c);
    constexpr double kTrust = 0.08;
    return std::fabs(refined - envelope) < kTrust * envelope ? refined : envelope;
}

} // namespace actiscope
