#pragma once

#include "core/data/data_set.h"
#include "core/numeric/contour.h"

namespace actiscope {

/// The square of the plane that maps of a data set show at first: ±3 for data that fill it, as
/// all generated sets do; else around the data with a tenth of their larger span on each side.
numeric::Rectangle mapRange(const DataSet& data);

/// Whether nothing depends on x2: it is 0 for all samples, and there are some.
bool hasOneInput(const DataSet& data);

} // namespace actiscope
