#include "core/formula/latex.h"

#include "core/formula/functions.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

namespace actiscope::formula {
namespace {

/// How tightly a text binds, loosest first.
enum Binding { conditional, sum, sign, product, power, primary };

/// What a factor looks like, for what stands between it and the next one.
enum class Shape { number, symbol, other };

struct Printed {
    std::string text;
    Binding binding = primary;
    Shape shape = Shape::other;
};

/// a + b + …: strings that are joined in one expression.
template <class... Parts>
std::string joined(const Parts&... parts) {
    std::string text;
    (text.append(parts), ...);
    return text;
}

bool isTall(const std::string& text) {
    return text.find("\\frac") != std::string::npos || text.find("\\begin") != std::string::npos;
}

std::string parenthesized(const std::string& text) {
    return isTall(text) ? joined("\\left(", text, "\\right)") : joined("(", text, ")");
}

std::string within(const Printed& part, Binding atLeast) {
    return part.binding >= atLeast ? part.text : parenthesized(part.text);
}

/// {…}, which a single character does not need.
std::string group(const std::string& text) {
    return text.size() == 1 ? text : joined("{", text, "}");
}

Printed number(double value) {
    if (std::isnan(value)) {
        return {"\\text{undefined}"};
    }
    if (std::isinf(value)) {
        return value > 0.0 ? Printed{"\\infty"} : Printed{"-\\infty", sign};
    }
    if (value == std::numbers::pi) {
        return {"\\pi", primary, Shape::symbol};
    }
    if (value == std::numbers::e) {
        return {"e", primary, Shape::symbol};
    }
    const std::string digits = text::toText(value);
    const Binding binding = std::signbit(value) ? sign : primary;
    const std::size_t e = digits.find('e');
    if (e == std::string::npos) {
        return {digits, binding, Shape::number};
    }
    const std::string exponent = std::to_string(std::stoi(digits.substr(e + 1)));
    return {joined(digits.substr(0, e), " \\cdot 10^", group(exponent)), std::min(binding, product),
            Shape::number};
}

Printed symbol(std::string_view name) {
    constexpr std::string_view kGreek[] = {"alpha", "beta", "theta", "lambda", "omega"};
    if (std::ranges::find(kGreek, name) != std::end(kGreek)) {
        return {joined("\\", name), primary, Shape::symbol};
    }
    if (name.size() == 1) {
        return {std::string(name), primary, Shape::symbol};
    }
    std::string text = "\\mathrm{";
    for (const char c : name) {
        text.append(c == '_' ? "\\_" : std::string(1, c));
    }
    return {text.append("}"), primary, Shape::symbol};
}

/// A function that is written before its argument; of `bare` ones a symbol needs no parentheses.
struct FunctionName {
    Op op;
    std::string_view latex;
    bool bare;
};

const FunctionName* functionName(Op op) {
    static constexpr FunctionName kNames[] = {{Op::log, "\\ln", true},
                                              {Op::sin, "\\sin", true},
                                              {Op::cos, "\\cos", true},
                                              {Op::sinh, "\\sinh", true},
                                              {Op::cosh, "\\cosh", true},
                                              {Op::tanh, "\\tanh", true},
                                              {Op::asinh, "\\operatorname{arsinh}", true},
                                              {Op::atan, "\\arctan", true},
                                              {Op::sinc, "\\operatorname{sinc}", true},
                                              {Op::erf, "\\operatorname{erf}", true},
                                              {Op::sigmoid, "\\sigma", false},
                                              {Op::normalCdf, "\\Phi", false},
                                              {Op::softplus, "\\operatorname{softplus}", false}};
    const auto row = std::ranges::find(kNames, op, &FunctionName::op);
    return row == std::end(kNames) ? nullptr : row;
}

bool isConstant(const Node& node, double value) {
    return node.op == Op::constant && node.constant == value;
}

class LatexPrinter {
public:
    explicit LatexPrinter(std::span<const std::string_view> parameters)
        : m_parameters(parameters) {}

    /// `closed` if a factor follows, which would be read as part of an argument without
    /// parentheses.
    Printed print(const Node& node, bool closed = false) const {
        const auto child = [&](std::size_t i, Binding atLeast) {
            return within(print(node.children[i], closed), atLeast);
        };
        switch (node.op) {
        case Op::constant:
            return number(node.constant);
        case Op::x:
            return {"x", primary, Shape::symbol};
        case Op::parameter:
            return symbol(m_parameters[static_cast<std::size_t>(node.constant)]);
        case Op::negate:
            return {joined("-", child(0, product)), sign};
        case Op::add:
            return {joined(child(0, sum), " + ", child(1, product)), sum};
        case Op::subtract:
            return {joined(child(0, sum), " - ", child(1, product)), sum};
        case Op::multiply:
            return multiplied(node, closed);
        case Op::divide:
            return fraction(whole(node.children[0]), whole(node.children[1]));
        case Op::power:
            return raised(node.children[0], whole(node.children[1]), closed);
        case Op::integerPower:
            return raised(node.children[0], number(node.constant).text, closed);
        case Op::maximum:
            return extremum("\\max", node);
        case Op::minimum:
            return extremum("\\min", node);
        case Op::greater:
        case Op::greaterEqual:
            return {joined("[", condition(node), "]")};
        case Op::select:
            return selection(node, closed);
        case Op::abs:
            return absolute(node.children[0]);
        case Op::sqrt:
            return {joined("\\sqrt{", whole(node.children[0]), "}")};
        case Op::exp:
            return {joined("e^", group(whole(node.children[0]))), power};
        case Op::expm1:
            return {joined("e^", group(whole(node.children[0])), " - 1"), sum};
        case Op::log1p:
            return {joined("\\ln", parenthesized(joined("1 + ", child(0, product))))};
        case Op::floor:
            return {joined("\\lfloor ", whole(node.children[0]), " \\rfloor")};
        default:
            break;
        }
        return applied(*callOf(node), "", closed);
    }

private:
    /// With nothing around it that could be misread.
    std::string whole(const Node& node) const { return print(node).text; }

    static Printed fraction(const std::string& over, const std::string& under) {
        return {joined("\\frac{", over, "}{", under, "}"), power};
    }

    struct Call {
        std::string_view name;
        bool bare;
        const Node& argument;
    };

    /// A node that is a function with a name before its argument.
    static std::optional<Call> callOf(const Node& node) {
        if (const FunctionName* name = functionName(node.op)) {
            return Call{name->latex, name->bare, node.children[0]};
        }
        if (isTest(node) && node == sechOf(node.children[0].children[0])) {
            return Call{"\\operatorname{sech}", true, node.children[0].children[0]};
        }
        return std::nullopt;
    }

    /// A choice by one comparison.
    static bool isTest(const Node& node) {
        return node.op == Op::select &&
               (node.children[0].op == Op::greater || node.children[0].op == Op::greaterEqual);
    }

    Printed applied(const Call& call, std::string_view exponent, bool closed) const {
        const Printed inside = print(call.argument);
        const bool bare = call.bare && !closed && inside.shape == Shape::symbol;
        return {joined(call.name, exponent,
                       bare && inside.binding == primary ? joined(" ", inside.text)
                                                         : parenthesized(inside.text)),
                product};
    }

    Printed multiplied(const Node& node, bool closed) const {
        const Printed left = print(node.children[0], true);
        const Printed right = print(node.children[1], closed);
        const std::string a = within(left, sign);
        const std::string b = within(right, product);
        std::string between = "\\,";
        if (std::isdigit(static_cast<unsigned char>(b.front())) != 0) {
            between = " \\cdot ";
        } else if (right.shape == Shape::symbol && left.shape == Shape::number) {
            between = "";
        } else if (right.shape == Shape::symbol && left.shape == Shape::symbol) {
            between = " ";
        }
        return {joined(a, between, b), std::min(left.binding, product),
                right.shape == Shape::symbol && left.shape != Shape::other ? Shape::symbol
                                                                           : Shape::other};
    }

    /// A small power of a function stands behind its name: \tanh^2 x.
    Printed raised(const Node& base, const std::string& exponent, bool closed) const {
        const std::optional<Call> call = callOf(base);
        if (call && exponent.find_first_not_of("0123456789") == std::string::npos) {
            return applied(*call, joined("^", group(exponent)), closed);
        }
        const Printed bottom = print(base, true);
        return {joined(within(bottom, primary), "^", group(exponent)), power,
                bottom.binding == primary ? bottom.shape : Shape::other};
    }

    Printed absolute(const Node& inside) const {
        const std::string text = whole(inside);
        const bool plain = text.find_first_of("|\\") == std::string::npos;
        return {plain ? joined("|", text, "|") : joined("\\left|", text, "\\right|")};
    }

    Printed extremum(const char* name, const Node& node) const {
        return {joined(
            name, parenthesized(joined(whole(node.children[0]), ", ", whole(node.children[1]))))};
    }

    /// a = b as the parser makes it of two comparisons.
    static bool isEquality(const Node& node) {
        return node.op == Op::select && node.children[0].op == Op::greaterEqual &&
               node.children[1].op == Op::greaterEqual && isConstant(node.children[2], 0.0) &&
               node.children[0].children[0] == node.children[1].children[1] &&
               node.children[0].children[1] == node.children[1].children[0];
    }

    std::string compared(const Node& node, const char* relation) const {
        return joined(whole(node.children[0]), relation, whole(node.children[1]));
    }

    /// As a statement; other numbers than 0 and 1 are true above ½.
    std::string condition(const Node& node) const {
        if (node.op == Op::greater || node.op == Op::greaterEqual) {
            return compared(node, node.op == Op::greater ? " > " : " \\ge ");
        }
        if (node.op == Op::select) {
            if (isEquality(node)) {
                return compared(node.children[0], " = ");
            }
            const Node& yes = node.children[1];
            const Node& no = node.children[2];
            if (isConstant(yes, 0.0) && isConstant(no, 1.0)) {
                return otherwise(node.children[0]);
            }
            if (isConstant(no, 0.0)) {
                return joined(part(node.children[0]), " \\text{ and } ", part(yes));
            }
            if (isConstant(yes, 1.0)) {
                return joined(part(node.children[0]), " \\text{ or } ", part(no));
            }
        }
        return joined(whole(node), " > \\frac{1}{2}");
    }

    /// A statement within another one.
    std::string part(const Node& node) const {
        const bool simple = node.op != Op::select || isEquality(node);
        return simple ? condition(node) : parenthesized(condition(node));
    }

    /// The opposite of a statement.
    std::string otherwise(const Node& node) const {
        if (node.op == Op::greater || node.op == Op::greaterEqual) {
            return compared(node, node.op == Op::greater ? " \\le " : " < ");
        }
        return isEquality(node) ? compared(node.children[0], " \\ne ")
                                : joined("\\text{not } ", parenthesized(condition(node)));
    }

    /// Known forms by their names, others as cases.
    Printed selection(const Node& node, bool closed) const {
        if (const std::optional<Call> call = callOf(node)) {
            return applied(*call, "", closed);
        }
        const Node& test = node.children[0];
        if (isTest(node)) {
            const Node& u = test.children[0];
            if (node == softsignOf(u)) {
                return fraction(whole(u), joined("1 + ", absolute(u).text));
            }
            const Node& no = node.children[2];
            if (no.op == Op::divide && node == rootSumOf(u, no.children[0])) {
                return print(node.children[1], closed);
            }
        }
        std::string rows;
        const Node* rest = &node;
        while (rest->op == Op::select) {
            rows.append(joined(whole(rest->children[1]), " & ", condition(rest->children[0])));
            rows.append(" \\\\ ");
            const Node& last = rest->children[0];
            rest = &rest->children[2];
            if (rest->op != Op::select) {
                const bool only = &last == &test;
                rows.append(joined(whole(*rest), " & ", only ? otherwiseOrElse(last) : kElse));
            }
        }
        return {joined("\\begin{cases} ", rows, " \\end{cases}"), conditional};
    }

    static constexpr const char* kElse = "\\text{else}";

    std::string otherwiseOrElse(const Node& test) const {
        const bool simple = test.op == Op::greater || test.op == Op::greaterEqual;
        return simple ? otherwise(test) : kElse;
    }

    std::span<const std::string_view> m_parameters;
};

} // namespace

std::string latexOf(const Node& tree, std::span<const std::string_view> parameters) {
    return LatexPrinter(parameters).print(tree).text;
}

} // namespace actiscope::formula
