#pragma once

#include <QString>

namespace actiscope::ui {

/// One row of a list to choose from.
template <class Value>
struct Choice {
    Value value;
    QString text;      ///< translated
    QString hint = {}; ///< translated; tool tip of the row
};

} // namespace actiscope::ui
