#pragma once

#include "core/activation/activation.h"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

/// Which formulas are the same function, told by their values.
namespace actiscope::search {

/// Where functions are compared: on both sides of 0, near it and up to 6, at no round numbers.
inline constexpr std::size_t kComparedPoints = 32;
using Values = std::array<double, kComparedPoints>;

Values valuesOf(const Activation& activation);

/// Whether all values agree up to 1e-9 of their size (1e-9 below 1); undefined with undefined.
bool sameValues(const Values& a, const Values& b);
/// Whether all values are the same finite number: such a function has no slope to learn through.
bool isConstant(const Values& values);
/// Whether no value is finite.
bool isNowhereDefined(const Values& values);

/// Functions that were met, by their values.
class KnownFunctions {
public:
    /// The number under which a function with these values was added; −1 if there is none.
    std::ptrdiff_t find(const Values& values) const;
    /// Returns its number: they count from 0.
    std::size_t add(const Values& values);

private:
    std::vector<Values> m_values;
    std::multimap<double, std::size_t> m_byKey; ///< see keyOf()
};

/// The id of the function of the catalogue, with its usual parameters, that has these values; empty
/// if none has.
std::string catalogueId(const Values& values);

} // namespace actiscope::search
