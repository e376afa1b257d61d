#include "ui/window/window_columns.h"

#include "ui/lessons/lesson_panel.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QVBoxLayout>

namespace actiscope::ui {

WindowColumns::WindowColumns(QWidget& views, LessonPanel& lessons, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent),
      m_lessons(lessons),
      m_left(new QSplitter(Qt::Vertical, this)),
      m_dock(new QWidget(m_left)) {
    m_dock->setObjectName(QStringLiteral("picker_dock"));
    auto* layout = new QVBoxLayout(m_dock);
    layout->setContentsMargins(part::kPopover);
    m_left->addWidget(m_dock);
    m_left->setChildrenCollapsible(false);
    addWidget(m_left);
    addWidget(&views);
    addWidget(&lessons);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setStretchFactor(2, 0);
    setSizes({part::kPickerColumn, sizes::kView, lessonpage::kWidth});
    setChildrenCollapsible(false);
}

QWidget* WindowColumns::dockedPicker() {
    return m_dock->isHidden() ? nullptr : m_dock;
}

/// A column of their own where the window is wide enough, else in that of the picker: the
/// projector of a lecture room may have 1024 pixels.
void WindowColumns::placeLessons() {
    const QWidget& around = *window();
    const bool fits = around.width() >= around.minimumSizeHint().width() + m_lessons.minimumWidth();
    QSplitter* column = fits ? this : m_left;
    if (m_lessons.parentWidget() != column) {
        column->addWidget(&m_lessons);
    }
    if (!fits) {
        m_left->setSizes({around.height() / 2, around.height() / 2});
    }
}

/// As wide as they read well; what the views need comes first.
void WindowColumns::widenLessons() {
    if (m_lessons.parentWidget() == this && !m_lessons.isHidden()) {
        const int wanted = lookOf(*this).scaled(lessonpage::kWidth);
        const int left = m_left->isHidden() ? 0 : m_left->width();
        setSizes({left, width() - left - wanted, wanted});
    }
}

void WindowColumns::fitLeft() {
    bool isEmpty = true;
    for (int i = 0; i < m_left->count(); ++i) {
        isEmpty = isEmpty && m_left->widget(i)->isHidden();
    }
    if (isEmpty != m_left->isHidden()) {
        m_left->setHidden(isEmpty);
        const int column = lookOf(*this).scaled(part::kPickerColumn);
        const int lessons =
            m_lessons.parentWidget() == this && !m_lessons.isHidden() ? m_lessons.width() : 0;
        setSizes({isEmpty ? 0 : column, width() - column - lessons, lessons});
    }
    emit pickerDocked(dockedPicker());
}

void WindowColumns::hideParts(const QStringList& names) {
    for (const QPointer<QWidget>& part : m_hidden) {
        if (part) {
            part->show();
        }
    }
    m_hidden.clear();
    for (const QString& name : names) {
        auto* part = window()->findChild<QWidget*>(name);
        if (part != nullptr && !part->isHidden()) {
            part->hide();
            m_hidden.emplace_back(part);
        }
    }
    fitLeft();
}

} // namespace actiscope::ui
