#include "ui/lessons/lesson_page.h"

#include "ui/controls/text_labels.h"
#include "ui/io/qstring.h"
#include "ui/lessons/proof_list.h"
#include "ui/look/sizes.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace actiscope::ui {

LessonPage::LessonPage(const std::string& language, QWidget* parent)
    : QWidget(parent), m_language(language) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    auto* list = new QToolButton(this);
    list->setObjectName(QStringLiteral("lesson_close"));
    list->setText(tr("All lessons"));
    list->setArrowType(Qt::LeftArrow);
    list->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_progress = new QLabel(this);
    m_progress->setObjectName(QStringLiteral("lesson_progress"));
    top->addWidget(list);
    top->addStretch(1);
    top->addWidget(m_progress);
    layout->addLayout(top);
    m_title = wrappedLabel(QStringLiteral("lesson_title"), this);
    makeBold(m_title);
    layout->addWidget(m_title);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("lesson_step_area"));
    m_scroll->setAccessibleName(tr("Step of the lesson"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(buildStep());
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buildNavigation());
    connect(list, &QToolButton::clicked, this, &LessonPage::closeRequested);
}

QWidget* LessonPage::buildStep() {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    m_text = wrappedLabel(QStringLiteral("lesson_text"), box);
    m_showMe = new QPushButton(tr("Show me"), box);
    m_showMe->setObjectName(QStringLiteral("lesson_show"));
    m_showMe->setToolTip(tr("Sets the window up for this step; undo takes it back"));
    layout->addWidget(m_text);
    layout->addWidget(m_showMe);
    m_proofs = new ProofList(m_language, box);
    layout->addWidget(m_proofs);
    m_question = wrappedLabel(QStringLiteral("lesson_question"), box);
    m_answerButton = new QToolButton(box);
    m_answerButton->setObjectName(QStringLiteral("lesson_answer_button"));
    m_answerButton->setText(tr("Answer"));
    m_answerButton->setCheckable(true);
    m_answerButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_answer = wrappedLabel(QStringLiteral("lesson_answer"), box);
    layout->addWidget(m_question);
    layout->addWidget(m_answerButton);
    layout->addWidget(m_answer);
    layout->addStretch(1);
    connect(m_showMe, &QPushButton::clicked, this, &LessonPage::sceneRequested);
    connect(m_answerButton, &QToolButton::toggled, this, &LessonPage::toggleAnswer);
    return box;
}

QWidget* LessonPage::buildNavigation() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_back = new QPushButton(tr("Back"), row);
    m_back->setObjectName(QStringLiteral("lesson_back"));
    m_next = new QPushButton(tr("Next"), row);
    m_next->setObjectName(QStringLiteral("lesson_next"));
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, &LessonPage::backRequested);
    connect(m_next, &QPushButton::clicked, this, &LessonPage::nextRequested);
    return row;
}

QString LessonPage::textOf(const Bilingual& text) const {
    return toQString(text.in(m_language));
}

void LessonPage::setTitle(const QString& title) {
    m_title->setText(title);
}

void LessonPage::showStep(const Lesson& lesson, std::size_t step, bool endsLast) {
    const LessonStep& shown = lesson.steps[step];
    m_progress->setText(tr("step %1 of %2").arg(step + 1).arg(lesson.steps.size()));
    m_text->setText(textOf(shown.text));
    m_proofs->setProofs(shown.proofs);
    const bool asks = !shown.question.english.empty();
    m_question->setText(textOf(shown.question));
    m_question->setVisible(asks);
    m_answerButton->setVisible(asks);
    m_answer->setText(textOf(shown.answer));
    m_answerButton->setChecked(false);
    toggleAnswer(false);
    m_back->setEnabled(step > 0);
    const bool isLast = step + 1 == lesson.steps.size();
    m_next->setText(isLast ? tr("Next lesson") : tr("Next"));
    if (isLast && endsLast) {
        m_next->setText(tr("All lessons"));
    }
    m_scroll->ensureVisible(0, 0);
}

void LessonPage::setResults(const LessonMeter::Results& results) {
    m_proofs->setResults(results);
}

void LessonPage::takeFocus() {
    m_showMe->setFocus();
}

void LessonPage::toggleAnswer(bool shown) {
    m_answer->setVisible(shown);
    m_answerButton->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
}

} // namespace actiscope::ui
