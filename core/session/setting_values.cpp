#include "core/session/setting_values.h"

#include "core/text/number_text.h"

#include <cmath>

namespace actiscope::setting_values {

std::string shown(const SettingValue& value) {
    struct Shower {
        std::string operator()(bool v) const { return v ? "true" : "false"; }
        std::string operator()(std::int64_t v) const { return std::to_string(v); }
        std::string operator()(double v) const { return text::toText(v); }
        std::string operator()(const std::string& v) const { return quoted(v); }
    };
    return std::visit(Shower{}, value);
}

[[noreturn]] void reject(const Setting& setting, const SettingValue& value) {
    throw UsageError(std::string(setting.key) + " is " + shown(value) +
                     "; allowed: " + setting.allowed);
}

double numberIn(const Setting& setting, const SettingValue& value, double minimum, double maximum) {
    const double* real = std::get_if<double>(&value);
    const std::int64_t* integer = std::get_if<std::int64_t>(&value);
    if (!real && !integer) {
        reject(setting, value);
    }
    const double number = real ? *real : static_cast<double>(*integer);
    if (!(number >= minimum && number <= maximum)) {
        reject(setting, value);
    }
    return number;
}

std::int64_t integerIn(const Setting& setting, const SettingValue& value, std::int64_t minimum,
                       std::int64_t maximum) {
    const double number =
        numberIn(setting, value, static_cast<double>(minimum), static_cast<double>(maximum));
    if (number != std::floor(number)) {
        reject(setting, value);
    }
    return static_cast<std::int64_t>(number);
}

bool flagOf(const Setting& setting, const SettingValue& value) {
    const bool* flag = std::get_if<bool>(&value);
    if (!flag) {
        reject(setting, value);
    }
    return *flag;
}

const std::string& textOf(const Setting& setting, const SettingValue& value) {
    const std::string* found = std::get_if<std::string>(&value);
    if (!found) {
        reject(setting, value);
    }
    return *found;
}

} // namespace actiscope::setting_values
