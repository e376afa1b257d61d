#include "app/cli/arguments.h"

#include "core/errors.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace actiscope::cli {

Arguments::Arguments(std::span<const std::string> words, std::span<const Option> options) {
    std::vector<std::string_view> names;
    for (const Option& option : options) {
        names.push_back(option.name);
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        const bool isOption =
            word.size() > 1 && word[0] == '-' && (word[1] == '-' || word[1] == 'o');
        if (!isOption) {
            m_positional.push_back(word);
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const auto option = std::ranges::find(options, std::string_view(name), &Option::name);
        if (option == options.end()) {
            throw UsageError("unknown option '" + name + "'" + suggestion(name, names));
        }
        Given given{option->name, {}};
        if (equals != std::string::npos) {
            if (option->value.empty()) {
                throw UsageError(name + " takes no value");
            }
            given.value = word.substr(equals + 1);
        } else if (!option->value.empty()) {
            if (i + 1 == words.size()) {
                throw UsageError(name + " needs a value: " + std::string(option->value));
            }
            given.value = words[++i];
        }
        refuseSecond(given, option->repeatable);
        m_given.push_back(std::move(given));
    }
}

/// One of two values would be ignored.
void Arguments::refuseSecond(const Given& given, bool repeatable) const {
    const auto nameIn = [](const std::string& text) { return text.substr(0, text.find('=')); };
    for (const Given& before : m_given) {
        if (before.name != given.name) {
            continue;
        }
        if (!repeatable) {
            throw UsageError(std::string(given.name) + " is given twice");
        }
        if (nameIn(before.value) == nameIn(given.value)) {
            throw UsageError(std::string(given.name) + " " + nameIn(given.value) +
                             " is given twice");
        }
    }
}

bool Arguments::has(std::string_view option) const {
    return std::ranges::find(m_given, option, &Given::name) != m_given.end();
}

std::string Arguments::value(std::string_view option, std::string_view otherwise) const {
    const std::vector<std::string> all = values(option);
    return all.empty() ? std::string(otherwise) : all.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
    std::vector<std::string> all;
    for (const Given& given : m_given) {
        if (given.name == option) {
            all.push_back(given.value);
        }
    }
    return all;
}

void Arguments::expectPositional(std::size_t fewest, std::size_t most,
                                 std::string_view what) const {
    if (m_positional.size() < fewest) {
        throw UsageError("missing argument: " + std::string(what));
    }
    if (m_positional.size() > most) {
        throw UsageError("unexpected argument '" + m_positional[most] + "'");
    }
}

double Arguments::number(std::string_view option, double minimum, double maximum,
                         double otherwise) const {
    if (!has(option)) {
        return otherwise;
    }
    const double number = numberFrom(value(option), option);
    if (number < minimum || number > maximum) {
        throw UsageError(std::string(option) + " is " + value(option) +
                         "; allowed: a number from " + text::toText(minimum) + " to " +
                         text::toText(maximum));
    }
    return number;
}

std::int64_t Arguments::integer(std::string_view option, std::int64_t minimum, std::int64_t maximum,
                                std::int64_t otherwise) const {
    if (!has(option)) {
        return otherwise;
    }
    const auto number = text::parseInteger(value(option));
    if (!number || *number < minimum || *number > maximum) {
        throw UsageError(std::string(option) + " is '" + value(option) +
                         "'; allowed: an integer from " + std::to_string(minimum) + " to " +
                         std::to_string(maximum));
    }
    return *number;
}

void Arguments::require(std::string_view option, std::string_view command) const {
    if (!has(option)) {
        throw UsageError(std::string(command) + " needs " + std::string(option) +
                         "; see `actiscope " + std::string(command) + " --help`");
    }
}

SeedRange Arguments::seeds(std::string_view option, std::string_view otherwise,
                           std::int64_t most) const {
    constexpr std::int64_t kLargest = 2147483647; // as in a session
    const std::string given = value(option, otherwise);
    const std::size_t dots = given.find("..");
    const auto first = text::parseInteger(given.substr(0, dots));
    const auto last =
        dots == std::string::npos ? first : text::parseInteger(given.substr(dots + 2));
    if (!first || !last || *first < 0 || *last > kLargest || *last < *first ||
        *last - *first >= most) {
        throw UsageError(std::string(option) + " is '" + given +
                         "'; allowed: A..B with 0 <= A <= B <= " + std::to_string(kLargest) +
                         ", at most " + std::to_string(most) + " seeds");
    }
    return {static_cast<std::uint64_t>(*first), static_cast<std::uint64_t>(*last)};
}

double numberFrom(std::string_view text, std::string_view where) {
    const auto number = text::parseNumber(text::trimmed(text));
    if (!number) {
        throw UsageError(std::string(where) + ": '" + std::string(text) +
                         "' is not a finite number");
    }
    return *number;
}

std::pair<std::string, std::string> keyAndValue(const std::string& text, std::string_view option) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
        throw UsageError(std::string(option) + " " + text + ": expected KEY=VALUE");
    }
    return {text.substr(0, equals), text.substr(equals + 1)};
}

} // namespace actiscope::cli
