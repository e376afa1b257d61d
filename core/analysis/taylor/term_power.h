#pragma once

#include <compare>

namespace actiscope {

/// Which term of a polynomial: x1^i·x2^j.
struct TermPower {
    int i;
    int j;

    auto operator<=>(const TermPower&) const = default;
};

} // namespace actiscope
