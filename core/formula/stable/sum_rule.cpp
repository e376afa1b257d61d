#include "core/formula/functions.h"
#include "core/formula/stable/rules.h"

#include <cmath>
#include <numbers>
#include <string>

namespace actiscope::formula::stable {

namespace {

/// The only term of the sum whose operation is `op`; null if there is none or more than one.
const Sum::Term* onlyTerm(const Sum& sum, Op op) {
    const Sum::Term* found = nullptr;
    for (const Sum::Term& term : sum.terms) {
        if (term.node.op == op) {
            if (found != nullptr) {
                return nullptr;
            }
            found = &term;
        }
    }
    return found;
}

/// The sum with one of its terms and some of its constant replaced.
Node with(const Sum& sum, const Sum::Term* replaced, double constantLeft, double coefficient,
          const Node& node) {
    Sum changed;
    changed.constant = constantLeft;
    for (const Sum::Term& term : sum.terms) {
        if (&term == replaced) {
            changed.terms.push_back({coefficient, node});
        } else {
            changed.terms.push_back(term);
        }
    }
    return treeOf(changed);
}

} // namespace

std::optional<Node> sumRule(const Node& node) {
    if (node.op != Op::add && node.op != Op::subtract) {
        return std::nullopt;
    }
    const Sum sum = sumOf(node);
    if (const Sum::Term* term = onlyTerm(sum, Op::exp)) { // k·e^u − k
        if (sum.constant == -term->coefficient && sum.constant != 0.0) {
            return with(sum, term, 0.0, term->coefficient, {Op::expm1, {term->node.children[0]}});
        }
    }
    if (const Sum::Term* term = onlyTerm(sum, Op::sigmoid)) {
        const Node& w = term->node.children[0];
        if (sum.constant != 0.0 && sum.constant == -0.5 * term->coefficient) { // k·σ(w) − k/2
            return with(sum, term, 0.0, 0.5 * term->coefficient, {Op::tanh, {scaled(0.5, w)}});
        }
        if (sum.constant != 0.0 && sum.constant == -term->coefficient) { // k − k·σ(w)
            return with(sum, term, 0.0, sum.constant, {Op::sigmoid, {opposite(w)}});
        }
    }
    if (const Sum::Term* term = onlyTerm(sum, Op::tanh)) { // k ± k·tanh(w)
        if (sum.constant != 0.0 && std::fabs(sum.constant) == std::fabs(term->coefficient)) {
            const double sign = term->coefficient / sum.constant;
            return with(sum, term, 0.0, 2.0 * sum.constant,
                        {Op::sigmoid, {scaled(2.0 * sign, term->node.children[0])}});
        }
    }
    if (const Sum::Term* term = onlyTerm(sum, Op::erf)) { // k ± k·erf(w) = 2k·Φ(±√2·w)
        if (sum.constant != 0.0 && std::fabs(sum.constant) == std::fabs(term->coefficient)) {
            const double sign = term->coefficient / sum.constant;
            return with(
                sum, term, 0.0, 2.0 * sum.constant,
                {Op::normalCdf, {scaled(sign * std::numbers::sqrt2, term->node.children[0])}});
        }
    }
    if (const Sum::Term* term = onlyTerm(sum, Op::integerPower)) { // k − k·tanh²(w) = k·sech²(w)
        const Node& base = term->node.children[0];
        if (term->node.constant == 2.0 && base.op == Op::tanh && sum.constant != 0.0 &&
            sum.constant == -term->coefficient) {
            return with(sum, term, 0.0, sum.constant,
                        powerNode(sechOf(base.children[0]), Node(2.0)));
        }
    }
    if (const Sum::Term* root = onlyTerm(sum, Op::sqrt)) {
        const Sum inside = sumOf(root->node.children[0]);
        // k·u + k·√(u² + c): cancels for u < 0
        for (const Sum::Term& term : sum.terms) {
            if (&term == root || std::fabs(term.coefficient) != std::fabs(root->coefficient)) {
                continue;
            }
            const double sign = term.coefficient / root->coefficient;
            const std::string square = canonicalText(powerNode(term.node, Node(2.0)));
            const std::string product = canonicalText({Op::multiply, {term.node, term.node}});
            for (std::size_t i = 0; i < inside.terms.size(); ++i) {
                const std::string text = canonicalText(inside.terms[i].node);
                if (inside.terms[i].coefficient == 1.0 && (text == square || text == product)) {
                    Sum c = inside;
                    c.terms.erase(c.terms.begin() + static_cast<long>(i));
                    Sum rest;
                    rest.constant = sum.constant;
                    for (const Sum::Term& other : sum.terms) {
                        if (&other != root && &other != &term) {
                            rest.terms.push_back(other);
                        }
                    }
                    rest.terms.push_back(
                        {root->coefficient, rootSumOf(scaled(sign, term.node), treeOf(c))});
                    return treeOf(rest);
                }
            }
        }
        // k·√(1 + v) − k = k·v/(√(1 + v) + 1)
        if (inside.constant == 1.0 && !inside.terms.empty() && sum.constant != 0.0 &&
            sum.constant == -root->coefficient) {
            Sum v = inside;
            v.constant = 0.0;
            return with(sum, root, 0.0, root->coefficient,
                        {Op::divide, {treeOf(v), Node(Op::add, {root->node, Node(1.0)})}});
        }
    }
    return std::nullopt;
}

} // namespace actiscope::formula::stable
