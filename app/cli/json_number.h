#pragma once

#include <QJsonValue>

#include <cmath>

namespace actiscope::cli {

/// JSON has neither infinities nor NaN: null stands for them.
inline QJsonValue finiteOrNull(double value) {
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

} // namespace actiscope::cli
