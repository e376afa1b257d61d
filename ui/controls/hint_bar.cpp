#include "ui/controls/hint_bar.h"

#include "ui/look/sizes.h"
#include "ui/look/tone.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace actiscope::ui {

HintBar::HintBar(QWidget* parent) : QFrame(parent) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setTone(*this, Tone::hint);
    auto* text = new QLabel(tr("Two networks learn the same task, and they follow while you change "
                               "it. Drag α above; Space pauses."),
                            this);
    text->setObjectName(QStringLiteral("first_hint_text"));
    setTone(*text, Tone::hint);
    text->setWordWrap(true);
    auto* lessons = new QPushButton(tr("Open the lessons (F2)"), this);
    lessons->setObjectName(QStringLiteral("first_hint_lessons"));
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("first_hint_close"));
    close->setText(QStringLiteral("✕"));
    close->setAccessibleName(tr("Dismiss the hint"));
    close->setToolTip(close->accessibleName());
    close->setAutoRaise(true);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(margins::kHint);
    layout->addWidget(text, 1);
    layout->addWidget(lessons);
    layout->addWidget(close);
    connect(lessons, &QPushButton::clicked, this, &HintBar::actionRequested);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
}

} // namespace actiscope::ui
