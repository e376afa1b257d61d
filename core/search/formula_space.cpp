#include "core/search/formula_space.h"

#include "core/formula/parser.h"
#include "core/numeric/random.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace actiscope::search {
namespace {

using formula::Node;
using formula::Op;

constexpr std::string_view kUnary[] = {"x",
                                       "-x",
                                       "abs(x)",
                                       "x^2",
                                       "x^3",
                                       "sqrt(x)",
                                       "beta*x",
                                       "x + beta",
                                       "log(abs(x) + 0.001)",
                                       "exp(x)",
                                       "sin(x)",
                                       "cos(x)",
                                       "sinh(x)",
                                       "cosh(x)",
                                       "tanh(x)",
                                       "asinh(x)",
                                       "atan(x)",
                                       "sinc(x)",
                                       "max(x, 0)",
                                       "min(x, 0)",
                                       "sigmoid(x)",
                                       "log(1 + exp(x))",
                                       "exp(-x^2)",
                                       "erf(x)",
                                       "beta"};
static_assert(std::size(kUnary) == 25);

constexpr std::string_view kBinary[] = {"alpha + theta",
                                        "alpha*theta",
                                        "alpha - theta",
                                        "alpha/(theta + 0.001)",
                                        "max(alpha, theta)",
                                        "min(alpha, theta)",
                                        "sigmoid(alpha)*theta",
                                        "exp(-beta*(alpha - theta)^2)",
                                        "exp(-beta*abs(alpha - theta))",
                                        "beta*alpha + (1 - beta)*theta"};
static_assert(std::size(kBinary) == 10);

std::vector<Node> treesOf(std::span<const std::string_view> texts) {
    std::vector<Node> trees;
    for (const std::string_view text : texts) {
        trees.push_back(formula::parseTree(text, {formula::typedParameters(), {}}));
    }
    return trees;
}

double betaFrom(numeric::Random& random) {
    return kBetas[random.below(std::size(kBetas))];
}

/// Equal terms as one, and without those that have become 0.
formula::Sum collected(const formula::Sum& sum) {
    formula::Sum tidy;
    tidy.constant = sum.constant;
    std::vector<std::string> seen;
    for (const formula::Sum::Term& term : sum.terms) {
        const std::string text = canonicalText(term.node);
        const auto same = std::ranges::find(seen, text);
        if (same == seen.end()) {
            seen.push_back(text);
            tidy.terms.push_back(term);
        } else {
            tidy.terms[static_cast<std::size_t>(same - seen.begin())].coefficient +=
                term.coefficient;
        }
    }
    std::erase_if(tidy.terms, [](const auto& term) { return term.coefficient == 0.0; });
    return tidy;
}

/// What is added stands before what is subtracted: 1 - x^2 instead of -x^2 + 1, x - 2 instead of
/// x + -2.
Node written(const formula::Sum& sum) {
    std::vector<std::pair<double, Node>> parts;
    for (const formula::Sum::Term& term : sum.terms) {
        parts.emplace_back(term.coefficient,
                           formula::scaled(std::fabs(term.coefficient), term.node));
    }
    if (sum.constant != 0.0 || parts.empty()) {
        parts.emplace_back(sum.constant, Node(std::fabs(sum.constant)));
    }
    std::stable_partition(parts.begin(), parts.end(),
                          [](const auto& part) { return part.first >= 0.0; });
    Node tree = std::move(parts.front().second);
    if (parts.front().first < 0.0) {
        tree = formula::negated(std::move(tree));
    }
    for (std::size_t i = 1; i < parts.size(); ++i) {
        auto& [sign, part] = parts[i];
        tree = {sign < 0.0 ? Op::subtract : Op::add, {std::move(tree), std::move(part)}};
    }
    return tree;
}

bool isNumber(const Node& node) {
    return node.op != Op::x && std::ranges::all_of(node.children, isNumber);
}

/// The number that a tree without x is, if that is written in a few digits.
std::optional<Node> shortNumber(const Node& node) {
    constexpr std::size_t kFewDigits = 5;
    if (!isNumber(node)) {
        return std::nullopt;
    }
    const double x = 0.0;
    double value = 0.0;
    double slope = 0.0;
    formula::evaluate({{}, compile(node), {}}, &x, &value, &slope, 1, {});
    const bool few = std::isfinite(value) && text::toText(value).size() <= kFewDigits;
    return few ? std::optional(Node(value)) : std::nullopt;
}

/// Constants of sums and products are brought together.
Node tidied(const Node& node) {
    Node copy = node;
    for (Node& child : copy.children) {
        child = tidied(child);
    }
    if (const std::optional<Node> number = shortNumber(copy)) {
        return *number;
    }
    switch (copy.op) {
    case Op::add:
    case Op::subtract:
    case Op::negate:
        return written(collected(sumOf(copy)));
    case Op::multiply:
    case Op::divide:
        return treeOf(productOf(copy));
    default:
        return copy;
    }
}

Node drawUnary(numeric::Random& random, const Node& inner) {
    const auto index = static_cast<std::size_t>(random.below(std::size(kUnary)));
    return unary(index, inner, betaFrom(random));
}

Node drawUnit(numeric::Random& random, const Node& first) {
    const Node left = drawUnary(random, first);
    const Node right = drawUnary(random, Node());
    const auto index = static_cast<std::size_t>(random.below(std::size(kBinary)));
    return binary(index, left, right, betaFrom(random));
}

} // namespace

std::span<const std::string_view> unaryTexts() {
    return kUnary;
}

std::span<const std::string_view> binaryTexts() {
    return kBinary;
}

Node unary(std::size_t index, const Node& inner, double beta) {
    static const std::vector<Node> trees = treesOf(kUnary);
    const std::array<Node, 3> values{Node(0.0), Node(beta), Node(0.0)};
    return formula::substituted(trees[index], inner, values);
}

Node binary(std::size_t index, const Node& first, const Node& second, double beta) {
    static const std::vector<Node> trees = treesOf(kBinary);
    const std::array<Node, 3> values{first, Node(beta), second};
    return formula::substituted(trees[index], Node(), values);
}

Node drawFormula(numeric::Random& random) {
    const bool nested = random.below(2) == 1;
    const Node inner = nested ? drawUnit(random, Node()) : Node();
    return tidied(drawUnit(random, inner));
}

} // namespace actiscope::search
