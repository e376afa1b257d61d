#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace actiscope {

/// The value of a setting as JSON knows it.
using SettingValue = std::variant<bool, std::int64_t, double, std::string>;

/// The value as messages quote it.
std::string shown(const SettingValue& value);

/// What a setting may be. Error texts, `--help`, the JSON schema and the limits of controls derive
/// from it, so that none of them can say something else.

/// true or false.
struct FlagDomain {};

/// The part that people mostly want; what a slider covers, in steps of this size.
struct UsualRange {
    double minimum;
    double maximum;
    double step;
};

/// A finite number, both ends included.
struct NumberDomain {
    double minimum;
    double maximum;
    UsualRange usual;

    NumberDomain(double least, double most, const UsualRange& range)
        : minimum(least), maximum(most), usual(range) {}
    /// All of it is usual.
    NumberDomain(double least, double most, double step)
        : minimum(least), maximum(most), usual{least, most, step} {}
};

/// A whole number, both ends included, or a word that stands beside them ("full").
struct WholeDomain {
    std::int64_t minimum;
    std::int64_t maximum;
    std::string_view word = {};
    /// In words, where the upper end depends on something else in the session.
    std::string_view upTo = {};
};

/// One of these words.
struct WordsDomain {
    std::vector<std::string_view> words;
};

/// A text with a form of its own, mostly a list with commas between.
struct TextDomain {
    std::string form;              ///< in words, for messages
    std::int64_t mostAsNumber = 0; ///< a single whole number from 1 to this may stand for it
};

using SettingDomain = std::variant<FlagDomain, NumberDomain, WholeDomain, WordsDomain, TextDomain>;

/// "a number from 0 to 2", "an integer from 1 to 100000, or full", "a, b, c".
std::string domainText(const SettingDomain& domain);

/// The value with the type that the domain has (an integer where a number is wanted becomes one).
/// Throws UsageError naming key, value and what is allowed. Of a text only the type is checked.
SettingValue checked(std::string_view key, const SettingDomain& domain, const SettingValue& value);

/// Throws the same UsageError for a text whose form is wrong.
[[noreturn]] void reject(std::string_view key, const SettingDomain& domain,
                         const SettingValue& value);

} // namespace actiscope
