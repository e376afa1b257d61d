#include "core/text/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace actiscope::text {
namespace {

template <class Float>
std::string shortest(Float value) {
    char buffer[40];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
    return std::string(buffer, end);
}

/// from_chars knows no leading plus; people do.
std::string_view withoutPlus(std::string_view text) {
    if (text.size() > 1 && text[0] == '+' && text[1] != '-') {
        text.remove_prefix(1);
    }
    return text;
}

/// Whether the first digit of a number that fits into no double stands behind the decimal point:
/// then it is too small, not too large. `number` is one that from_chars has read.
bool isBelowOne(std::string_view number) {
    const std::size_t exponentAt = std::min(number.find_first_of("eE"), number.size());
    const std::string_view digits = number.substr(0, exponentAt);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const std::size_t first = std::min(digits.find_first_of("123456789"), digits.size());
    auto magnitude = static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first);
    if (exponentAt < number.size()) {
        const std::string_view tail = withoutPlus(number.substr(exponentAt + 1));
        std::int64_t exponent = 0;
        if (std::from_chars(tail.data(), tail.data() + tail.size(), exponent).ec != std::errc()) {
            return tail.front() == '-'; // beyond any length of digits
        }
        magnitude += exponent;
    }
    return magnitude < 0;
}

} // namespace

std::string toText(double value) {
    return shortest(value);
}
std::string toText(float value) {
    return shortest(value);
}

std::optional<double> parseNumber(std::string_view text) {
    text = withoutPlus(text);
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = end == text.data() + text.size();
    if (text.empty() || !whole) {
        return std::nullopt;
    }
    if (error == std::errc::result_out_of_range) {
        // Too small is an error like too large; its nearest double is 0.
        return isBelowOne(text) ? std::optional<double>(0.0) : std::nullopt;
    }
    if (error != std::errc() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::optional<std::int64_t> parseInteger(std::string_view text) {
    text = withoutPlus(text);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t at = text.find(separator);
        if (at == std::string_view::npos) {
            parts.push_back(text);
            return parts;
        }
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + 1);
        if (text.empty()) {
            parts.push_back(text);
        }
    }
    return parts;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

} // namespace actiscope::text
