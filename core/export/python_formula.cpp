#include "core/export/python_formula.h"

#include "core/activation/maxout.h"
#include "core/formula/parser.h"
#include "core/formula/stable.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace actiscope {
namespace {

using formula::Node;
using formula::Op;

bool hasX(const Node& node) {
    return node.op == Op::x || std::ranges::any_of(node.children, hasX);
}

/// "lambda" is a word of Python's.
std::string pythonName(std::string_view name) {
    return name == "lambda" ? "lambda_" : std::string(name);
}

/// Calls of the prelude's functions for the operations that are one.
std::string_view functionOf(Op op) {
    constexpr std::pair<Op, std::string_view> kNames[] = {{Op::abs, "absolute"},
                                                          {Op::sqrt, "sqrt"},
                                                          {Op::exp, "exp"},
                                                          {Op::expm1, "expm1"},
                                                          {Op::log, "log"},
                                                          {Op::log1p, "log1p"},
                                                          {Op::sin, "sin"},
                                                          {Op::cos, "cos"},
                                                          {Op::sinh, "sinh"},
                                                          {Op::cosh, "cosh"},
                                                          {Op::tanh, "tanh"},
                                                          {Op::asinh, "asinh"},
                                                          {Op::atan, "atan"},
                                                          {Op::floor, "floor"},
                                                          {Op::sinc, "sinc"},
                                                          {Op::erf, "erf"},
                                                          {Op::sigmoid, "sigmoid"},
                                                          {Op::softplus, "softplus"},
                                                          {Op::normalCdf, "normal_cdf"}};
    const auto row = std::ranges::find(kNames, op, &std::pair<Op, std::string_view>::first);
    return row == std::end(kNames) ? std::string_view() : row->second;
}

class Writer {
public:
    Writer(std::vector<std::string> parameters, const ParameterValues& values)
        : m_parameters(std::move(parameters)), m_values(values) {}

    /// The lines of the function's body.
    std::string body(const Node& tree) {
        const std::string result = print(tree, "x").text;
        return m_lines + "    return " + (hasX(tree) ? result : "shaped(" + result + ", x)") + "\n";
    }

private:
    struct Printed {
        std::string text;
        int depth;
    };

    std::string line(const std::string& expression) {
        const std::string name = std::string("t").append(std::to_string(++m_count));
        m_lines.append("    ").append(name).append(" = ").append(expression).append("\n");
        return name;
    }

    /// Parsers of Python end at some 200 nested parentheses: deep parts get a name.
    Printed settled(std::string text, int depth) {
        constexpr int kDeepest = 12;
        return depth > kDeepest ? Printed{line(text), 0} : Printed{std::move(text), depth};
    }

    Printed joined(const Node& node, const std::string& x, const char* before,
                   const char* between) {
        const Printed a = print(node.children[0], x);
        const Printed b = print(node.children[1], x);
        std::string text(before);
        text.append(a.text).append(between).append(b.text).append(")");
        return settled(std::move(text), 1 + std::max(a.depth, b.depth));
    }

    Printed print(const Node& node, const std::string& x) {
        switch (node.op) {
        case Op::constant:
            return {std::string("C(").append(pythonNumber(node.constant)).append(")"), 0};
        case Op::x:
            return {x, 0};
        case Op::parameter:
            return {m_parameters[static_cast<std::size_t>(node.constant)], 0};
        case Op::negate: {
            const Printed a = print(node.children[0], x);
            return settled(std::string("(-").append(a.text).append(")"), a.depth + 1);
        }
        case Op::add:
            return joined(node, x, "(", " + ");
        case Op::subtract:
            return joined(node, x, "(", " - ");
        case Op::multiply:
            return joined(node, x, "(", "*");
        case Op::divide:
            return joined(node, x, "(", "/");
        case Op::power:
            return joined(node, x, "power(", ", ");
        case Op::integerPower: {
            const Printed a = print(node.children[0], x);
            return settled(std::string("power(")
                               .append(a.text)
                               .append(", C(")
                               .append(pythonNumber(node.constant))
                               .append("))"),
                           a.depth + 1);
        }
        case Op::greater:
            return joined(node, x, "as_number(", " > ");
        case Op::greaterEqual:
            return joined(node, x, "as_number(", " >= ");
        case Op::maximum:
            return extremum(node, x, " > ");
        case Op::minimum:
            return extremum(node, x, " < ");
        case Op::select:
            return selection(node, x);
        default:
            break;
        }
        const Printed a = print(node.children[0], x);
        std::string text(functionOf(node.op));
        return settled(text.append("(").append(a.text).append(")"), a.depth + 1);
    }

    /// f' of a part if it is the same everywhere: the flatter of two lines is what counts where
    /// they meet.
    std::optional<double> constantSlope(const Node& part) const {
        const formula::Expression expression{"", formula::compile(part), ""};
        std::optional<double> found;
        for (const double place : {-3.7, -1.2, 0.0, 0.9, 2.6}) {
            double value = 0.0;
            double slope = 0.0;
            formula::evaluate(expression, &place, &value, &slope, 1, m_values);
            if (found && *found != slope) {
                return std::nullopt;
            }
            found = slope;
        }
        return found;
    }

    /// The first where it lies beyond the second, else the second: at a tie the second's slope is
    /// taken, so that the flatter one comes second; of opposite or changing ones the mean.
    Printed extremum(const Node& node, const std::string& x, const char* beyond) {
        const auto first = constantSlope(node.children[0]);
        const auto second = constantSlope(node.children[1]);
        // Nothing is flatter than a part without x.
        const bool firstFlat = !hasX(node.children[0]);
        const bool bothLines = first && second && std::fabs(*first) != std::fabs(*second);
        const bool known = firstFlat || !hasX(node.children[1]) || bothLines;
        const bool swap = firstFlat || (bothLines && std::fabs(*first) < std::fabs(*second));
        const std::string a = line(print(node.children[swap ? 1 : 0], x).text);
        const std::string b = line(print(node.children[swap ? 0 : 1], x).text);
        std::string text("where(");
        text.append(a).append(beyond).append(b).append(", ").append(a).append(", ");
        if (known) {
            text.append(b);
        } else {
            text.append("where(").append(b).append(beyond).append(a).append(", ").append(b);
            text.append(", 0.5*(").append(a).append(" + ").append(b).append("))");
        }
        return settled(text.append(")"), 3);
    }

    Printed selection(const Node& node, const std::string& x) {
        const Node& test = node.children[0];
        std::string condition;
        if (test.op == Op::greater || test.op == Op::greaterEqual) {
            condition = print(test.children[0], x).text;
            condition.append(test.op == Op::greater ? " > " : " >= ");
            condition.append(print(test.children[1], x).text);
        } else {
            condition = print(test, x).text.append(" > 0.5");
        }
        const std::string chosen = line(condition);
        // What overflows in the part that is not taken must not reach the gradient as 0·∞.
        const auto branch = [&](const Node& part, const char* mask) {
            if (!hasX(part)) {
                return print(part, x).text;
            }
            std::string gated("gate(");
            gated.append(x).append(", ").append(mask).append(chosen).append(")");
            return print(part, line(gated)).text;
        };
        const std::string yes = branch(node.children[1], "");
        const std::string no = branch(node.children[2], "~");
        std::string text("where(");
        return settled(
            text.append(chosen).append(", ").append(yes).append(", ").append(no).append(")"), 3);
    }

    std::vector<std::string> m_parameters;
    ParameterValues m_values;
    std::string m_lines;
    int m_count = 0;
};

std::string maxoutBody(const Maxout& maxout) {
    std::string slopes;
    std::string intercepts;
    for (const AffinePiece& piece : maxout.pieces) {
        slopes.append(slopes.empty() ? "" : ", ").append(pythonNumber(piece.slope));
        intercepts.append(intercepts.empty() ? "" : ", ").append(pythonNumber(piece.intercept));
    }
    return "    # the largest of k pieces, each of a pre-activation of its own\n"
           "    groups = x.reshape(x.shape[0], -1, " +
           std::to_string(maxout.pieces.size()) + ")\n    return largest(groups * C([" + slopes +
           "]) + C([" + intercepts + "]))\n";
}

/// In one line, whatever spaces a formula was typed with.
std::string inOneLine(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
}

} // namespace

std::string pythonNumber(double value) {
    if (!std::isfinite(value)) { // Python's 1/0 is an error
        return std::isnan(value) ? "math.nan" : value > 0.0 ? "math.inf" : "-math.inf";
    }
    std::string text = text::toText(value);
    return text.find_first_of(".e") == std::string::npos ? text.append(".0") : text;
}

std::string pythonFunction(const Activation& activation, const std::string& name) {
    std::string text = "\n\ndef " + name + "(x):\n";
    if (const Maxout* maxout = activation.maxout()) {
        return text + maxoutBody(*maxout);
    }
    text += "    # " + inOneLine(activation.description()) + "\n";
    std::vector<std::string_view> names;
    std::vector<std::string> words;
    for (const ParameterSpec& spec : activation.definition().parameters) {
        names.push_back(spec.name);
        words.push_back(pythonName(spec.name));
        text += "    " + words.back() + " = C(" +
                pythonNumber(activation.parameters()[names.size() - 1]) + ")\n";
    }
    const Node tree =
        activation.formula() != nullptr
            ? formula::treeOf(activation.formula()->program)
            : formula::stableForm(formula::parseTree(activation.formulaText(), {names, {}}));
    return text + Writer(std::move(words), activation.parameters()).body(tree);
}

} // namespace actiscope
