#include "core/data/typed_function.h"

#include "core/activation/callable.h"
#include "core/errors.h"
#include "core/formula/expression.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string_view>

namespace actiscope {
namespace {

constexpr std::array<std::string_view, 2> kInputs{"x1", "x2"};

std::string_view nameOf(TypedKind kind) {
    return kind == TypedKind::boundary ? "boundary" : "target";
}

std::string_view allowed(TypedKind kind) {
    return kind == TypedKind::boundary ? "a formula of x such as sin(2*x)"
                                       : "a formula of x1 and x2 such as x1^2 - x2";
}

/// The text, which may be of any length, as messages quote it.
std::string quoted(const std::string& text) {
    constexpr std::size_t kMost = 60;
    std::size_t end = std::min(text.size(), kMost);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) {
        --end; // in the middle of a character
    }
    std::string shown("'");
    shown.append(text, 0, end);
    return shown.append(end < text.size() ? "...'" : "'");
}

[[noreturn]] void fail(TypedKind kind, const std::string& text, const std::string& what) {
    throw UsageError(std::string(nameOf(kind)) + " " + quoted(text) + what +
                     "; allowed: " + std::string(allowed(kind)));
}

} // namespace

TypedFunction::TypedFunction(TypedKind kind, const std::string& text) {
    const std::span inputs(kInputs);
    const bool plane = kind == TypedKind::target;
    const formula::ParseResult parsed = parseFormula(text, plane ? inputs : inputs.first(1));
    if (!parsed.expression) {
        fail(kind, text,
             ", column " + std::to_string(parsed.error.column) + ": " +
                 formula::problemText(parsed.error));
    }
    m_expression = parsed.expression;
    const auto isX = [](const formula::Instruction& i) { return i.op == formula::Op::x; };
    if (plane && std::ranges::any_of(m_expression->program, isX)) {
        fail(kind, text, ": x is neither x1 nor x2");
    }
}

double TypedFunction::operator()(double x1, double x2) const {
    double value = 0.0;
    double slope = 0.0;
    formula::evaluate(*m_expression, &x1, &value, &slope, 1, ParameterValues{x1, x2});
    return value;
}

void checkTyped(TypedKind kind, const std::string& text) {
    const TypedFunction function(kind, text);
    constexpr int kSide = 32;
    constexpr double kEdge = 2.5;
    const auto place = [](int i) { return kEdge * (2.0 * i + 1.0 - kSide) / kSide; };
    int finite = 0;
    for (int i = 0; i < kSide; ++i) {
        for (int j = 0; j < kSide; ++j) {
            finite += std::isfinite(function(place(i), place(j))) ? 1 : 0;
        }
    }
    constexpr int kFewest = kSide * kSide / 20;
    if (finite < kFewest) {
        fail(kind, text, " has hardly a value where the samples lie, from -2.5 to 2.5");
    }
}

} // namespace actiscope
