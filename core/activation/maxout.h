#pragma once

#include "core/activation/definition.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

/// One piece slope·x + intercept of a maxout function.
struct AffinePiece {
    double slope;
    double intercept;

    bool operator==(const AffinePiece&) const = default;
};

/// Maxout (Goodfellow et al. 2013) along one input: the maximum of k affine pieces. In a network
/// each unit has k pre-activations of its own instead. Immutable.
struct Maxout {
    std::vector<AffinePiece> pieces; ///< 1 to kMostPieces

    static constexpr std::size_t kMostPieces = 8;
    static constexpr double kSteepest = 100.0; ///< |slope| and |intercept| at most

    /// k tangents of the parabola x²/4, evenly spread over [−3, 3], so that more pieces come closer
    /// to a convex curve; for k = 1 the identity.
    static Maxout tangents(std::size_t k);

    /// Index of the piece that wins at x, the first of equals.
    std::size_t winner(double x) const;

    /// "slope,intercept;slope,intercept;…", reads back the same.
    std::string text() const;
    /// Throws UsageError naming the piece and what is allowed.
    static Maxout parse(std::string_view text);

    /// f and f'; the derivative at a corner is that of the first winner.
    void evaluate(const double* x, double* f, double* df, std::size_t count) const;
    void evaluate(const float* x, float* f, float* df, std::size_t count) const;
    void evaluate(const float* x, float* f, std::size_t count) const;
    /// Bounds of f, f' and f'' (0 inside a piece) on an interval of x.
    numeric::Enclosure enclose(const numeric::Interval& x) const;
    /// With every operation rounded to the format.
    void evaluateRounded(Format format, const double* x, double* f, double* df,
                         std::size_t count) const;

    bool operator==(const Maxout&) const = default;
};

} // namespace actiscope
