#pragma once

#include "core/activation/facts.h"

/// Numbers for the kinks of a row (see LibraryKink).
namespace actiscope::rows {

using For = LibraryKink::For;

inline constexpr LibraryCall kNoCall{};

template <int number>
double at(const ParameterValues&) {
    return number;
}

inline constexpr ParameterNumber zero = at<0>;
inline constexpr ParameterNumber one = at<1>;

template <std::size_t index>
double parameter(const ParameterValues& parameters) {
    return parameters[index];
}

} // namespace actiscope::rows
