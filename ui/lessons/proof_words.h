#pragma once

#include "core/lesson/lesson.h"

#include <QString>

namespace actiscope::ui {

/// "0.25", "at least 0.99" or "0 to 3", for reading.
QString expectationText(const Expectation& expected);

/// A number of a proof, for reading.
QString proofValueText(double value);

} // namespace actiscope::ui
