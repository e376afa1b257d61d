#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope::text {

/// The shortest decimal text that reads back as the same double; decimal point always '.', whatever
/// the locale. NaN and infinities become "nan", "inf", "-inf".
std::string toText(double value);
std::string toText(float value);

/// Reads a whole text as a finite number: optional sign, digits, '.', exponent. Nothing for
/// anything else: empty, trailing characters, "nan", "inf", a number too large for a double.
std::optional<double> parseNumber(std::string_view text);
std::optional<std::int64_t> parseInteger(std::string_view text);

/// Splits at every separator; "" gives no parts, "a," gives "a" and "".
std::vector<std::string_view> split(std::string_view text, char separator);

/// The text without spaces and tabs at both ends.
std::string_view trimmed(std::string_view text);

} // namespace actiscope::text
