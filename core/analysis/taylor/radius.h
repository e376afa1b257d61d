#pragma once

#include "core/activation/activation.h"
#include "core/numeric/series.h"

#include <optional>

namespace actiscope {

/// Radius of convergence of f around `center` from the singularities of f in the complex plane;
/// infinite for an entire function. Empty where no closed form is known here: custom formulas, and
/// functions made of pieces, whose pieces are entire.
std::optional<double> closedFormRadius(const Activation& activation, double center);

/// An estimate from the 32 coefficients alone, within a few per cent where one singularity or a
/// conjugate pair is nearest; infinite where they fall faster than any geometric series.
double estimatedRadius(const numeric::Series& series);

} // namespace actiscope
