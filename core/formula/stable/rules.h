#pragma once

#include "core/formula/tree.h"

#include <optional>

/// What the rules of stableForm() share. Only the files in this folder include it.
namespace actiscope::formula::stable {

bool isConstant(const Node& node, double value);
bool same(const Node& a, const Node& b);
bool isNegativeOf(const Node& a, const Node& b);

/// −node without a second sign: −(−2·x) is 2·x.
Node opposite(const Node& node);

/// factor·(a − b), like terms together.
Node scaledDifference(double factor, const Node& a, const Node& b);

/// factor·(e^first + sign·e^second), a constant counting as e^0.
struct Exponentials {
    double factor;
    double sign;
    Node first;
    Node second;
};

std::optional<Exponentials> exponentialsOf(const Node& node);

// A rule gives the stable form of a node that it fits, whose children are stable already.

/// tanh of half the exponents' difference, and its relatives.
std::optional<Node> quotientRule(const Node& node);
/// Sums whose terms cancel.
std::optional<Node> sumRule(const Node& node);

} // namespace actiscope::formula::stable
