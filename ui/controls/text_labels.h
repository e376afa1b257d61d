#pragma once

#include "ui/look/look.h"

#include <QLabel>

/// Texts of the window that change and that a person may copy.
namespace actiscope::ui {

inline QLabel* selectableLabel(const QString& id, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(id);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// As wide as there is room, and as high as that makes it.
inline QLabel* wrappedLabel(const QString& id, QWidget* parent) {
    QLabel* label = selectableLabel(id, parent);
    label->setWordWrap(true);
    return label;
}

/// Follows a run or a drag: its width is given from outside, so that numbers never change it.
inline QLabel* readoutLabel(const QString& id, QWidget* parent) {
    QLabel* label = wrappedLabel(id, parent);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

/// Headings and titles.
inline void makeBold(QWidget* widget) {
    widget->setFont(textFont(TextRole::strong, widget->font()));
}

} // namespace actiscope::ui
