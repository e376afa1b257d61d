#pragma once

#include "core/formula/tree.h"

#include <span>
#include <string_view>

namespace actiscope::formula {

/// A built-in function: its names and how it is written as a tree over the operations.
struct BuiltIn {
    std::string_view name;
    std::size_t fewest; ///< arguments
    std::size_t most;
    Node (*build)(std::span<const Node> arguments);
};

inline constexpr std::size_t kAnyNumber = 64;

/// All of them; a function may have several names.
std::span<const BuiltIn> builtIns();

bool isComparison(std::string_view symbol);
/// The comparison by its symbol, as 1 or 0. Precondition: it is one.
Node compared(std::string_view symbol, Node a, Node b);

/// 1/cosh(u) without overflow: 2e^−|u|·σ(2|u|), an analytic piece on each side.
Node sechOf(const Node& u);
/// u/(1 + |u|) in pieces without |u|, for |u| > 1 as ±(1 − 1/(1 + |u|)): the derivative does not
/// cancel there.
Node softsignOf(const Node& u);
/// u + √(u² + c) without cancellation for u < 0: c/(√(u² + c) − u).
Node rootSumOf(const Node& u, const Node& c);

} // namespace actiscope::formula
