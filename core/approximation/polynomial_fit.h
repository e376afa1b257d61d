#pragma once

#include "core/approximation/target.h"

namespace actiscope {

/// The least sup error that a polynomial of this degree can have over the range: what sums of
/// identities (1), squares (2) and cubics (3) cannot pass, however many units they have. By the
/// exchange of Remez on a grid.
double bestPolynomialError(const TargetFunction& target, int degree);

} // namespace actiscope
