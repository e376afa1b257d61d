#include "core/formula/tree.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <utility>

namespace actiscope::formula {

Node parameterNode(std::size_t index) {
    Node node(Op::parameter, {});
    node.constant = static_cast<double>(index);
    return node;
}

Node powerNode(Node base, Node exponent) {
    constexpr double kLargest = 64.0;
    const bool negative = exponent.op == Op::negate && exponent.children[0].op == Op::constant;
    if (exponent.op == Op::constant || negative) {
        const double n = negative ? -exponent.children[0].constant : exponent.constant;
        if (n == std::floor(n) && std::fabs(n) <= kLargest) {
            Node node(Op::integerPower, {std::move(base)});
            node.constant = n;
            return node;
        }
    }
    return {Op::power, {std::move(base), std::move(exponent)}};
}

Node negated(Node node) {
    if (node.op == Op::constant) {
        return Node(-node.constant);
    }
    if (node.op == Op::negate) {
        return std::move(node.children[0]);
    }
    return {Op::negate, {std::move(node)}};
}

Node scaled(double factor, Node node) {
    if (node.op == Op::constant) {
        return Node(factor * node.constant);
    }
    if (node.op == Op::negate) {
        return scaled(-factor, std::move(node.children[0]));
    }
    if (node.op == Op::multiply && node.children[0].op == Op::constant) {
        return scaled(factor * node.children[0].constant, std::move(node.children[1]));
    }
    if (factor == 1.0) {
        return node;
    }
    return factor == -1.0 ? Node{Op::negate, {std::move(node)}}
                          : Node{Op::multiply, {Node(factor), std::move(node)}};
}

std::size_t sizeOf(const Node& node) {
    std::size_t size = 1;
    for (const Node& child : node.children) {
        size += sizeOf(child);
    }
    return size;
}

namespace {

void append(std::vector<Instruction>& program, const Node& node) {
    for (const Node& child : node.children) {
        append(program, child);
    }
    program.push_back({node.op, node.constant});
}

} // namespace

std::vector<Instruction> compile(const Node& tree) {
    std::vector<Instruction> program;
    append(program, tree);
    return program;
}

std::size_t stackNeeded(const Node& tree) {
    std::size_t needed = 1;
    for (std::size_t i = 0; i < tree.children.size(); ++i) {
        needed = std::max(needed, i + stackNeeded(tree.children[i]));
    }
    return needed;
}

Node treeOf(const std::vector<Instruction>& program) {
    std::vector<Node> stack;
    for (const Instruction& instruction : program) {
        const std::size_t arity = arityOf(instruction.op);
        assert(stack.size() >= arity);
        Node node(instruction.op, {});
        node.constant = instruction.constant;
        node.children.assign(std::make_move_iterator(stack.end() - static_cast<long>(arity)),
                             std::make_move_iterator(stack.end()));
        stack.resize(stack.size() - arity);
        stack.push_back(std::move(node));
    }
    assert(stack.size() == 1);
    return std::move(stack.front());
}

Node substituted(const Node& tree, const Node& x, std::span<const Node> parameters) {
    if (tree.op == Op::x) {
        return x;
    }
    if (tree.op == Op::parameter) {
        return parameters[static_cast<std::size_t>(tree.constant)];
    }
    Node copy(tree.op, {});
    copy.constant = tree.constant;
    for (const Node& child : tree.children) {
        copy.children.push_back(substituted(child, x, parameters));
    }
    if (copy.op == Op::power) { // x^alpha with alpha = 2 is x^2
        return powerNode(std::move(copy.children[0]), std::move(copy.children[1]));
    }
    return copy;
}

namespace {

void collect(Sum& sum, double factor, const Node& node) {
    switch (node.op) {
    case Op::add:
        collect(sum, factor, node.children[0]);
        collect(sum, factor, node.children[1]);
        return;
    case Op::subtract:
        collect(sum, factor, node.children[0]);
        collect(sum, -factor, node.children[1]);
        return;
    case Op::negate:
        collect(sum, -factor, node.children[0]);
        return;
    default:
        break;
    }
    Product product = productOf(node);
    const double coefficient = factor * product.coefficient;
    if (product.over.empty() && product.under.empty()) {
        sum.constant += coefficient;
        return;
    }
    if (product.over.size() == 1 && product.under.empty()) {
        const Op op = product.over[0].op;
        if (op == Op::add || op == Op::subtract) { // 2·(x + 1) is 2·x + 2
            collect(sum, coefficient, product.over[0]);
            return;
        }
    }
    product.coefficient = 1.0;
    sum.terms.push_back({coefficient, treeOf(product)});
}

void collect(Product& product, bool under, const Node& node) {
    switch (node.op) {
    case Op::constant:
        product.coefficient =
            under ? product.coefficient / node.constant : product.coefficient * node.constant;
        return;
    case Op::negate:
        product.coefficient = -product.coefficient;
        collect(product, under, node.children[0]);
        return;
    case Op::multiply:
        collect(product, under, node.children[0]);
        collect(product, under, node.children[1]);
        return;
    case Op::divide:
        collect(product, under, node.children[0]);
        collect(product, !under, node.children[1]);
        return;
    default:
        (under ? product.under : product.over).push_back(node);
    }
}

} // namespace

Sum sumOf(const Node& node) {
    Sum sum;
    collect(sum, 1.0, node);
    return sum;
}

Node treeOf(const Sum& sum) {
    std::vector<Node> parts;
    for (const Sum::Term& term : sum.terms) {
        parts.push_back(scaled(term.coefficient, term.node));
    }
    if (sum.constant != 0.0 || parts.empty()) {
        parts.emplace_back(sum.constant);
    }
    Node tree = std::move(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
        tree = parts[i].op == Op::negate
                   ? Node{Op::subtract, {std::move(tree), std::move(parts[i].children[0])}}
                   : Node{Op::add, {std::move(tree), std::move(parts[i])}};
    }
    return tree;
}

Product productOf(const Node& node) {
    Product product;
    collect(product, false, node);
    return product;
}

Node treeOf(const Product& product) {
    const auto multiplied = [](const std::vector<Node>& factors) {
        Node tree = factors.front();
        for (std::size_t i = 1; i < factors.size(); ++i) {
            tree = {Op::multiply, {std::move(tree), factors[i]}};
        }
        return tree;
    };
    if (product.over.empty()) {
        return product.under.empty()
                   ? Node(product.coefficient)
                   : Node{Op::divide, {Node(product.coefficient), multiplied(product.under)}};
    }
    Node over = scaled(product.coefficient, multiplied(product.over));
    return product.under.empty() ? over
                                 : Node{Op::divide, {std::move(over), multiplied(product.under)}};
}

std::string canonicalText(const Node& node) {
    const Sum sum = sumOf(node);
    std::map<std::string, double> terms; // sorted, equal ones together
    for (const Sum::Term& term : sum.terms) {
        const Product product = productOf(term.node);
        std::vector<std::string> factors;
        for (const auto& [list, mark] : {std::pair(&product.over, "*"), {&product.under, "/"}}) {
            for (const Node& factor : *list) {
                std::string word(mark);
                word.append(std::to_string(static_cast<int>(factor.op))).append(":");
                word.append(text::toText(factor.constant)).append("(");
                for (const Node& child : factor.children) {
                    word.append(canonicalText(child)).append(",");
                }
                factors.push_back(word.append(")"));
            }
        }
        std::ranges::sort(factors);
        std::string key;
        for (const std::string& factor : factors) {
            key += factor;
        }
        terms[key] += term.coefficient * product.coefficient;
    }
    std::string result = text::toText(sum.constant + 0.0); // no −0
    for (const auto& [key, coefficient] : terms) {
        if (coefficient != 0.0) {
            result.append("+").append(text::toText(coefficient)).append(key);
        }
    }
    return result;
}

} // namespace actiscope::formula
