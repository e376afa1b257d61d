#pragma once

#include <tuple>

namespace actiscope {

/// Which term of a polynomial: x1^i·x2^j.
struct TermPower {
    int i;
    int j;

    bool operator==(const TermPower&) const = default;
    bool operator<(const TermPower& other) const {
        return std::tie(i, j) < std::tie(other.i, other.j);
    }
};

} // namespace actiscope
