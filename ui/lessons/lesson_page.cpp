#include "ui/lessons/lesson_page.h"

#include "core/lesson/challenge.h"
#include "ui/io/qstring.h"
#include "ui/lessons/challenge_bar.h"
#include "ui/lessons/chapter_words.h"
#include "ui/lessons/lesson_parts.h"
#include "ui/lessons/pictures/line_sums.h"
#include "ui/lessons/pictures/neuron_picture.h"
#include "ui/lessons/proof_list.h"
#include "ui/look/sizes.h"
#include "ui/parts/role_label.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace actiscope::ui {
namespace {

/// As wide as there is room, and as high as that makes it.
RoleLabel* wrapped(TextRole role, const QString& id, QWidget* parent) {
    auto* label = new RoleLabel(role, {}, parent);
    label->setObjectName(id);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

LessonPage::LessonPage(const std::string& language, QWidget* parent)
    : QWidget(parent), m_language(language) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    buildHead(*layout);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("lesson_step_area"));
    m_scroll->setAccessibleName(tr("Step of the lesson"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(buildStep());
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->widget()->setAutoFillBackground(false);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buildNavigation());
}

void LessonPage::buildHead(QVBoxLayout& layout) {
    auto* top = new QHBoxLayout;
    auto* list = new QToolButton(this);
    list->setObjectName(QStringLiteral("lesson_close"));
    list->setText(tr("All lessons"));
    list->setArrowType(Qt::LeftArrow);
    list->setAutoRaise(true);
    list->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_place = new RoleLabel(TextRole::caption, {}, this);
    m_place->setObjectName(QStringLiteral("lesson_place"));
    top->addWidget(list);
    top->addStretch(1);
    top->addWidget(m_place);
    layout.addLayout(top);
    m_bar = new StepBar(this);
    m_bar->setObjectName(QStringLiteral("lesson_bar"));
    layout.addWidget(m_bar);
    m_progress = new RoleLabel(TextRole::caption, {}, this);
    m_progress->setObjectName(QStringLiteral("lesson_progress"));
    layout.addWidget(m_progress);
    m_title = wrapped(TextRole::title, QStringLiteral("lesson_title"), this);
    layout.addWidget(m_title);
    connect(list, &QToolButton::clicked, this, &LessonPage::closeRequested);
}

QWidget* LessonPage::buildStep() {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGroup);
    m_text = new LeadLabel(box);
    m_text->setObjectName(QStringLiteral("lesson_text"));
    layout->addWidget(m_text);
    m_neuron = new NeuronPicture(box);
    layout->addWidget(m_neuron);
    connect(m_neuron, &NeuronPicture::edited, this, [this](NeuronPicture::Part part, double value) {
        static constexpr std::array<const char*, 3> kNames{"w1", "w2", "b"};
        emit neuronEdited(kNames[static_cast<std::size_t>(part)], value);
    });
    connect(m_neuron, &NeuronPicture::released, this, &LessonPage::neuronReleased);
    m_sums = new LineSums(box);
    layout->addWidget(m_sums);
    m_proofs = new ProofList(m_language, box);
    layout->addWidget(m_proofs);
    m_challenge = new ChallengeBar(box);
    layout->addWidget(m_challenge);
    layout->addWidget(buildQuestion(box));
    layout->addStretch(1);
    return box;
}

QWidget* LessonPage::buildQuestion(QWidget* parent) {
    m_asking = new QWidget(parent);
    auto* layout = new QVBoxLayout(m_asking);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kUsual);
    m_question = wrapped(TextRole::strong, QStringLiteral("lesson_question"), m_asking);
    m_answerButton = new QToolButton(m_asking);
    m_answerButton->setObjectName(QStringLiteral("lesson_answer_button"));
    m_answerButton->setText(tr("Answer"));
    m_answerButton->setCheckable(true);
    m_answerButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_answer = wrapped(TextRole::body, QStringLiteral("lesson_answer"), m_asking);
    layout->addWidget(m_question);
    layout->addWidget(m_answerButton);
    layout->addWidget(m_answer);
    connect(m_answerButton, &QToolButton::toggled, this, &LessonPage::toggleAnswer);
    return m_asking;
}

QWidget* LessonPage::buildNavigation() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    m_back = new QPushButton(tr("Back"), row);
    m_back->setObjectName(QStringLiteral("lesson_back"));
    m_again = new QPushButton(tr("Set up again"), row);
    m_again->setObjectName(QStringLiteral("lesson_show"));
    m_again->setToolTip(tr("Sets the window up for this step; undo takes it back"));
    m_next = new MainButton(tr("Next"), row);
    m_next->setObjectName(QStringLiteral("lesson_next"));
    for (QPushButton* button : {m_back, m_again, m_next}) {
        button->setAutoDefault(true); // Enter presses it, not the space bar alone
    }
    layout->addWidget(m_back);
    layout->addWidget(m_again);
    layout->addWidget(m_next, 1);
    connect(m_back, &QPushButton::clicked, this, &LessonPage::backRequested);
    connect(m_again, &QPushButton::clicked, this, &LessonPage::sceneRequested);
    connect(m_next, &QPushButton::clicked, this, &LessonPage::nextRequested);
    return row;
}

QString LessonPage::textOf(const Bilingual& text) const {
    return toQString(text.in(m_language));
}

void LessonPage::showStep(const Lesson& lesson, std::size_t step, bool endsLast) {
    const LessonStep& shown = lesson.steps[step];
    m_place->setText(placeText(lesson));
    m_bar->setSteps(step + 1, lesson.steps.size());
    m_progress->setText(tr("step %1 of %2").arg(step + 1).arg(lesson.steps.size()));
    m_title->setText(textOf(shown.title.english.empty() ? lesson.title : shown.title));
    m_text->setText(textOf(shown.text));
    m_neuron->setVisible(shown.picture == "neuron");
    m_sums->setVisible(shown.picture == "sums");
    m_proofs->setProofs(shown.proofs);
    m_challenge->setVisible(isChallenge(lesson));
    m_challenge->start();
    m_asking->setVisible(!shown.question.english.empty());
    m_question->setText(textOf(shown.question));
    m_answer->setText(textOf(shown.answer));
    m_answerButton->setChecked(false);
    toggleAnswer(false);
    m_back->setEnabled(step > 0);
    const bool isLast = step + 1 == lesson.steps.size();
    m_next->setText(!isLast               ? tr("Next")
                    : isChallenge(lesson) ? tr("Next challenge")
                                          : tr("Next lesson"));
    if (isLast && endsLast) {
        m_next->setText(tr("All lessons"));
    }
    m_scroll->ensureVisible(0, 0);
}

void LessonPage::setSession(const Session& session) {
    m_neuron->setNeuron(session);
}

void LessonPage::setSnapshot(const TrainingSnapshot& snapshot) {
    m_sums->setNetwork(snapshot);
}

void LessonPage::setResults(const LessonMeter::Results& results) {
    m_proofs->setResults(results);
}

void LessonPage::takeFocus() {
    m_next->setFocus();
}

void LessonPage::toggleAnswer(bool shown) {
    m_answer->setVisible(shown);
    m_answerButton->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
}

} // namespace actiscope::ui
