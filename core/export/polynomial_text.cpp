#include "core/export/polynomial_text.h"

#include "core/text/csv_writer.h"
#include "core/text/number_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace actiscope {
namespace {

std::string digitsOf(double value, int digits) {
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::general, digits);
    return {buffer.data(), end.ptr};
}

std::string superscript(int power) {
    static constexpr std::array kDigits = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text;
    for (const char digit : std::to_string(power)) {
        text += kDigits[static_cast<std::size_t>(digit - '0')];
    }
    return text;
}

/// "1.5e-05" as 1.5·10⁻⁵.
std::string plainNumber(const std::string& digits) {
    const std::size_t e = digits.find('e');
    if (e == std::string::npos) {
        return digits;
    }
    const int exponent = std::stoi(digits.substr(e + 1));
    std::string text = digits.substr(0, e).append("·10").append(exponent < 0 ? "⁻" : "");
    return text.append(superscript(std::abs(exponent)));
}

std::string powerText(const std::string& variable, int power) {
    return power == 1 ? variable : variable + superscript(power);
}

std::string monomial(char name, int i, int j) {
    std::string text;
    if (i > 0) {
        text = powerText(std::string(1, name).append("1"), i);
    }
    if (j > 0) {
        text.append(text.empty() ? "" : "·").append(powerText(std::string(1, name).append("2"), j));
    }
    return text;
}

std::string latexPower(char name, int index, int power) {
    std::string text(1, name);
    text.append("_").append(std::to_string(index));
    if (power > 1) {
        text.append("^{").append(std::to_string(power)).append("}");
    }
    return text;
}

/// "1.5e-05" as 1.5\cdot 10^{-5}.
std::string latexNumber(const std::string& digits) {
    const std::size_t e = digits.find('e');
    if (e == std::string::npos) {
        return digits;
    }
    const std::string exponent = std::to_string(std::stoi(digits.substr(e + 1)));
    return digits.substr(0, e).append("\\cdot 10^{").append(exponent).append("}");
}

struct Writer {
    const char* minus;
    const char* times; ///< between coefficient and monomial
    std::string (*number)(const std::string& digits);
    std::string (*product)(char name, int i, int j);
};

std::string write(const Polynomial2& polynomial, const PolynomialStyle& style,
                  const Writer& writer) {
    const char name = style.shifted ? 'y' : 'x';
    std::string text;
    int terms = 0;
    int left = 0;
    for (const Monomial& m : polynomial.monomials()) {
        if (m.coefficient == 0.0) {
            continue;
        }
        if (terms == style.mostTerms) {
            ++left;
            continue;
        }
        ++terms;
        const bool negative = m.coefficient < 0.0;
        if (text.empty()) {
            text = negative ? writer.minus : "";
        } else {
            text.append(" ").append(negative ? writer.minus : "+").append(" ");
        }
        const std::string digits = digitsOf(std::fabs(m.coefficient), style.digits);
        const std::string product = writer.product(name, m.i, m.j);
        const bool plain = digits == "1" && !product.empty();
        if (!plain) {
            text.append(writer.number(digits));
            text.append(product.empty() ? "" : writer.times);
        }
        text.append(product);
    }
    if (left > 0) {
        text.append(" + … (+").append(std::to_string(left)).append(")");
    }
    return text.empty() ? "0" : text;
}

} // namespace

std::string monomialText(int i, int j) {
    const std::string text = monomial('x', i, j);
    return text.empty() ? "1" : text;
}

std::string polynomialText(const Polynomial2& polynomial, const PolynomialStyle& style) {
    return write(polynomial, style, {"−", "·", plainNumber, monomial});
}

std::string polynomialLatex(const Polynomial2& polynomial, const PolynomialStyle& style) {
    const auto product = [](char name, int i, int j) -> std::string {
        std::string text = i > 0 ? latexPower(name, 1, i) : std::string();
        if (j > 0) {
            text.append(text.empty() ? "" : " ").append(latexPower(name, 2, j));
        }
        return text;
    };
    return write(polynomial, style, {"-", "\\,", latexNumber, product});
}

std::string coefficientsCsv(const Polynomial2& polynomial, const std::string& description,
                            const numeric::Point& around) {
    std::string comment = "# ";
    comment.append(description).append("; around x1 = ").append(text::toText(around.x));
    comment.append(", x2 = ").append(text::toText(around.y));
    text::CsvWriter csv;
    csv.line(comment);
    csv.line("i,j,monomial,coefficient");
    for (const Monomial& m : polynomial.monomials()) {
        csv.row(m.i, m.j, monomialText(m.i, m.j), m.coefficient);
    }
    return csv.text();
}

} // namespace actiscope
