#pragma once

#include "core/formula/tree.h"

#include <string>
#include <string_view>

/// What LaTeX is put together from: numbers, names and brackets. Only the printer includes it.
namespace actiscope::formula::latex {

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

std::string parenthesized(const std::string& text);
/// In parentheses if it binds more loosely.
std::string within(const Printed& part, Binding atLeast);
/// {…}, which a single character does not need.
std::string group(const std::string& text);

Printed number(double value);
/// Of a parameter.
Printed symbol(std::string_view name);

/// A function that is written before its argument; of `bare` ones a symbol needs no parentheses.
struct FunctionName {
    Op op;
    std::string_view latex;
    bool bare;
};

/// Null for an operation that is written in another way.
const FunctionName* functionName(Op op);

} // namespace actiscope::formula::latex
