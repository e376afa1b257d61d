#include "core/formula/functions.h"
#include "core/formula/stable/rules.h"

#include <cmath>

namespace actiscope::formula::stable {

std::optional<Node> quotientRule(const Node& node) {
    if (node.op != Op::divide) {
        return std::nullopt;
    }
    const Product product = productOf(node);
    if (product.under.size() != 1) {
        return std::nullopt;
    }
    const Node& denominator = product.under[0];
    Product rest = product; // without the denominator
    rest.under.clear();

    // k·sinh(u)/cosh(u), k/cosh(u)
    if (denominator.op == Op::cosh) {
        const Node& u = denominator.children[0];
        for (Node& factor : rest.over) {
            if (factor.op == Op::sinh && same(factor.children[0], u)) {
                factor = {Op::tanh, {u}};
                return treeOf(rest);
            }
        }
        rest.over.push_back(sechOf(u));
        return treeOf(rest);
    }
    // k·u/(1 + |u|)
    const Sum below = sumOf(denominator);
    if (below.terms.size() == 1 && below.terms[0].node.op == Op::abs && below.constant > 0.0) {
        const Node inside =
            scaled(below.terms[0].coefficient / below.constant, below.terms[0].node.children[0]);
        for (Node& factor : rest.over) {
            const bool equal = same(factor, inside);
            if ((equal || isNegativeOf(factor, inside)) && below.terms[0].coefficient > 0.0) {
                factor = softsignOf(factor);
                rest.coefficient /= below.constant;
                return treeOf(rest);
            }
        }
    }
    const auto bottom = exponentialsOf(denominator);
    if (!bottom || bottom->sign < 0.0) {
        return std::nullopt;
    }
    // (e^a − e^b)/(e^a + e^b), also with the factors of the other order
    for (std::size_t i = 0; i < rest.over.size(); ++i) {
        const auto top = exponentialsOf(rest.over[i]);
        if (!top || top->sign > 0.0) {
            continue;
        }
        const bool straight = same(top->first, bottom->first) && same(top->second, bottom->second);
        const bool crossed = same(top->first, bottom->second) && same(top->second, bottom->first);
        if (straight || crossed) {
            rest.coefficient *= top->factor / bottom->factor;
            const double half = std::copysign(0.5, rest.coefficient); // tanh is odd
            rest.coefficient = std::fabs(rest.coefficient);
            rest.over[i] = {Op::tanh, {scaledDifference(half, top->first, top->second)}};
            return treeOf(rest);
        }
    }
    rest.coefficient /= bottom->factor;
    const bool constantLast = isConstant(bottom->second, 0.0);
    if (constantLast || isConstant(bottom->first, 0.0)) {
        // X/(1 + e^w) = X·σ(−w); with X = e^w·Y it is Y·σ(w)
        const Node& w = constantLast ? bottom->first : bottom->second;
        for (Node& factor : rest.over) {
            if (factor.op == Op::exp && same(factor.children[0], w)) {
                factor = {Op::sigmoid, {w}};
                return treeOf(rest);
            }
        }
        rest.over.push_back({Op::sigmoid, {opposite(w)}});
        return treeOf(rest);
    }
    if (isNegativeOf(bottom->first, bottom->second)) { // X/(e^u + e^−u) = X·sech(u)/2
        rest.coefficient *= 0.5;
        rest.over.push_back(sechOf(bottom->first));
        return treeOf(rest);
    }
    return std::nullopt;
}

} // namespace actiscope::formula::stable
