#pragma once

#include "core/formula/expression.h"

namespace actiscope::formula {

struct WideValues {
    double value;
    double slope;
    double second;
};

/// f, f' and f'' at x in 50 digits, rounded to double at the end: finite wherever the function and
/// the results are, whatever overflows on the way. A slope that the formula does not have at x
/// itself (0·∞) is its limit from the right, else from the left; an infinite one stays infinite.
/// Microseconds to milliseconds: for the few values that double cannot give.
WideValues evaluateWide(const Expression& expression, double x, const ParameterValues& parameters);

} // namespace actiscope::formula
