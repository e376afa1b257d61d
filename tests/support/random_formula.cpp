#include "tests/support/random_formula.h"

#include "core/activation/catalogue.h"
#include "core/formula/functions.h"

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace actiscope::test {
namespace {

using numeric::Random;

constexpr std::string_view kLeaves[] = {
    "x",     "x",    "x",      "x",     "x",     "alpha", "beta",    "theta",
    "pi",    "e",    "0",      "1",     "2",     "0.5",   "-1",      "3.25",
    "10^30", "2^64", "1e-300", "1e300", "(1/0)", "(0/0)", "2^-1074", "18446744073709551616"};

constexpr std::string_view kOperators[] = {"+", "-", "*", "/", "^"};
constexpr std::string_view kComparisons[] = {">", "<", ">=", "<=", "==", "!="};

/// What stands in texts that are broken on purpose.
constexpr std::string_view kPieces[] = {
    "+",     "-",     "*",        "/",    "^",    "**",        "(",     ")",
    "[",     "]",     "{",        "}",    "|",    "||",        ",",     ".",
    "?",     ":",     "<",        ">",    "<=",   "==",        "=",     "!=",
    "!",     "&&",    "and",      "or",   "not",  "x",         "X",     "alpha",
    "β",     "θ",     "π",        "e",    "E",    "1e",        "1e5",   "1e999",
    "0",     "42",    "1.5.",     "²",    "⁻¹",   "⁻",         "√",     "σ",
    "Φ",     "λ",     "·",        "×",    "−",    "÷",         "（",    "）",
    "，",    "ｘ",    "２",       "　",   " ",    "\t",        "\n",    "max(",
    "exp(",  "log(",  "if(",      "relu", "Mish", "foo",       "你",    "\xf0\x9f\x98\x80",
    "\xff",  "\xc3",  "\xe2\x88", "#",    "$",    "softsign(", "sech(", "clip(x,",
    "cosh(", "1/(1+", "|x|",      "x^x"};

template <std::size_t N>
std::string_view oneOf(const std::string_view (&list)[N], Random& random) {
    return list[random.below(N)];
}

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) {
        text.append(part);
    }
    return text;
}

class Writer {
public:
    explicit Writer(Random& random) : m_random(random) {}

    std::string part(int depth) {
        if (depth == 0 || m_random.below(8) == 0) {
            return std::string(oneOf(kLeaves, m_random));
        }
        const std::string a = part(depth - 1);
        switch (m_random.below(10)) {
        case 0:
        case 1:
        case 2:
            return joined({"(", a, oneOf(kOperators, m_random), "(", part(depth - 1), "))"});
        case 3:
            return joined({"(", condition(depth - 1), " ? ", a, " : ", part(depth - 1), ")"});
        case 4:
            return joined({"|(", a, ")|"});
        case 5:
            return m_random.below(2) == 0 ? joined({"√(", a, ")"}) : joined({"(", a, ")²"});
        case 6:
            return joined({"2(", a, ")"});
        case 7: // of the catalogue
            return joined({catalogueName(), "(", a, ")"});
        default:
            return call(depth - 1);
        }
    }

    /// Some hundred operations in a row, or one inside another.
    std::string chain() {
        std::string text = "x";
        constexpr std::string_view kLinks[] = {"+x", "-1", "*x", "+alpha", "/2", "-x*x", "+0.5"};
        const std::size_t length = 300 + m_random.below(600);
        while (text.size() < length) {
            text.append(oneOf(kLinks, m_random));
        }
        return text;
    }

    std::string nest() {
        constexpr std::string_view kLayers[] = {"tanh(", "sin(",     "-(",     "0.5*(",
                                                "x+(",   "abs(",     "asinh(", "sigmoid(",
                                                "1-(",   "softplus("};
        constexpr std::size_t kDeepest = 90;
        std::string open;
        std::string close;
        for (std::size_t n = 20 + m_random.below(kDeepest - 20); n > 0; --n) {
            open.append(oneOf(kLayers, m_random));
            close.append(")");
        }
        return joined({open, "x", close});
    }

private:
    std::string condition(int depth) {
        const std::string test =
            joined({part(depth), " ", oneOf(kComparisons, m_random), " ", part(depth)});
        switch (m_random.below(6)) {
        case 0:
            return joined({test, " and x > ", part(0)});
        case 1:
            return joined({test, " or ", part(0), " < x"});
        case 2:
            return joined({"not (", test, ")"});
        default:
            return test;
        }
    }

    std::string call(int depth) {
        const auto rows = formula::builtIns();
        const formula::BuiltIn& row = rows[m_random.below(rows.size())];
        const std::size_t most = std::min(row.most, row.fewest + 2);
        const bool decides = row.name == "if" || row.name == "where";
        std::string text = joined({row.name, "(", decides ? condition(depth) : part(depth)});
        for (std::size_t n = row.fewest + m_random.below(most - row.fewest + 1); n > 1; --n) {
            text.append(", ").append(part(depth));
        }
        return text.append(")");
    }

    std::string_view catalogueName() {
        const auto rows = catalogue();
        for (;;) {
            const ActivationDefinition& row = rows[m_random.below(rows.size())];
            if (row.id != kCustomId && row.arity == Arity::elementwise) {
                return row.id;
            }
        }
    }

    Random& m_random;
};

} // namespace

std::string randomFormula(Random& random) {
    Writer writer(random);
    switch (random.below(25)) {
    case 0:
        return writer.chain();
    case 1:
        return writer.nest();
    default:
        return writer.part(1 + static_cast<int>(random.below(4)));
    }
}

std::string damaged(std::string text, Random& random) {
    for (std::uint64_t n = 1 + random.below(3); n > 0; --n) {
        const std::size_t at = random.below(text.size() + 1);
        const std::size_t length = std::min<std::size_t>(random.below(4), text.size() - at);
        switch (random.below(4)) {
        case 0:
            text.erase(at, length);
            break;
        case 1:
            text.insert(at, text.substr(at, length));
            break;
        case 2:
            text.replace(at, length, oneOf(kPieces, random));
            break;
        default:
            text.insert(at, oneOf(kPieces, random));
        }
    }
    return text;
}

std::string randomTokens(Random& random) {
    std::string text;
    for (std::uint64_t n = random.below(16); n > 0; --n) {
        text.append(oneOf(kPieces, random));
    }
    return text;
}

} // namespace actiscope::test
