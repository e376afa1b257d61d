#include "core/data/csv/csv_number.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace actiscope {
namespace {

constexpr std::string_view kMinus = "\u2212";

/// Whether a group of three digits behind the comma could be thousands.
bool maybeThousands(std::string_view text, std::size_t comma) {
    const std::size_t digits = text.find_first_of("eE", comma);
    const std::size_t end = std::min(digits, text.size());
    const std::size_t first = text.find_first_of("0123456789");
    return end - comma - 1 == 3 && first < comma && comma - first <= 3 && text[first] != '0';
}

} // namespace

std::optional<double> csvNumber(const CsvCell& cell, char separator, DecimalSigns& signs) {
    const std::string_view text = cell.text;
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size() && std::isfinite(value)) {
        signs.point = signs.point || text.find('.') != std::string_view::npos;
        return value;
    }
    std::string plain(text);
    if (plain.starts_with(kMinus)) {
        plain.replace(0, kMinus.size(), "-");
    }
    const std::size_t comma = plain.find(',');
    if (comma != std::string::npos) {
        if (separator == ',' && maybeThousands(plain, comma)) {
            return std::nullopt;
        }
        plain[comma] = '.';
    }
    const std::optional<double> number = text::parseNumber(plain);
    if (number) {
        signs.comma = signs.comma || comma != std::string::npos;
        signs.point =
            signs.point || (comma == std::string::npos && plain.find('.') != std::string::npos);
    }
    return number;
}

} // namespace actiscope
