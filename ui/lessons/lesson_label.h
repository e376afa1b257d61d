#pragma once

#include "ui/look/look.h"

#include <QLabel>

namespace actiscope::ui {

/// A text of a lesson: as wide as there is room, and it can be copied.
inline QLabel* wrappedLabel(const QString& id, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(id);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

inline void makeBold(QWidget* widget) {
    widget->setFont(textFont(TextRole::strong, widget->font()));
}

} // namespace actiscope::ui
