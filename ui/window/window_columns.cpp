#include "ui/window/window_columns.h"

#include "ui/controls/function/activation_panel.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/look/sizes.h"

namespace actiscope::ui {

WindowColumns::WindowColumns(ActivationPanel& activation, QWidget& views, LessonPanel& lessons,
                             QWidget* parent)
    : QSplitter(Qt::Horizontal, parent),
      m_lessons(lessons),
      m_left(new QSplitter(Qt::Vertical, this)) {
    m_left->addWidget(&activation);
    m_left->setChildrenCollapsible(false);
    addWidget(m_left);
    addWidget(&views);
    addWidget(&lessons);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setStretchFactor(2, 0);
    setSizes({sizes::kActivations, sizes::kView, sizes::kLessons});
    setChildrenCollapsible(false);
}

/// A column of their own where the window is wide enough, else below the activation function: the
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

void WindowColumns::fitLeft() {
    bool isEmpty = true;
    for (int i = 0; i < m_left->count(); ++i) {
        isEmpty = isEmpty && m_left->widget(i)->isHidden();
    }
    m_left->setHidden(isEmpty);
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
