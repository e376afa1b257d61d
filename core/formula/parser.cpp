#include "core/formula/parser.h"

#include "core/formula/lexer.h"
#include "core/text/nearest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <span>

namespace actiscope::formula {
namespace {

struct Named {
    std::string_view name;
    Op op;
};

constexpr Named kUnary[] = {{"abs", Op::abs},   {"sqrt", Op::sqrt},        {"exp", Op::exp},
                            {"log", Op::log},   {"ln", Op::log},           {"sin", Op::sin},
                            {"cos", Op::cos},   {"sinh", Op::sinh},        {"cosh", Op::cosh},
                            {"tanh", Op::tanh}, {"asinh", Op::asinh},      {"atan", Op::atan},
                            {"sinc", Op::sinc}, {"erf", Op::erf},          {"sigmoid", Op::sigmoid},
                            {"σ", Op::sigmoid}, {"softplus", Op::softplus}};
constexpr Named kBinary[] = {{"max", Op::maximum}, {"min", Op::minimum}, {"pow", Op::power}};
constexpr Named kVariables[] = {{"x", Op::x},       {"alpha", Op::alpha}, {"α", Op::alpha},
                                {"beta", Op::beta}, {"β", Op::beta},      {"theta", Op::theta},
                                {"θ", Op::theta}};

std::optional<Op> lookUp(std::span<const Named> table, std::string_view name) {
    const auto row = std::ranges::find(table, name, &Named::name);
    return row == table.end() ? std::nullopt : std::optional<Op>(row->op);
}

/// Recursive descent; each rule appends its part of the program. Errors are thrown inside this file
/// only, as FormulaError.
class Parser {
public:
    explicit Parser(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

    std::vector<Instruction> formula() {
        sum();
        if (now().kind != Token::Kind::end) {
            fail("expected an operator or the end, found '" + now().text + "'");
        }
        checkStack();
        return std::move(m_program);
    }

private:
    const Token& now() const { return m_tokens[m_at]; }
    bool is(std::string_view symbol) const {
        return now().kind == Token::Kind::symbol && now().text == symbol;
    }
    bool accept(std::string_view symbol) {
        if (!is(symbol)) {
            return false;
        }
        ++m_at;
        return true;
    }
    [[noreturn]] void fail(const std::string& message) const {
        throw FormulaError{now().column, message};
    }
    void emit(Op op, double constant = 0.0) { m_program.push_back({op, constant}); }

    void expect(std::string_view symbol) {
        if (!accept(symbol)) {
            fail("expected '" + std::string(symbol) + "'" +
                 (now().kind == Token::Kind::end ? std::string(" before the end")
                                                 : ", found '" + now().text + "'"));
        }
    }

    void sum() {
        product();
        for (;;) {
            if (accept("+")) {
                product();
                emit(Op::add);
            } else if (accept("-")) {
                product();
                emit(Op::subtract);
            } else {
                return;
            }
        }
    }

    void product() {
        sign();
        for (;;) {
            if (accept("*")) {
                sign();
                emit(Op::multiply);
            } else if (accept("/")) {
                sign();
                emit(Op::divide);
            } else {
                return;
            }
        }
    }

    /// −x^2 is −(x²), and 2^−x is allowed: the sign binds weaker than ^ on its left side only.
    void sign() {
        if (++m_depth > kDeepest) {
            fail("nested deeper than " + std::to_string(kDeepest));
        }
        if (accept("-")) {
            sign();
            emit(Op::negate);
        } else if (accept("+")) {
            sign();
        } else {
            power();
        }
        --m_depth;
    }

    void power() {
        primary();
        if (accept("²")) {
            emit(Op::integerPower, 2.0);
        } else if (accept("³")) {
            emit(Op::integerPower, 3.0);
        }
        if (accept("^")) {
            const std::size_t start = m_program.size();
            sign(); // right-associative
            emitPower(start);
        }
    }

    /// An exponent that is a small integer needs no logarithm, so the base may be negative.
    void emitPower(std::size_t exponentStart) {
        constexpr double kLargest = 64.0;
        const std::size_t length = m_program.size() - exponentStart;
        const bool negated = length == 2 && m_program.back().op == Op::negate;
        if ((length == 1 || negated) && m_program[exponentStart].op == Op::constant) {
            const double n = (negated ? -1.0 : 1.0) * m_program[exponentStart].constant;
            if (n == std::floor(n) && std::fabs(n) <= kLargest) {
                m_program.resize(exponentStart);
                emit(Op::integerPower, n);
                return;
            }
        }
        emit(Op::power);
    }

    void primary() {
        if (now().kind == Token::Kind::number) {
            emit(Op::constant, now().number);
            ++m_at;
        } else if (now().kind == Token::Kind::name) {
            name();
        } else if (accept("(")) {
            sum();
            expect(")");
        } else if (now().kind == Token::Kind::end) {
            fail("expected a number, a name or '(' before the end");
        } else {
            fail("expected a number, a name or '(', found '" + now().text + "'");
        }
    }

    void name() {
        const Token token = now();
        if (const auto variable = lookUp(kVariables, token.text)) {
            ++m_at;
            emit(*variable);
        } else if (token.text == "pi" || token.text == "π") {
            ++m_at;
            emit(Op::constant, std::numbers::pi);
        } else if (token.text == "e") {
            ++m_at;
            emit(Op::constant, std::numbers::e);
        } else if (const auto unary = lookUp(kUnary, token.text)) {
            ++m_at;
            expect("(");
            sum();
            expect(")");
            emit(*unary);
        } else if (const auto binary = lookUp(kBinary, token.text)) {
            ++m_at;
            expect("(");
            sum();
            expect(",");
            const std::size_t start = m_program.size();
            sum();
            expect(")");
            if (*binary == Op::power) {
                emitPower(start);
            } else {
                emit(*binary);
            }
        } else {
            std::vector<std::string_view> allowed{"x", "alpha", "beta", "theta", "pi", "e"};
            const auto functions = functionNames();
            allowed.insert(allowed.end(), functions.begin(), functions.end());
            fail("unknown name '" + token.text + "'" + suggestion(token.text, allowed));
        }
    }

    /// The evaluator's stack is fixed; this is where a program that needs more is refused.
    void checkStack() const {
        std::size_t values = 0;
        for (const Instruction& instruction : m_program) {
            switch (instruction.op) {
            case Op::constant:
            case Op::x:
            case Op::alpha:
            case Op::beta:
            case Op::theta:
                if (++values > kMostValues) {
                    fail("too many nested operations");
                }
                break;
            case Op::add:
            case Op::subtract:
            case Op::multiply:
            case Op::divide:
            case Op::power:
            case Op::maximum:
            case Op::minimum:
                --values;
                break;
            default:
                break;
            }
        }
    }

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::vector<Instruction> m_program;
};

} // namespace

ParseResult parse(std::string_view text) {
    try {
        Parser parser(tokenize(text));
        return {std::make_shared<const Expression>(Expression{std::string(text), parser.formula()}),
                {}};
    } catch (const FormulaError& error) {
        return {nullptr, error};
    }
}

std::vector<std::string_view> functionNames() {
    std::vector<std::string_view> names;
    for (const auto& table : {std::span<const Named>(kUnary), std::span<const Named>(kBinary)}) {
        for (const Named& row : table) {
            names.push_back(row.name);
        }
    }
    return names;
}

} // namespace actiscope::formula
