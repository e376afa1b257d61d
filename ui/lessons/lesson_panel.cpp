#include "ui/lessons/lesson_panel.h"

#include "ui/controls/list_selection.h"
#include "ui/io/qstring.h"
#include "ui/lessons/proof_list.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/look/tone.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

/// Numbers follow a slider or the training at most so often.
constexpr int kPauseMilliseconds = 200;

QLabel* wrappedLabel(const QString& id, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(id);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void makeBold(QWidget* widget) {
    widget->setFont(textFont(TextRole::strong, widget->font()));
}

} // namespace

LessonPanel::LessonPanel(SessionStore& store, TrainingRuns& runs,
                         std::function<LessonLibrary()> load, const QString& language,
                         QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_load(std::move(load)),
      m_language(language.toStdString()),
      m_pages(new QStackedWidget(this)) {
    m_pages->addWidget(buildList());
    m_pages->addWidget(buildLesson());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margins::kPanel);
    layout->addWidget(m_pages);
    setMinimumWidth(sizes::kNarrowestLessons);

    m_delay.setSingleShot(true);
    m_delay.setInterval(kPauseMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &LessonPanel::measureNow);
    connect(&store, &SessionStore::changed, this, &LessonPanel::measureSoon);
    for (const Pane pane : {Pane::compared, Pane::chosen}) {
        connect(&runs.run(pane), &RunController::snapshotArrived, this, &LessonPanel::measureSoon);
    }
    connect(&m_meter, &LessonMeter::measured, this, &LessonPanel::showResults);
    connect(&m_meter, &LessonMeter::failed, this, &LessonPanel::failed);
    reload();
}

QWidget* LessonPanel::buildList() {
    auto* page = new QWidget(m_pages);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* title = new QLabel(tr("Lessons"), page);
    makeBold(title);
    layout->addWidget(title);
    m_list = new QListWidget(page);
    m_list->setObjectName(QStringLiteral("lesson_list"));
    m_list->setAccessibleName(tr("Lessons"));
    m_list->setWordWrap(true);
    makeSelectionCurrent(*m_list);
    m_list->setSpacing(space::kTight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_list, 1);
    m_problems = wrappedLabel(QStringLiteral("lesson_problems"), page);
    setTone(*m_problems, Tone::warning);
    // Long paths have no spaces to break at: they must not widen the window.
    m_problems->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_problems);
    auto* reload = new QPushButton(tr("Read lessons again"), page);
    reload->setObjectName(QStringLiteral("lesson_reload"));
    reload->setToolTip(tr("Your own lessons are the files in %1").arg(userLessonFolder()));
    layout->addWidget(reload);

    const auto open = [this](QListWidgetItem* item) {
        openLesson(static_cast<std::size_t>(m_list->row(item)));
    };
    connect(m_list, &QListWidget::itemClicked, this, open);
    connect(m_list, &QListWidget::itemActivated, this, [this, open](QListWidgetItem* item) {
        // On some desktops a click activates, too: once is enough.
        if (!m_isOpen) {
            open(item);
        }
    });
    connect(reload, &QPushButton::clicked, this, &LessonPanel::reload);
    return page;
}

QWidget* LessonPanel::buildLesson() {
    auto* page = new QWidget(m_pages);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    auto* list = new QToolButton(page);
    list->setObjectName(QStringLiteral("lesson_close"));
    list->setText(tr("All lessons"));
    list->setArrowType(Qt::LeftArrow);
    list->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_progress = new QLabel(page);
    m_progress->setObjectName(QStringLiteral("lesson_progress"));
    top->addWidget(list);
    top->addStretch(1);
    top->addWidget(m_progress);
    layout->addLayout(top);
    m_title = wrappedLabel(QStringLiteral("lesson_title"), page);
    makeBold(m_title);
    layout->addWidget(m_title);
    m_scroll = new QScrollArea(page);
    m_scroll->setObjectName(QStringLiteral("lesson_step_area"));
    m_scroll->setAccessibleName(tr("Step of the lesson"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(buildStep());
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buildNavigation());
    connect(list, &QToolButton::clicked, this, &LessonPanel::closeLesson);
    return page;
}

QWidget* LessonPanel::buildStep() {
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
    connect(m_showMe, &QPushButton::clicked, this, [this] {
        if (step() != nullptr) {
            showScene();
            play(step()->playing);
        }
    });
    connect(m_answerButton, &QToolButton::toggled, this, &LessonPanel::toggleAnswer);
    return box;
}

QWidget* LessonPanel::buildNavigation() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_back = new QPushButton(tr("Back"), row);
    m_back->setObjectName(QStringLiteral("lesson_back"));
    m_next = new QPushButton(tr("Next"), row);
    m_next->setObjectName(QStringLiteral("lesson_next"));
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        const std::vector<Lesson>& lessons = m_library.lessons;
        if (m_step + 1 < lessons[m_lesson].steps.size()) {
            showStep(m_step + 1);
        } else if (m_lesson + 1 < lessons.size()) {
            openLesson(m_lesson + 1);
        } else {
            closeLesson();
        }
    });
    return row;
}

void LessonPanel::reload() {
    closeLesson();
    m_library = m_load();
    m_list->clear();
    for (const Lesson& lesson : m_library.lessons) {
        m_list->addItem(
            QStringLiteral("%1. %2").arg(m_list->count() + 1).arg(textOf(lesson.title)));
    }
    m_list->setCurrentRow(0);
    m_problems->setText(m_library.problems.join(QStringLiteral("\n\n")));
    m_problems->setVisible(!m_library.problems.isEmpty());
}

QString LessonPanel::textOf(const Bilingual& text) const {
    return toQString(text.in(m_language));
}

const LessonStep* LessonPanel::step() const {
    return m_isOpen ? &m_library.lessons[m_lesson].steps[m_step] : nullptr;
}

void LessonPanel::showLesson(std::size_t lesson) {
    m_lesson = lesson;
    m_isOpen = true;
    m_list->setCurrentRow(static_cast<int>(lesson));
    m_title->setText(textOf(m_library.lessons[lesson].title));
    m_pages->setCurrentIndex(1);
}

void LessonPanel::openLesson(std::size_t lesson) {
    showLesson(lesson);
    m_runs.setPlaying(false);
    m_step = 0;
    showScene(); // before the step is shown, so that it does not measure the scene before
    showStep(0);
    m_showMe->setFocus();
}

void LessonPanel::takeFocus() {
    QWidget* target = m_isOpen ? static_cast<QWidget*>(m_showMe) : m_list;
    target->setFocus();
}

std::optional<LessonPanel::Place> LessonPanel::place() const {
    return m_isOpen ? std::optional(Place{m_lesson, m_step}) : std::nullopt;
}

void LessonPanel::returnTo(const std::optional<Place>& place) {
    const std::vector<Lesson>& lessons = m_library.lessons;
    if (place && place->lesson < lessons.size() &&
        place->step < lessons[place->lesson].steps.size()) {
        showLesson(place->lesson);
        showStep(place->step);
    }
}

void LessonPanel::closeLesson() {
    m_isOpen = false;
    ++m_stepId; // results that are on their way belong to nothing
    m_pages->setCurrentIndex(0);
    m_list->setFocus();
    emitHidden();
}

void LessonPanel::showStep(std::size_t number) {
    m_step = number;
    ++m_stepId;
    const std::vector<LessonStep>& steps = m_library.lessons[m_lesson].steps;
    const LessonStep& shown = steps[m_step];
    m_progress->setText(tr("step %1 of %2").arg(m_step + 1).arg(steps.size()));
    m_text->setText(textOf(shown.text));
    m_proofs->setProofs(shown.proofs);
    const bool asks = !shown.question.english.empty();
    m_question->setText(textOf(shown.question));
    m_question->setVisible(asks);
    m_answerButton->setVisible(asks);
    m_answer->setText(textOf(shown.answer));
    m_answerButton->setChecked(false);
    toggleAnswer(false);
    m_back->setEnabled(m_step > 0);
    const bool isLast = m_step + 1 == steps.size();
    m_next->setText(isLast ? tr("Next lesson") : tr("Next"));
    if (isLast && m_lesson + 1 == m_library.lessons.size()) {
        m_next->setText(tr("All lessons"));
    }
    m_scroll->ensureVisible(0, 0);
    emitHidden();
    measureNow();
}

void LessonPanel::showScene() {
    Session scene = step()->scene;
    if (scene.weights) {
        // A copy of its own: so the networks start from them also the second time.
        scene.weights = std::make_shared<const SavedWeights>(*scene.weights);
    }
    m_store.edit({}, [&scene](Session& s) {
        scene.epochsPerSecond = s.epochsPerSecond;
        if (!scene.training.data.own) {
            scene.training.data.own = s.training.data.own;
            scene.training.data.ownOrigin = s.training.data.ownOrigin;
        }
        s = scene;
    });
}

void LessonPanel::play(Playing playing) {
    switch (playing) {
    case Playing::unchanged:
        return;
    case Playing::pause:
        m_runs.setPlaying(false);
        return;
    case Playing::reset:
        m_runs.reset();
        return;
    case Playing::step:
        m_runs.stepEpoch();
        return;
    case Playing::play:
        if (!step()->scene.weights) {
            m_runs.reset(); // from the start, whatever has been learned before
        }
        m_runs.setPlaying(true);
        return;
    }
}

void LessonPanel::toggleAnswer(bool shown) {
    m_answer->setVisible(shown);
    m_answerButton->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
}

void LessonPanel::emitHidden() {
    QStringList names;
    if (step() != nullptr && isVisible()) {
        for (const std::string& name : step()->hidden) {
            names.append(toQString(name));
        }
    }
    emit panelsHidden(names);
}

void LessonPanel::measureSoon() {
    if (step() != nullptr && isVisible() && !m_delay.isActive()) {
        m_delay.start();
    }
}

void LessonPanel::measureNow() {
    if (step() == nullptr || step()->proofs.empty() || !isVisible()) {
        return;
    }
    m_meter.post({m_stepId, step()->proofs, m_store.session(),
                  m_runs.run(Pane::compared).snapshot(), m_runs.run(Pane::chosen).snapshot()});
}

void LessonPanel::showResults(quint64 stepId, const LessonMeter::Results& results) {
    if (stepId != m_stepId || step() == nullptr) {
        return;
    }
    m_proofs->setResults(results);
}

void LessonPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    emitHidden();
    measureNow();
}

void LessonPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    emitHidden();
}

} // namespace actiscope::ui
