#pragma once

#include "core/formula/expression.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope::formula {

/// A formula as a tree: what the parser makes, what is rewritten, compiled and printed.
struct Node {
    Op op = Op::x;
    double constant = 0.0; ///< of constant, parameter (index) and integerPower (exponent)
    std::vector<Node> children;

    Node() = default;
    Node(Op operation, std::initializer_list<Node> arguments)
        : op(operation), children(arguments) {}
    explicit Node(double value) : op(Op::constant), constant(value) {}

    bool operator==(const Node&) const = default;
};

Node parameterNode(std::size_t index);
/// base^exponent; a small whole constant as exponent needs no logarithm, so that the base may be
/// negative.
Node powerNode(Node base, Node exponent);
Node negated(Node node);
/// With constants multiplied out: 2·(3·u) is 6·u, 1·u is u.
Node scaled(double factor, Node node);

/// The number of nodes.
std::size_t sizeOf(const Node& node);

/// Reverse Polish order.
std::vector<Instruction> compile(const Node& tree);
/// How many values evaluation holds at once, at most.
std::size_t stackNeeded(const Node& tree);
/// The tree of a compiled formula again: for those who print it.
Node treeOf(const std::vector<Instruction>& program);

/// A copy of the tree with x and the parameters replaced.
Node substituted(const Node& tree, const Node& x, std::span<const Node> parameters);

/// As people write it, with as few parentheses as the grammar needs: parses to the same function.
/// `parameters` are the names of the parameters, in order.
std::string textOf(const Node& tree, std::span<const std::string_view> parameters);

/// A text that two trees share if and only if one becomes the other by reordering sums and
/// products and by multiplying out constants and signs: for comparing arguments.
std::string canonicalText(const Node& tree);

/// A sum taken apart: constant + Σ coefficient·term, no term a constant or a sum.
struct Sum {
    struct Term {
        double coefficient;
        Node node;
    };
    double constant = 0.0;
    std::vector<Term> terms;
};
Sum sumOf(const Node& node);
/// The tree of such a sum.
Node treeOf(const Sum& sum);

/// A product taken apart: coefficient·Π over / Π under, without constants in either.
struct Product {
    double coefficient = 1.0;
    std::vector<Node> over;
    std::vector<Node> under;
};
Product productOf(const Node& node);
Node treeOf(const Product& product);

} // namespace actiscope::formula
