#include "core/session/setting_domain.h"

#include "core/errors.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

namespace actiscope {
namespace {

template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>; // Clang 14 does not deduce it

/// As people write a limit: 1e9, not 1e+09.
std::string limitText(double limit) {
    char digits[32];
    std::snprintf(digits, sizeof digits, "%g", limit);
    std::string text = digits;
    if (const std::size_t e = text.find('e'); e != std::string::npos) {
        text.erase(e + 1, text[e + 1] == '+' ? 1 : 0);
        const std::size_t first = text[e + 1] == '-' ? e + 2 : e + 1;
        text.erase(first, text.find_first_not_of('0', first) - first);
    }
    return text;
}

std::optional<double> numberOf(const SettingValue& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        return static_cast<double>(*whole);
    }
    const auto* real = std::get_if<double>(&value);
    return real ? std::optional(*real) : std::nullopt;
}

std::optional<SettingValue> fitting(const NumberDomain& domain, const SettingValue& value) {
    const auto number = numberOf(value);
    if (!number || !(*number >= domain.minimum && *number <= domain.maximum)) {
        return std::nullopt;
    }
    return *number;
}

std::optional<SettingValue> fitting(const WholeDomain& domain, const SettingValue& value) {
    if (const auto* word = std::get_if<std::string>(&value)) {
        return !domain.word.empty() && *word == domain.word ? std::optional(value) : std::nullopt;
    }
    const auto number = numberOf(value);
    if (!number || *number != std::floor(*number) ||
        !(*number >= static_cast<double>(domain.minimum) &&
          *number <= static_cast<double>(domain.maximum))) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(*number);
}

template <class Type>
std::optional<SettingValue> ofType(const SettingValue& value) {
    return std::holds_alternative<Type>(value) ? std::optional(value) : std::nullopt;
}

} // namespace

std::string shown(const SettingValue& value) {
    return std::visit(Overloaded{[](bool v) { return std::string(v ? "true" : "false"); },
                                 [](std::int64_t v) { return std::to_string(v); },
                                 [](double v) { return text::toText(v); },
                                 [](const std::string& v) { return quoted(v); }},
                      value);
}

std::string domainText(const SettingDomain& domain) {
    return std::visit(Overloaded{[](const FlagDomain&) { return std::string("true or false"); },
                                 [](const NumberDomain& d) {
                                     return std::string("a number from ")
                                         .append(limitText(d.minimum))
                                         .append(" to ")
                                         .append(limitText(d.maximum));
                                 },
                                 [](const WholeDomain& d) {
                                     std::string text = "an integer from ";
                                     text.append(std::to_string(d.minimum)).append(" to ");
                                     text.append(d.upTo.empty() ? std::to_string(d.maximum)
                                                                : std::string(d.upTo));
                                     return d.word.empty() ? text
                                                           : text.append(", or ").append(d.word);
                                 },
                                 [](const WordsDomain& d) {
                                     std::string text;
                                     for (const std::string_view word : d.words) {
                                         text.append(text.empty() ? "" : ", ").append(word);
                                     }
                                     return text;
                                 },
                                 [](const TextDomain& d) { return d.form; }},
                      domain);
}

void reject(std::string_view key, const SettingDomain& domain, const SettingValue& value) {
    std::string text(key);
    text.append(" is ").append(shown(value));
    const auto* words = std::get_if<WordsDomain>(&domain);
    if (const auto* given = std::get_if<std::string>(&value); words && given) {
        throw UsageError(text + suggestion(*given, words->words));
    }
    throw UsageError(text.append("; allowed: ").append(domainText(domain)));
}

SettingValue checked(std::string_view key, const SettingDomain& domain, const SettingValue& value) {
    const auto fit =
        std::visit(Overloaded{[&](const FlagDomain&) { return ofType<bool>(value); },
                              [&](const NumberDomain& d) { return fitting(d, value); },
                              [&](const WholeDomain& d) { return fitting(d, value); },
                              [&](const WordsDomain& d) {
                                  const auto* word = std::get_if<std::string>(&value);
                                  return word && std::ranges::find(d.words, *word) != d.words.end()
                                             ? std::optional(value)
                                             : std::nullopt;
                              },
                              [&](const TextDomain& d) {
                                  const WholeDomain number{1, d.mostAsNumber};
                                  const auto whole = fitting(number, value);
                                  return whole ? whole : ofType<std::string>(value);
                              }},
                   domain);
    if (!fit) {
        reject(key, domain, value);
    }
    return *fit;
}

} // namespace actiscope
