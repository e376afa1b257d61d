#pragma once

#include <QString>

#include <string_view>

namespace actiscope::ui {

/// A text of the core (UTF-8) as Qt knows texts.
inline QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace actiscope::ui
