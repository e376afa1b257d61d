#include "ui/window/frame/header.h"

#include "ui/controls/function/function_bar.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/chip.h"
#include "ui/parts/icons.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace actiscope::ui {

Header::Header(FunctionBar& bar, QWidget* parent)
    : QWidget(parent), m_bar(bar), m_lessons(new Chip(tr("Lessons"), this)) {
    setObjectName(QStringLiteral("header"));
    m_lessons->setObjectName(QStringLiteral("lessons_button"));
    m_lessons->setAccessibleName(tr("Lessons"));
    m_lessons->setToolTip(tr("The story of the lecture, step by step (F2)"));
    m_lessons->setCheckable(true);
    setThemedIcon(m_lessons, QStringLiteral("lessons"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(part::kHeaderLine);
    layout->setSpacing(space::kGroup);
    layout->addWidget(&bar, 1);
    layout->addStretch(0); // at the right, whether the bar is there or not
    layout->addWidget(m_lessons);
    measure();
}

void Header::setLessons(QAction* lessons) {
    // A screen reader toggles, it does not click.
    connect(m_lessons, &QToolButton::toggled, lessons, [lessons](bool on) {
        if (lessons->isChecked() != on) {
            lessons->trigger();
        }
    });
    connect(lessons, &QAction::toggled, m_lessons, &QToolButton::setChecked);
    m_lessons->setChecked(lessons->isChecked());
}

void Header::setReduced(bool reduced) {
    m_bar.setReduced(reduced);
    m_lessons->setHidden(reduced);
}

void Header::measure() {
    const Look& look = lookOf(*this);
    const int icon = look.scaled(part::kCheck);
    m_lessons->setIconSize({icon, icon});
    setFixedHeight(look.scaled(part::kHeader));
}

void Header::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        measure();
    }
}

void Header::paintEvent(QPaintEvent*) {
    const Colors& colors = lookOf(*this).colors;
    QPainter painter(this);
    painter.fillRect(rect(), colors.card);
    painter.fillRect(QRect(0, height() - part::kBorder, width(), part::kBorder), colors.border);
}

} // namespace actiscope::ui
