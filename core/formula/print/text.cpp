#include "core/formula/functions.h"
#include "core/formula/tree.h"
#include "core/text/number_text.h"

#include <cassert>
#include <cmath>
#include <numbers>
#include <utility>

namespace actiscope::formula {
namespace {

/// How tightly a text binds, loosest first, as in the grammar.
enum Binding { conditional, comparison, sum, product, sign, power, primary };

struct Printed {
    std::string text;
    Binding binding;

    std::string within(Binding atLeast) const {
        if (binding >= atLeast) {
            return text;
        }
        std::string wrapped = "(";
        return wrapped.append(text).append(")");
    }
};

std::string_view functionName(Op op) {
    constexpr std::pair<Op, std::string_view> kNames[] = {
        {Op::maximum, "max"},     {Op::minimum, "min"},       {Op::abs, "abs"},
        {Op::sqrt, "sqrt"},       {Op::exp, "exp"},           {Op::expm1, "expm1"},
        {Op::log, "log"},         {Op::log1p, "log1p"},       {Op::sin, "sin"},
        {Op::cos, "cos"},         {Op::sinh, "sinh"},         {Op::cosh, "cosh"},
        {Op::tanh, "tanh"},       {Op::asinh, "asinh"},       {Op::atan, "atan"},
        {Op::floor, "floor"},     {Op::sinc, "sinc"},         {Op::erf, "erf"},
        {Op::sigmoid, "sigmoid"}, {Op::softplus, "softplus"}, {Op::normalCdf, "normcdf"}};
    for (const auto& [known, name] : kNames) {
        if (known == op) {
            return name;
        }
    }
    assert(false);
    return "";
}

Printed number(double value) {
    if (value == std::numbers::pi) {
        return {"pi", primary};
    }
    if (value == std::numbers::e) {
        return {"e", primary};
    }
    if (std::isnan(value)) {
        return {"(0/0)", primary};
    }
    if (std::isinf(value)) { // a literal that is none: 1/0
        return {value > 0.0 ? "(1/0)" : "(-1/0)", primary};
    }
    return {text::toText(value), std::signbit(value) ? sign : primary};
}

std::string called(const char* name, const std::string& argument) {
    return std::string(name).append("(").append(argument).append(")");
}

class Printer {
public:
    explicit Printer(std::span<const std::string_view> parameters) : m_parameters(parameters) {}

    Printed print(const Node& node) const {
        const auto child = [&](std::size_t i, Binding atLeast) {
            return print(node.children[i]).within(atLeast);
        };
        switch (node.op) {
        case Op::constant:
            return number(node.constant);
        case Op::x:
            return {"x", primary};
        case Op::parameter:
            return {std::string(m_parameters[static_cast<std::size_t>(node.constant)]), primary};
        case Op::negate:
            return {std::string("-").append(child(0, power)), sign};
        case Op::add:
            return {child(0, sum) + " + " + child(1, product), sum};
        case Op::subtract:
            return {child(0, sum) + " - " + child(1, product), sum};
        case Op::multiply:
            return {child(0, product) + "*" + child(1, sign), product};
        case Op::divide:
            return {child(0, product) + "/" + child(1, sign), product};
        case Op::power:
            return {child(0, primary) + "^" + child(1, primary), power};
        case Op::integerPower:
            return {child(0, primary) + "^" + number(node.constant).within(primary), power};
        case Op::greater:
            return {child(0, sum) + " > " + child(1, sum), comparison};
        case Op::greaterEqual:
            return {child(0, sum) + " >= " + child(1, sum), comparison};
        case Op::select:
            return selection(node);
        default:
            break;
        }
        std::string text(functionName(node.op));
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            text.append(i == 0 ? "(" : ", ").append(child(i, conditional));
        }
        return {text.append(")"), primary};
    }

private:
    /// Known forms by their names, others as c ? a : b.
    Printed selection(const Node& node) const {
        const Node& condition = node.children[0];
        if (condition.op == Op::greater || condition.op == Op::greaterEqual) {
            const Node& u = condition.children[0];
            if (node == sechOf(u)) {
                return {called("sech", print(u).text), primary};
            }
            if (node == softsignOf(u)) {
                return {called("softsign", print(u).text), primary};
            }
            const Node& no = node.children[2];
            if (no.op == Op::divide && node == rootSumOf(u, no.children[0])) {
                return {print(node.children[1]).text, sum};
            }
        }
        return {print(condition).within(comparison) + " ? " +
                    print(node.children[1]).within(comparison) + " : " +
                    print(node.children[2]).text,
                conditional};
    }

    std::span<const std::string_view> m_parameters;
};

} // namespace

std::string textOf(const Node& tree, std::span<const std::string_view> parameters) {
    return Printer(parameters).print(tree).text;
}

} // namespace actiscope::formula
