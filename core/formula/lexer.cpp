#include "core/formula/lexer.h"

#include "core/formula/parser.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace actiscope::formula {
namespace {

/// One character of the text: its code point, and its bytes as they stand there.
struct Character {
    char32_t code;
    std::string_view bytes;
};

/// Splits UTF-8; damaged bytes count one by one as U+FFFD.
std::vector<Character> charactersOf(std::string_view text) {
    std::vector<Character> characters;
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text[0]);
        const std::size_t length = lead < 0x80               ? 1
                                   : (lead & 0xe0u) == 0xc0u ? 2
                                   : (lead & 0xf0u) == 0xe0u ? 3
                                   : (lead & 0xf8u) == 0xf0u ? 4
                                                             : 0;
        char32_t code = length == 1   ? lead
                        : length == 2 ? lead & 0x1fu
                        : length == 3 ? lead & 0x0fu
                                      : lead & 0x07u;
        bool whole = length > 0 && length <= text.size();
        for (std::size_t i = 1; whole && i < length; ++i) {
            const auto next = static_cast<unsigned char>(text[i]);
            whole = (next & 0xc0u) == 0x80u;
            code = (code << 6) | (next & 0x3fu);
        }
        const std::size_t used = whole ? length : 1;
        characters.push_back({whole ? code : U'\uFFFD', text.substr(0, used)});
        text.remove_prefix(used);
    }
    return characters;
}

/// The plain character that people mean by a typographic one.
char32_t plain(char32_t code) {
    // Full-width forms of ASCII, as Chinese and Japanese input methods give them.
    if (code >= U'\uFF01' && code <= U'\uFF5E') {
        return code - U'\uFF01' + U'!';
    }
    constexpr std::pair<std::u32string_view, char32_t> kForms[] = {
        {U"\u2212\u2013\u2014\u2010\u2011\uFE63", U'-'}, // minus and dashes
        {U"\u00B7\u00D7\u22C5\u2217\u2022\u2219", U'*'}, // dots, cross, asterisk operator
        {U"\u00F7\u2215\u2044", U'/'},                   // division signs
        {U"\u00A0\u2002\u2003\u2009\u200A\u202F\u3000\t\r\n", U' '}, // spaces
        {U"\u2223", U'|'},
        {U"\u3001", U','},
        {U"\u3010\u3014", U'['},
        {U"\u3011\u3015", U']'}};
    for (const auto& [forms, simple] : kForms) {
        if (forms.find(code) != std::u32string_view::npos) {
            return simple;
        }
    }
    return code;
}

bool isDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
bool isLetter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_';
}
bool isGreekName(char32_t c) {
    return std::u32string_view(U"αβθσπΦλω").find(c) != std::u32string_view::npos;
}
/// The value of a raised digit, or −1.
int raisedDigit(char32_t c) {
    const auto place = std::u32string_view(U"⁰¹²³⁴⁵⁶⁷⁸⁹").find(c);
    return place == std::u32string_view::npos ? -1 : static_cast<int>(place);
}

/// Symbols of more than one character, and single ones that mean one of them.
constexpr std::pair<std::u32string_view, const char*> kSymbols[] = {
    {U"**", "^"},   {U">=", ">="}, {U"<=", "<="}, {U"==", "=="}, {U"!=", "!="},
    {U"&&", "and"}, {U"≥", ">="},  {U"≤", "<="},  {U"≠", "!="},  {U"∧", "and"},
    {U"∨", "or"},   {U"¬", "not"}, {U"√", "√"},   {U"!", "not"}};
constexpr std::u32string_view kSingle = U"+-*/^(),|[]{}<>?:";

class Lexer {
public:
    explicit Lexer(std::string_view text) : m_characters(charactersOf(text)) {}

    std::vector<Token> run() {
        while (m_at < m_characters.size()) {
            const char32_t c = code(0);
            if (c == U' ') {
                m_space = true;
                ++m_at;
            } else if (isDigit(c) || c == U'.') {
                number();
            } else if (isLetter(c)) {
                std::size_t n = 0;
                while (isLetter(code(n)) || isDigit(code(n))) {
                    ++n;
                }
                push(Token::Kind::name, plainText(n), n);
            } else if (isGreekName(c)) {
                push(Token::Kind::name, std::string(m_characters[m_at].bytes), 1);
            } else if (raisedDigit(c) >= 0 || c == U'⁻') {
                superscript();
            } else {
                symbol();
            }
        }
        if (m_tokens.empty()) {
            throw FormulaError{1, Problem::empty, {}};
        }
        m_tokens.push_back({Token::Kind::end, "", 0.0, m_at + 1, m_space});
        return std::move(m_tokens);
    }

private:
    /// The plain character `ahead` of the present one; 0 beyond the end.
    char32_t code(std::size_t ahead) const {
        return m_at + ahead < m_characters.size() ? plain(m_characters[m_at + ahead].code) : U'\0';
    }

    /// The next `count` characters, which are plain ASCII.
    std::string plainText(std::size_t count) const {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            text.push_back(static_cast<char>(code(i)));
        }
        return text;
    }

    void push(Token::Kind kind, std::string text, std::size_t length, double value = 0.0) {
        m_tokens.push_back({kind, std::move(text), value, m_at + 1, m_space});
        m_at += length;
        m_space = false;
    }

    void number() {
        std::size_t n = 0;
        while (isDigit(code(n)) || code(n) == U'.') {
            ++n;
        }
        // An exponent needs digits: "2e" is twice e, but "2e3" is a number.
        if (code(n) == U'e' || code(n) == U'E') {
            std::size_t m = n + 1;
            if (code(m) == U'+' || code(m) == U'-') {
                ++m;
            }
            if (isDigit(code(m))) {
                while (isDigit(code(m))) {
                    ++m;
                }
                n = m;
            }
        }
        const std::string text = plainText(n);
        const auto value = text::parseNumber(text);
        if (!value) {
            throw FormulaError{m_at + 1, Problem::badNumber, {text}};
        }
        push(Token::Kind::number, text, n, *value);
    }

    void superscript() {
        const bool negative = code(0) == U'⁻';
        std::size_t n = negative ? 1 : 0;
        double value = 0.0;
        for (; raisedDigit(code(n)) >= 0; ++n) {
            value = 10.0 * value + raisedDigit(code(n));
        }
        if (n == (negative ? 1u : 0u)) {
            throw FormulaError{m_at + 1, Problem::badNumber, {"⁻"}};
        }
        push(Token::Kind::superscript, "superscript", n, negative ? -value : value);
    }

    void symbol() {
        for (const auto& [form, meaning] : kSymbols) {
            bool matches = true;
            for (std::size_t i = 0; i < form.size(); ++i) {
                matches = matches && code(i) == form[i];
            }
            if (matches) {
                push(Token::Kind::symbol, meaning, form.size());
                return;
            }
        }
        if (kSingle.find(code(0)) != std::u32string_view::npos) {
            push(Token::Kind::symbol, plainText(1), 1);
            return;
        }
        if (code(0) == U'=') {
            throw FormulaError{m_at + 1, Problem::singleEquals, {}};
        }
        throw FormulaError{
            m_at + 1, Problem::unknownCharacter, {std::string(m_characters[m_at].bytes)}};
    }

    std::vector<Character> m_characters;
    std::size_t m_at = 0;
    bool m_space = false;
    std::vector<Token> m_tokens;
};

} // namespace

std::vector<Token> tokenize(std::string_view text) {
    if (text.size() > kMostCharacters) {
        throw FormulaError{
            kMostCharacters + 1, Problem::tooLong, {std::to_string(kMostCharacters)}};
    }
    return Lexer(text).run();
}

} // namespace actiscope::formula
