#include "core/formula/print/latex_words.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace actiscope::formula::latex {
namespace {

bool isTall(const std::string& text) {
    return text.find("\\frac") != std::string::npos || text.find("\\begin") != std::string::npos;
}

} // namespace

std::string parenthesized(const std::string& text) {
    return isTall(text) ? joined("\\left(", text, "\\right)") : joined("(", text, ")");
}

std::string within(const Printed& part, Binding atLeast) {
    return part.binding >= atLeast ? part.text : parenthesized(part.text);
}

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

} // namespace actiscope::formula::latex
