#pragma once

#include "core/data/csv/csv_columns.h"
#include "core/data/data_set.h"

#include <string>
#include <string_view>

namespace actiscope {

/// A coordinate read from a file lies within ± this: its square and the sums of a layer over such
/// squares still fit into the float32 that training computes in.
inline constexpr double kLargestCoordinate = 1e15;

/// Samples with the columns that they came from.
struct CsvTable {
    DataSet data;
    CsvColumns columns;
};

/// Reads a data set from the text of a table: UTF-8 or UTF-16, records as CsvRecords cuts them,
/// columns as findColumns finds them; without names the three columns are x1, x2, label. Numbers
/// have a decimal point or, throughout, a decimal comma. A record may have empty cells too many.
///
/// Labels are two distinct values: numbers by their value (0 = 0.0, −1 < +1), other texts without
/// regard to case. The larger number is class 1, of two texts the one that sorts last ("triangle"
/// after "circle"). The data keep the names as the file spells them first.
///
/// A target column named y, z, value or target that holds more than two distinct values, all of
/// them numbers, makes a set for regression. x (or x1) and y alone are one input; x2 is 0 then.
///
/// Throws InputError that names line, column and what is allowed.
CsvTable readCsv(std::string text);

/// The same from a file of at most 1 GiB; the message starts with the path.
CsvTable loadCsv(const std::string& path);

/// One sentence on the columns if the file did not name them x1, x2, label; else empty.
std::string columnNote(const CsvColumns& columns);

} // namespace actiscope
