#include "core/formula/lexer.h"

#include "core/formula/parser.h"
#include "core/text/number_text.h"

#include <utility>

namespace actiscope::formula {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// Bytes of the UTF-8 character at the front; damaged UTF-8 counts byte by byte.
std::size_t characterLength(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t length = lead < 0x80    ? 1
                               : lead >= 0xf0 ? 4
                               : lead >= 0xe0 ? 3
                               : lead >= 0xc0 ? 2
                                              : 1;
    return length <= text.size() ? length : 1;
}

/// The typographic forms that people paste.
std::string_view plain(std::string_view character) {
    constexpr std::pair<std::string_view, std::string_view> kForms[] = {
        {"−", "-"}, {"–", "-"},  {"·", "*"},  {"×", "*"},
        {"÷", "/"}, {"，", ","}, {"（", "("}, {"）", ")"}};
    for (const auto& [fancy, simple] : kForms) {
        if (character == fancy) {
            return simple;
        }
    }
    return character;
}

bool isGreekName(std::string_view character) {
    for (const std::string_view letter : {"α", "β", "θ", "σ", "π"}) {
        if (character == letter) {
            return true;
        }
    }
    return false;
}

bool isSymbol(std::string_view character) {
    for (const std::string_view symbol : {"+", "-", "*", "/", "^", "(", ")", ",", "²", "³"}) {
        if (character == symbol) {
            return true;
        }
    }
    return false;
}

std::size_t numberLength(std::string_view text) {
    std::size_t n = 0;
    while (n < text.size() && (isDigit(text[n]) || text[n] == '.')) {
        ++n;
    }
    // An exponent needs digits: "2e" is 2 times nothing, but "2e3" is a number.
    if (n < text.size() && (text[n] == 'e' || text[n] == 'E')) {
        std::size_t m = n + 1;
        if (m < text.size() && (text[m] == '+' || text[m] == '-')) {
            ++m;
        }
        if (m < text.size() && isDigit(text[m])) {
            while (m < text.size() && isDigit(text[m])) {
                ++m;
            }
            n = m;
        }
    }
    return n;
}

} // namespace

std::vector<Token> tokenize(std::string_view text) {
    if (text.size() > kMostCharacters) {
        throw FormulaError{kMostCharacters + 1,
                           "longer than " + std::to_string(kMostCharacters) + " characters"};
    }
    std::vector<Token> tokens;
    std::size_t column = 1;
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        const std::string_view character = plain(text.substr(0, length));
        const char c = text[0];
        if (c == ' ' || c == '\t') {
            text.remove_prefix(1);
            ++column;
        } else if (isDigit(c) || c == '.') {
            const std::size_t n = numberLength(text);
            const auto value = text::parseNumber(text.substr(0, n));
            if (!value) {
                throw FormulaError{column,
                                   "'" + std::string(text.substr(0, n)) + "' is not a number"};
            }
            tokens.push_back({Token::Kind::number, std::string(text.substr(0, n)), *value, column});
            text.remove_prefix(n);
            column += n;
        } else if (isLetter(c)) {
            std::size_t n = 0;
            while (n < text.size() && (isLetter(text[n]) || isDigit(text[n]))) {
                ++n;
            }
            tokens.push_back({Token::Kind::name, std::string(text.substr(0, n)), 0.0, column});
            text.remove_prefix(n);
            column += n;
        } else if (isGreekName(character) || isSymbol(character)) {
            const auto kind = isGreekName(character) ? Token::Kind::name : Token::Kind::symbol;
            tokens.push_back({kind, std::string(character), 0.0, column});
            text.remove_prefix(length);
            ++column;
        } else {
            throw FormulaError{column, "a formula has no character '" +
                                           std::string(text.substr(0, length)) + "'"};
        }
    }
    if (tokens.empty()) {
        throw FormulaError{1, "the formula is empty"};
    }
    tokens.push_back({Token::Kind::end, "", 0.0, column});
    return tokens;
}

} // namespace actiscope::formula
