#include "core/analysis/linear_pieces.h"

#include "core/analysis/taylor/taylor.h"

#include <cmath>

namespace actiscope {
namespace {

/// The straight line that f is between two places; nothing if it is none. Looks at places that no
/// period can hide between.
std::optional<AffinePiece> pieceBetween(const Activation& activation, double from, double to) {
    const Eigen::ArrayXd x =
        from + (to - from) * (Eigen::ArrayXd(5) << 0.07, 0.23, 0.41, 0.68, 0.93).finished();
    Eigen::ArrayXd f(5);
    Eigen::ArrayXd slope(5);
    Eigen::ArrayXd second(5);
    activation.evaluate(x, f, slope, second);
    if (!((second == 0.0).all() && (slope - slope[0]).abs().maxCoeff() == 0.0)) {
        return std::nullopt;
    }
    Eigen::Index nearest = 0; // to 0, where the intercept loses least to rounding
    x.abs().minCoeff(&nearest);
    return AffinePiece{slope[0], f[nearest] - slope[0] * x[nearest]};
}

bool same(const AffinePiece& a, const AffinePiece& b) {
    constexpr double kRounding = 1e-12;
    return a.slope == b.slope &&
           std::fabs(a.intercept - b.intercept) <= kRounding * (1.0 + std::fabs(a.intercept));
}

} // namespace

std::optional<LinearPieces> linearPieces(const Activation& activation) {
    constexpr double kFarthest = 64.0;
    const std::vector<double> breaks = TaylorExpansion(activation).breaks();
    std::vector<double> ends{-kFarthest};
    ends.insert(ends.end(), breaks.begin(), breaks.end());
    ends.push_back(kFarthest);
    LinearPieces result;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const auto piece = pieceBetween(activation, ends[i], ends[i + 1]);
        if (!piece) {
            return std::nullopt;
        }
        if (result.pieces.empty() || !same(result.pieces.back(), *piece)) {
            if (!result.pieces.empty()) {
                result.breaks.push_back(ends[i]);
            }
            result.pieces.push_back(*piece);
        }
    }
    return result;
}

} // namespace actiscope
