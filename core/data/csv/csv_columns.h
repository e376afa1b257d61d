#pragma once

#include "core/data/csv/csv_records.h"

#include <array>
#include <string>
#include <vector>

namespace actiscope {

/// How the three columns of a table were found.
enum class ColumnSource {
    named,      ///< by the names x1, x2, label
    byPosition, ///< no names: the first, second and third column
    chosen,     ///< other names that leave no doubt; the person must be told
};

/// Where x1, x2 and the label stand in a record, and what the file calls them.
struct CsvColumns {
    ColumnSource source = ColumnSource::named;
    std::array<std::size_t, 3> places{0, 1, 2};
    std::array<std::string, 3> names{"x1", "x2", "label"};
    bool oneInput = false;    ///< there is no x2; its place is that of x1
    bool mayBeNumber = false; ///< the target is named y, z, value or target: it may be a number
};

using CsvRow = std::vector<CsvCell>;

/// Finds the columns by the names in `header`, without regard to case: x1, x2, label; the usual
/// other names of both (x and y, class, target, …); or else the only two columns that hold numbers
/// in `rows`, the first records, beside the only one that can be a label. A table of x (or x1) and
/// y alone has one input. Row numbers count for nothing. Throws InputError without the line: what
/// is missing, twice there or in doubt.
CsvColumns findColumns(const CsvRow& header, const std::vector<CsvRow>& rows, char separator);

/// Whether the names alone decide, so that no rows are needed.
bool namesDecide(const CsvRow& header);

} // namespace actiscope
