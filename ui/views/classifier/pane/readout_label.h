#pragma once

#include <QLabel>

namespace actiscope::ui {

/// A text that follows the run: its changing numbers never change the layout.
inline QLabel* readoutLabel(const QString& id, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(id);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // The width is given from outside.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace actiscope::ui
