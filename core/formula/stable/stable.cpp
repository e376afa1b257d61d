#include "core/formula/stable.h"

#include "core/formula/stable/rules.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace actiscope::formula {
namespace {

using namespace stable;

std::optional<Node> logarithmRule(const Node& node) {
    if (node.op != Op::log) {
        return std::nullopt;
    }
    const Node& argument = node.children[0];
    if (argument.op == Op::exp) {
        return argument.children[0];
    }
    if (argument.op == Op::sigmoid) { // ln σ(u) = −softplus(−u)
        return negated({Op::softplus, {opposite(argument.children[0])}});
    }
    if (argument.op == Op::cosh) { // ln cosh u = u + ln(1 + e^−2u) − ln 2
        const Node& u = argument.children[0];
        return Node(Op::subtract, {Node(Op::add, {u, Node(Op::softplus, {scaled(-2.0, u)})}),
                                   Node(std::numbers::ln2)});
    }
    const auto sum = exponentialsOf(argument);
    if (sum && sum->sign > 0.0 && sum->factor == 1.0) { // ln(e^a + e^b) = b + softplus(a − b)
        const Node plus(Op::softplus, {scaledDifference(1.0, sum->first, sum->second)});
        return isConstant(sum->second, 0.0) ? plus : Node(Op::add, {sum->second, plus});
    }
    Sum inside = sumOf(argument);
    if (inside.constant == 1.0 && !inside.terms.empty()) {
        inside.constant = 0.0;
        return Node(Op::log1p, {treeOf(inside)});
    }
    return std::nullopt;
}

std::optional<Node> powerRule(const Node& node) {
    if (node.op == Op::power && isConstant(node.children[0], std::numbers::e)) {
        return Node(Op::exp, {node.children[1]});
    }
    if (node.op == Op::integerPower && isConstant(node.children[0], std::numbers::e)) {
        return Node(Op::exp, {Node(node.constant)});
    }
    if (node.op == Op::power) { // an exponent that has become a whole number
        Node whole = powerNode(node.children[0], node.children[1]);
        return whole.op == Op::power ? std::nullopt : std::optional(std::move(whole));
    }
    if (node.op == Op::sqrt) { // √(u²) = |u|
        const Node& inside = node.children[0];
        if (inside.op == Op::integerPower && inside.constant == 2.0) {
            return Node(Op::abs, {inside.children[0]});
        }
        if (inside.op == Op::multiply && same(inside.children[0], inside.children[1])) {
            return Node(Op::abs, {inside.children[0]});
        }
    }
    // (1 + e^w)^−1
    if (node.op == Op::integerPower && node.constant == -1.0) {
        return quotientRule({Op::divide, {Node(1.0), node.children[0]}});
    }
    return std::nullopt;
}

bool isFixed(const Node& node) {
    return node.op != Op::x && node.op != Op::parameter &&
           std::ranges::all_of(node.children, isFixed);
}

double valueOf(const Node& fixed) {
    const double x = 0.0;
    double value = 0.0;
    double slope = 0.0;
    evaluate({"", compile(fixed), ""}, &x, &value, &slope, 1, {});
    return value;
}

bool isFiniteThroughout(const Node& fixed) {
    return std::isfinite(valueOf(fixed)) && std::ranges::all_of(fixed.children, isFiniteThroughout);
}

/// Constants in which something is not finite become their value: then 1/0 counts as a number, with
/// slope 0, wherever it stands. Only whole ones do: exp(1489) is too large, ln(1 + exp(1489)) is
/// 1489.
Node withValue(Node fixed) {
    if (fixed.children.empty() || isFiniteThroughout(fixed)) {
        return fixed;
    }
    return Node(valueOf(fixed));
}

/// Applies the rules to this node until none fits; its children are stable already.
Node settled(Node node) {
    constexpr int kMostRounds = 8; // each rule removes what it looks for
    for (int round = 0; round < kMostRounds; ++round) {
        std::optional<Node> changed;
        for (const auto rule : {quotientRule, sumRule, logarithmRule, powerRule}) {
            changed = rule(node);
            if (changed) {
                break;
            }
        }
        // ln cosh and u + √(u² + c) take their argument more than once: deep inside itself such a
        // formula stays as it was typed.
        if (!changed || sizeOf(*changed) > kMostInstructions) {
            break;
        }
        node = std::move(*changed);
    }
    return node;
}

/// The rules on all of the tree; constants that stand in something that varies have their values.
Node rewritten(const Node& tree) {
    const bool fixed = isFixed(tree);
    Node copy(tree.op, {});
    copy.constant = tree.constant;
    for (const Node& child : tree.children) {
        Node stable = rewritten(child);
        copy.children.push_back(!fixed && isFixed(child) ? withValue(std::move(stable))
                                                         : std::move(stable));
    }
    // A sum is looked at as a whole: its inner sums would hide terms from each other.
    return settled(std::move(copy));
}

} // namespace

Node stableForm(const Node& tree) {
    Node stable = rewritten(tree);
    return isFixed(tree) ? withValue(std::move(stable)) : stable;
}

} // namespace actiscope::formula
