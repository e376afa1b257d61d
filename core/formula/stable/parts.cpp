#include "core/formula/stable/rules.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace actiscope::formula::stable {

bool isConstant(const Node& node, double value) {
    return node.op == Op::constant && node.constant == value;
}

bool same(const Node& a, const Node& b) {
    return canonicalText(a) == canonicalText(b);
}

bool isNegativeOf(const Node& a, const Node& b) {
    return canonicalText(negated(a)) == canonicalText(b);
}

Node opposite(const Node& node) {
    switch (node.op) {
    case Op::constant:
    case Op::negate:
        return negated(node);
    case Op::subtract:
        return {Op::subtract, {node.children[1], node.children[0]}};
    case Op::multiply:
    case Op::divide: {
        const Node& first = node.children[0];
        if (first.op == Op::constant || first.op == Op::negate) {
            const Node flipped = opposite(first);
            if (node.op == Op::multiply && isConstant(flipped, 1.0)) {
                return node.children[1];
            }
            return {node.op, {flipped, node.children[1]}};
        }
        return negated(node);
    }
    default:
        return negated(node);
    }
}

Node scaledDifference(double factor, const Node& a, const Node& b) {
    const Sum sum = sumOf({Op::subtract, {a, b}});
    Sum merged;
    merged.constant = factor * sum.constant;
    for (const Sum::Term& term : sum.terms) {
        const auto like = std::ranges::find_if(
            merged.terms, [&](const Sum::Term& known) { return same(known.node, term.node); });
        if (like == merged.terms.end()) {
            merged.terms.push_back({factor * term.coefficient, term.node});
        } else {
            like->coefficient += factor * term.coefficient;
        }
    }
    std::erase_if(merged.terms, [](const Sum::Term& term) { return term.coefficient == 0.0; });
    return treeOf(merged);
}

std::optional<Exponentials> exponentialsOf(const Node& node) {
    const Sum sum = sumOf(node);
    double constant = sum.constant;
    std::vector<std::pair<double, Node>> parts;
    for (const Sum::Term& term : sum.terms) {
        if (term.node.op != Op::exp && term.node.op != Op::expm1) {
            return std::nullopt;
        }
        parts.emplace_back(term.coefficient, term.node.children[0]);
        constant -= term.node.op == Op::expm1 ? term.coefficient : 0.0;
    }
    if (constant != 0.0) {
        parts.emplace_back(constant, Node(0.0));
    }
    if (parts.size() != 2 || std::fabs(parts[0].first) != std::fabs(parts[1].first)) {
        return std::nullopt;
    }
    return Exponentials{parts[0].first, parts[1].first / parts[0].first, parts[0].second,
                        parts[1].second};
}

} // namespace actiscope::formula::stable
