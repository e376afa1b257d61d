#include "core/analysis/line/breaks.h"

#include "core/numeric/series.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope {
namespace {

using numeric::Series;

constexpr double kReach = 16.0;
constexpr int kCells = 256;
constexpr double kNarrowest = 1e-11;
constexpr int kMostExpansions = 6000; ///< enough for 60 breaks; ends on sin(1000·x), too
constexpr double kAgreement = 1e-6;   ///< relative; the series are good to 1e-12

constexpr std::size_t kDerivatives = 4;

/// The first coefficients of the same series around centre + h.
std::array<double, kDerivatives> shifted(const Series& series, double h) {
    std::array<double, Series::kTerms> c = series.c;
    // Repeated synthetic division by (t − h): each pass leaves one coefficient at its head.
    for (std::size_t k = 0; k < kDerivatives; ++k) {
        for (std::size_t i = Series::kTerms - 1; i > k; --i) {
            c[i - 1] += h * c[i];
        }
    }
    return {c[0], c[1], c[2], c[3]};
}

bool agree(double left, const Series& a, double right, const Series& b) {
    const double half = 0.5 * (right - left);
    const auto fromLeft = shifted(a, half);
    const auto fromRight = shifted(b, -half);
    for (std::size_t k = 0; k < kDerivatives; ++k) {
        const bool undefined = !std::isfinite(fromLeft[k]);
        if (undefined != !std::isfinite(fromRight[k])) {
            return false;
        }
        if (undefined) {
            return k == 0; // both outside the domain; a finite f with such a slope is singular
        }
        const double scale =
            1.0 + std::max({std::fabs(fromLeft[k]), std::fabs(fromRight[k]), std::fabs(a.c[k])});
        if (std::fabs(fromLeft[k] - fromRight[k]) > kAgreement * scale) {
            return false;
        }
    }
    return true;
}

class Search {
public:
    explicit Search(const Activation& activation) : m_activation(activation) {}

    std::vector<double> run() {
        double left = -kReach;
        Series a = m_activation.taylor(left);
        for (int cell = 1; cell <= kCells; ++cell) {
            const double right = -kReach + 2.0 * kReach * cell / kCells;
            const Series b = m_activation.taylor(right);
            divide(left, a, right, b);
            left = right;
            a = b;
        }
        return m_breaks;
    }

private:
    void divide(double left, const Series& a, double right, const Series& b) {
        if (agree(left, a, right, b)) {
            return;
        }
        if (right - left < kNarrowest) {
            add(left, right);
            return;
        }
        if (++m_expansions > kMostExpansions) {
            return;
        }
        const double middle = 0.5 * (left + right);
        const Series m = m_activation.taylor(middle);
        divide(left, a, middle, m);
        divide(middle, m, right, b);
    }

    /// To nine decimals, as people write such places: 0.5 rather than 0.50000000001.
    void add(double left, double right) {
        constexpr double kDecimals = 1e9;
        const double place =
            std::round(0.5 * (left + right) * kDecimals) / kDecimals + 0.0; // no −0
        if (m_breaks.empty() || place - m_breaks.back() > 2.0 / kDecimals) {
            m_breaks.push_back(place);
        }
    }

    const Activation& m_activation;
    std::vector<double> m_breaks;
    int m_expansions = 0;
};

} // namespace

std::vector<double> findBreaks(const Activation& activation) {
    return Search(activation).run();
}

} // namespace actiscope
