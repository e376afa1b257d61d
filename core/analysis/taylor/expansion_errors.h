#pragma once

#include "core/analysis/taylor/ridge_sum.h"

#include <span>
#include <vector>

namespace actiscope {

/// The part of the band that a polynomial of moderate order describes well: |z − b| ≤ 0.6·R. Up to
/// the edge itself the error does not fall with the order: σ at b = 0 keeps 1/π there.
inline constexpr double kNearShare = 0.6;

/// Largest |f − polynomial| over a part of the plane, by where all series converge; NaN where the
/// part has no such points.
struct ExpansionErrors {
    double nearCentre; ///< |z| ≤ kNearShare·R
    double inside;     ///< up to the edge |z| = R
    double outside;
};

/// The errors of every order from 0 to that of `expanded` over `bounds`, without the terms of
/// `off`. One ridge with all terms is measured along its one variable, up to the very edge of its
/// band; any other sum on a grid. `format` is what the sum itself is computed in.
std::vector<ExpansionErrors> errorsByOrder(const ExpandedSum& expanded, const Activation& f,
                                           const numeric::Rectangle& bounds,
                                           std::span<const TermPower> off = {},
                                           Format format = Format::float64);

} // namespace actiscope
