#pragma once

#include "core/errors.h"
#include "core/session/settings.h"
#include "core/text/nearest.h"

#include <algorithm>
#include <array>

/// Reading values for the rows of the settings table. Only the files that define rows include this.
namespace actiscope::setting_values {

/// The value as messages quote it.
std::string shown(const SettingValue& value);

/// Throws UsageError naming key, value and what is allowed.
[[noreturn]] void reject(const Setting& setting, const SettingValue& value);

/// All throw like reject() for a wrong type and for a value outside [minimum, maximum].
double numberIn(const Setting& setting, const SettingValue& value, double minimum, double maximum);
std::int64_t integerIn(const Setting& setting, const SettingValue& value, std::int64_t minimum,
                       std::int64_t maximum);
bool flagOf(const Setting& setting, const SettingValue& value);
const std::string& textOf(const Setting& setting, const SettingValue& value);

/// Public names of an enumeration, in the order of its values.
template <class Enum, std::size_t count>
struct Names {
    std::array<std::string_view, count> names;

    std::string_view of(Enum value) const { return names[static_cast<std::size_t>(value)]; }

    Enum value(const Setting& setting, const SettingValue& given) const {
        const std::string& name = textOf(setting, given);
        const auto found = std::ranges::find(names, name);
        if (found == names.end()) {
            throw UsageError(std::string(setting.key) + " is " + shown(given) +
                             suggestion(name, names));
        }
        return static_cast<Enum>(found - names.begin());
    }

    std::string list() const {
        std::string text;
        for (const std::string_view name : names) {
            text.append(text.empty() ? "" : ", ").append(name);
        }
        return text;
    }
};

} // namespace actiscope::setting_values

namespace actiscope {

/// The rows of the table, by who reads them.
std::vector<Setting> viewSettings();
std::vector<Setting> featuresSettings();
std::vector<Setting> trainingSettings();

} // namespace actiscope
