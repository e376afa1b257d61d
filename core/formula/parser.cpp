#include "core/formula/parser.h"

#include "core/formula/functions.h"
#include "core/formula/lexer.h"
#include "core/formula/names.h"
#include "core/formula/stable.h"
#include "core/text/nearest.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace actiscope::formula {
namespace {

/// Recursive descent; each rule returns its part of the tree. Errors are thrown as FormulaError.
class Parser {
public:
    Parser(std::vector<Token> tokens, const Vocabulary& vocabulary)
        : m_tokens(std::move(tokens)), m_vocabulary(vocabulary) {}

    Node formula() {
        Node tree = conditional();
        if (now().kind != Token::Kind::end) {
            fail(Problem::expectedOperator, {now().text});
        }
        return tree;
    }

private:
    const Token& now() const { return m_tokens[m_at]; }
    const Token& next() const { return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)]; }
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
    /// and, or, not: as symbols and as words.
    bool acceptWord(std::string_view word) {
        const bool found = (now().kind == Token::Kind::symbol || now().kind == Token::Kind::name) &&
                           now().text == word;
        m_at += found ? 1 : 0;
        return found;
    }
    bool isWord() const {
        return now().kind == Token::Kind::name &&
               (now().text == "and" || now().text == "or" || now().text == "not");
    }

    [[noreturn]] void fail(Problem problem, std::vector<std::string> words) const {
        throw FormulaError{now().column, problem, std::move(words)};
    }

    void expect(const std::string& symbol) {
        if (!accept(symbol)) {
            fail(Problem::expectedSymbol, {symbol, now().text});
        }
    }

    /// Counts what nests; every path down the grammar passes it.
    class Deeper {
    public:
        explicit Deeper(Parser& parser) : m_parser(parser) {
            if (++m_parser.m_depth > kDeepest) {
                m_parser.fail(Problem::tooDeep, {std::to_string(kDeepest)});
            }
        }
        ~Deeper() { --m_parser.m_depth; }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;

    private:
        Parser& m_parser;
    };

    Node conditional() {
        Node condition = disjunction();
        if (!accept("?")) {
            return condition;
        }
        const Deeper deeper(*this);
        Node yes = conditional();
        expect(":");
        Node no = conditional();
        return {Op::select, {std::move(condition), std::move(yes), std::move(no)}};
    }

    /// a or b as max(a, b), a and b as min(a, b), not a as 1 − a: conditions are 0 or 1.
    Node disjunction() {
        Node tree = conjunction();
        for (;;) {
            const bool bars = m_bars == 0 && is("|") && next().kind == Token::Kind::symbol &&
                              next().text == "|" && !next().afterSpace;
            if (bars) {
                m_at += 2;
            } else if (!acceptWord("or")) {
                return tree;
            }
            tree = {Op::select, {std::move(tree), Node(1.0), conjunction()}};
        }
    }

    Node conjunction() {
        Node tree = negation();
        while (acceptWord("and")) {
            tree = {Op::select, {std::move(tree), negation(), Node(0.0)}};
        }
        return tree;
    }

    Node negation() {
        if (!acceptWord("not")) {
            return comparison();
        }
        const Deeper deeper(*this);
        return {Op::select, {negation(), Node(0.0), Node(1.0)}};
    }

    Node comparison() {
        Node left = sum();
        const std::string symbol = now().kind == Token::Kind::symbol ? now().text : "";
        if (!isComparison(symbol)) {
            return left;
        }
        ++m_at;
        Node right = sum();
        if (now().kind == Token::Kind::symbol && isComparison(now().text)) {
            fail(Problem::chainedComparison, {});
        }
        return sized(compared(symbol, std::move(left), std::move(right)));
    }

    Node sum() {
        Node tree = product();
        for (;;) {
            if (accept("+")) {
                tree = {Op::add, {std::move(tree), product()}};
            } else if (accept("-")) {
                tree = {Op::subtract, {std::move(tree), product()}};
            } else {
                return tree;
            }
        }
    }

    Node product() {
        Node tree = sign();
        bool divided = false;
        for (;;) {
            if (accept("*")) {
                tree = {Op::multiply, {std::move(tree), sign()}};
                divided = false;
            } else if (accept("/")) {
                tree = {Op::divide, {std::move(tree), sign()}};
                divided = true;
            } else if (beginsFactor()) {
                if (divided) {
                    fail(Problem::ambiguousQuotient, {"1/(2*x), (1/2)*x"});
                }
                if (m_numberInExponent && !now().afterSpace) {
                    fail(Problem::ambiguousPower, {"e^(2*x), e^2*x"});
                }
                tree = {Op::multiply, {std::move(tree), power()}};
            } else {
                return tree;
            }
        }
    }

    /// Whether a factor without a multiplication sign stands here: a name, √ or an opening bracket.
    /// A bar closes if one is open.
    bool beginsFactor() const {
        if (now().kind == Token::Kind::name) {
            return !isWord();
        }
        const bool bar =
            is("|") && m_bars == 0 && !(next().kind == Token::Kind::symbol && next().text == "|");
        return is("(") || is("[") || is("{") || is("√") || bar;
    }

    /// −x^2 is −(x²), and 2^−x is allowed: the sign binds weaker than ^ on its left side only.
    Node sign() {
        const Deeper deeper(*this);
        if (accept("-")) {
            return negated(sign());
        }
        return accept("+") ? sign() : power();
    }

    Node power() {
        Node tree = primary();
        m_numberInExponent = false;
        if (now().kind == Token::Kind::superscript) {
            tree = powerNode(std::move(tree), Node(now().number));
            ++m_at;
        }
        if (accept("^")) {
            const std::size_t start = m_at;
            Node exponent = sign(); // right-associative
            const Token& last = m_tokens[m_at - 1];
            m_numberInExponent = last.kind == Token::Kind::number && m_at - start <= 2;
            tree = powerNode(std::move(tree), std::move(exponent));
        }
        return tree;
    }

    Node primary() {
        const Token& token = now();
        if (token.kind == Token::Kind::number) {
            ++m_at;
            return Node(token.number);
        }
        if (token.kind == Token::Kind::name && !isWord()) {
            return name();
        }
        if (accept("√")) {
            const Deeper deeper(*this);
            return {Op::sqrt, {primary()}};
        }
        if (is("|")) {
            return absolute();
        }
        for (const auto& [open, close] :
             {std::pair("(", ")"), std::pair("[", "]"), std::pair("{", "}")}) {
            if (accept(open)) {
                const int bars = std::exchange(m_bars, 0);
                Node inside = conditional();
                m_bars = bars;
                expect(close);
                return inside;
            }
        }
        fail(Problem::expectedValue, {token.text});
    }

    Node absolute() {
        expect("|");
        ++m_bars;
        Node inside = sum();
        --m_bars;
        expect("|");
        return {Op::abs, {std::move(inside)}};
    }

    Node name() {
        const Token token = now();
        if (std::optional<Node> variable = variableNamed(token.text, m_vocabulary)) {
            ++m_at;
            return *std::move(variable);
        }
        if (const BuiltIn* function = builtInNamed(token.text)) {
            ++m_at;
            return sized(function->build(arguments(token, function->fewest, function->most)));
        }
        if (const NamedFunction* function = functionNamed(token.text, m_vocabulary)) {
            ++m_at;
            return call(token, *function);
        }
        const std::vector<std::string_view> allowed = allNames(m_vocabulary);
        fail(Problem::unknownName, {token.text, nearest(token.text, allowed), listed(allowed)});
    }

    std::vector<Node> arguments(const Token& function, std::size_t fewest, std::size_t most) {
        const char* close = is("[") ? "]" : is("{") ? "}" : ")";
        if (!accept("[") && !accept("{")) {
            expect("(");
        }
        const int bars = std::exchange(m_bars, 0);
        std::vector<Node> values{conditional()};
        while (values.size() < most && accept(",")) {
            values.push_back(conditional());
        }
        m_bars = bars;
        if (values.size() < fewest) {
            fail(Problem::expectedSymbol, {",", now().text});
        }
        if (is(",")) {
            fail(Problem::wrongCount,
                 {function.text, std::to_string(fewest), std::to_string(most)});
        }
        expect(close);
        return values;
    }

    Node call(const Token& token, const NamedFunction& function) {
        const std::vector<Node> given = arguments(token, 1, 1 + function.defaults.size());
        std::vector<Node> parameters;
        for (std::size_t i = 0; i < function.defaults.size(); ++i) {
            parameters.push_back(i + 1 < given.size() ? given[i + 1] : Node(function.defaults[i]));
        }
        return sized(substituted(function.body, given[0], parameters));
    }

    /// What takes its argument more than once multiplies inside itself: it is counted before it can
    /// fill the memory.
    Node sized(Node tree) const {
        if (sizeOf(tree) > kMostInstructions) {
            fail(Problem::tooManyOperations, {std::to_string(kMostInstructions)});
        }
        return tree;
    }

    std::vector<Token> m_tokens;
    const Vocabulary& m_vocabulary;
    std::size_t m_at = 0;
    int m_depth = 0;
    int m_bars = 0;                  ///< | that are open
    bool m_numberInExponent = false; ///< the factor before ends in ^number
};

} // namespace

Node parseTree(std::string_view text, const Vocabulary& vocabulary) {
    return Parser(tokenize(text), vocabulary).formula();
}

ParseResult parse(std::string_view text, const Vocabulary& vocabulary) {
    try {
        const Node typed = parseTree(text, vocabulary);
        const Node tree = stableForm(typed);
        if (sizeOf(tree) > kMostInstructions) {
            throw FormulaError{1, Problem::tooManyOperations, {std::to_string(kMostInstructions)}};
        }
        if (stackNeeded(tree) > kMostValues) {
            throw FormulaError{1, Problem::tooManyValues, {}};
        }
        return {std::make_shared<const Expression>(
                    Expression{std::string(text), compile(tree),
                               tree == typed ? "" : textOf(tree, vocabulary.parameters)}),
                {}};
    } catch (const FormulaError& error) {
        return {nullptr, error};
    }
}

ParseResult parse(std::string_view text) {
    return parse(text, {typedParameters(), {}});
}

} // namespace actiscope::formula
