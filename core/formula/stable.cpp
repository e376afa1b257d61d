#include "core/formula/stable.h"

#include "core/formula/functions.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace actiscope::formula {
namespace {

bool isConstant(const Node& node, double value) {
    return node.op == Op::constant && node.constant == value;
}

bool same(const Node& a, const Node& b) {
    return canonicalText(a) == canonicalText(b);
}

bool isNegativeOf(const Node& a, const Node& b) {
    return canonicalText(negated(a)) == canonicalText(b);
}

/// −node without a second sign: −(−2·x) is 2·x.
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

/// factor·(a − b), like terms together.
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
          Node node) {
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

/// factor·(e^first + sign·e^second), a constant counting as e^0.
struct Exponentials {
    double factor;
    double sign;
    Node first;
    Node second;
};

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

/// tanh of half the exponents' difference, and its relatives.
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

/// Sums whose terms cancel.
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

/// An operation on constants that are or give no finite number becomes its value: then 1/0 counts
/// as a number, with slope 0, wherever it stands.
std::optional<Node> constantRule(const Node& node) {
    if (node.children.empty() || !isFixed(node)) {
        return std::nullopt;
    }
    const bool finite = std::ranges::all_of(node.children, [](const Node& child) {
        return child.op != Op::constant || std::isfinite(child.constant);
    });
    const double x = 0.0;
    double value = 0.0;
    double slope = 0.0;
    evaluate({"", compile(node), ""}, &x, &value, &slope, 1, {});
    return finite && std::isfinite(value) ? std::nullopt : std::optional(Node(value));
}

/// Applies the rules to this node until none fits; its children are stable already.
Node settled(Node node) {
    constexpr int kMostRounds = 8; // each rule removes what it looks for
    for (int round = 0; round < kMostRounds; ++round) {
        std::optional<Node> changed;
        for (const auto rule : {constantRule, quotientRule, sumRule, logarithmRule, powerRule}) {
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

} // namespace

Node stableForm(const Node& tree) {
    Node copy(tree.op, {});
    copy.constant = tree.constant;
    for (const Node& child : tree.children) {
        copy.children.push_back(stableForm(child));
    }
    // A sum is looked at as a whole: its inner sums would hide terms from each other.
    return settled(std::move(copy));
}

} // namespace actiscope::formula
