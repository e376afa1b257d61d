#pragma once

#include "core/data/data_set.h"

#include <string>
#include <string_view>

namespace actiscope {

/// Reads a data set from the text of a CSV file. The first line names the columns: x1, x2 and label
/// in any order, others are ignored. Separators are commas, semicolons or tabs, whichever the first
/// line has; quotes around a cell, spaces, CRLF and a byte order mark do not matter. Labels are two
/// distinct texts: of "circle" and "triangle", or 0 and 1, the latter is class 1; of any others the
/// one that sorts last.
///
/// Throws InputError that names line, column and what is allowed.
DataSet readDataCsv(std::string_view text);

/// The same from a file of at most 1 GiB; the message starts with the path.
DataSet loadDataCsv(const std::string& path);

} // namespace actiscope
