#pragma once

#include "core/analysis/taylor/polynomial2.h"
#include "core/numeric/contour.h"

#include <string>

namespace actiscope {

/// "1", "x1", "x1²·x2", …
std::string monomialText(int i, int j);

/// How a polynomial around a point names its variables: x1 and x2 around the origin, else y1 and
/// y2, which are x1 − p1 and x2 − p2.
struct PolynomialStyle {
    int digits = 3;       ///< significant ones of each coefficient
    int mostTerms = 1000; ///< further terms are counted: "… (+21)"
    bool shifted = false; ///< y instead of x
};

/// "0.5 + 0.25·x1 − 0.16·x1·x2"; terms whose coefficient is 0 are left out. Unicode, for reading.
std::string polynomialText(const Polynomial2& polynomial, const PolynomialStyle& style);

/// The same as LaTeX: "0.5 + 0.25\,x_1 - 0.16\,x_1 x_2", for math mode.
std::string polynomialLatex(const Polynomial2& polynomial, const PolynomialStyle& style);

/// Rows i,j,monomial,coefficient with all digits. A comment line in front says what was expanded
/// and around which point.
std::string coefficientsCsv(const Polynomial2& polynomial, const std::string& description,
                            const numeric::Point& around);

} // namespace actiscope
