#pragma once

#include "core/formula/tree.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace actiscope::numeric {
class Random;
}

/// The formulas that a search draws from: those of the search that found Swish (Ramachandran, Zoph
/// and Le, "Searching for activation functions", 2017, section 2: 25 unary and 10 binary
/// functions).
namespace actiscope::search {

/// ε of the table, in log(|x| + ε) and x1/(x2 + ε); the paper leaves its size open.
inline constexpr double kEpsilon = 1e-3;
/// What β of the table may be. The paper trains it; here every formula has numbers, so that it
/// can be typed.
inline constexpr double kBetas[] = {0.1, 0.5, 1.0, 2.0};

/// A unary function as a person types it: over x and beta.
std::span<const std::string_view> unaryTexts();
/// A binary function over alpha = x1, theta = x2, and beta.
std::span<const std::string_view> binaryTexts();

/// u(inner).
formula::Node unary(std::size_t index, const formula::Node& inner, double beta);
/// b(first, second).
formula::Node binary(std::size_t index, const formula::Node& first, const formula::Node& second,
                     double beta);

/// A core unit b(u1(x), u2(x)), or with the same chance b(u1(b'(u3(x), u4(x))), u2(x)), every
/// function and every β with equal chances. Sums and products are put in order, values stay.
formula::Node drawFormula(numeric::Random& random);

} // namespace actiscope::search
