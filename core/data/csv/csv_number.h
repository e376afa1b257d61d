#pragma once

#include "core/data/csv/csv_records.h"

#include <optional>

namespace actiscope {

/// Which of the two signs a table uses before decimals; mixing them leaves thousands in doubt.
struct DecimalSigns {
    bool point = false;
    bool comma = false;
};

/// The nearest double to what people and spreadsheets write: a plus or a typographic minus in
/// front, digits, '.' or ',' before the decimals, an exponent. Nothing for anything else: no
/// number, one too large, 'nan' or 'inf'; between commas also for "1,234" in quotes, which is one
/// number in Berlin and another in London. Notes the sign that it has met.
std::optional<double> csvNumber(const CsvCell& cell, char separator, DecimalSigns& signs);

} // namespace actiscope
