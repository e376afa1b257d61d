#pragma once

#include <QString>

class QSpinBox;
class QVBoxLayout;

namespace actiscope::ui {

struct WholeRange {
    int least;
    int most;
    int value;
};

/// A line with a name and a box for a whole number.
QSpinBox* addNumberField(QVBoxLayout& layout, const QString& id, const QString& name,
                         const WholeRange& range);

} // namespace actiscope::ui
