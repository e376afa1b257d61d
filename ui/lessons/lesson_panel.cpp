#include "ui/lessons/lesson_panel.h"

#include "core/lesson/challenge.h"
#include "core/session/settings.h"
#include "core/text/number_text.h"
#include "ui/io/qstring.h"
#include "ui/lessons/challenge_bar.h"
#include "ui/lessons/lesson_list.h"
#include "ui/lessons/lesson_page.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope::ui {
namespace {

/// Numbers follow a slider or the training at most so often.
constexpr int kPauseMilliseconds = 200;

} // namespace

LessonPanel::LessonPanel(SessionStore& store, TrainingRuns& runs,
                         std::function<LessonLibrary()> load, const QString& language,
                         QSettings* memory, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_load(std::move(load)),
      m_language(language.toStdString()),
      m_done(memory),
      m_pages(new QStackedWidget(this)),
      m_list(new LessonList(m_pages)),
      m_page(new LessonPage(m_language, m_pages)) {
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margins::kPanel);
    auto* card = new Card({}, this);
    card->setHeadShown(false);
    card->body().addWidget(m_pages);
    layout->addWidget(card);
    setMinimumWidth(lessonpage::kNarrowestRow + lessonpage::kValue);

    m_delay.setSingleShot(true);
    m_delay.setInterval(kPauseMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &LessonPanel::measureNow);
    m_page->setSession(store.session());
    connect(&store, &SessionStore::changed, this, [this] {
        m_page->setSession(m_store.session());
        noteChanges();
        measureSoon();
    });
    for (const Pane pane : {Pane::compared, Pane::chosen}) {
        connect(&runs.run(pane), &RunController::snapshotArrived, this, &LessonPanel::measureSoon);
    }
    connect(&runs.run(Pane::chosen), &RunController::snapshotArrived, this,
            &LessonPanel::showNetwork);
    connect(&m_meter, &LessonMeter::measured, this, &LessonPanel::showResults);
    connect(&m_meter, &LessonMeter::failed, this, &LessonPanel::failed);
    connect(m_list, &LessonList::chosen, this, &LessonPanel::openLesson);
    connect(m_list, &LessonList::reloadRequested, this, &LessonPanel::reload);
    connect(m_page, &LessonPage::closeRequested, this, &LessonPanel::closeLesson);
    connect(m_page, &LessonPage::sceneRequested, this, &LessonPanel::setUpAgain);
    connect(m_page, &LessonPage::backRequested, this, [this] { showStep(m_step - 1); });
    connect(m_page, &LessonPage::neuronEdited, this, &LessonPanel::moveNeuron);
    connect(m_page, &LessonPage::neuronReleased, this, [this] { m_store.closeUndoEntry(); });
    connect(&m_page->challenge(), &ChallengeBar::handInRequested, this,
            [this] { emit handInRequested(m_library.lessons[m_lesson]); });
    connect(m_page, &LessonPage::nextRequested, this, &LessonPanel::goOn);
    reload();
}

void LessonPanel::goOn() {
    const std::vector<Lesson>& lessons = m_library.lessons;
    if (m_step + 1 < lessons[m_lesson].steps.size()) {
        showStep(m_step + 1);
    } else if (m_lesson + 1 < lessons.size()) {
        openLesson(m_lesson + 1);
    } else {
        closeLesson();
    }
}

void LessonPanel::reload() {
    closeLesson();
    m_library = m_load();
    fillList();
}

void LessonPanel::fillList() {
    m_list->setLessons(m_library.lessons, m_language, m_library.problems, m_done);
    m_isListStale = false;
}

const LessonStep* LessonPanel::step() const {
    return m_isOpen ? &m_library.lessons[m_lesson].steps[m_step] : nullptr;
}

void LessonPanel::showLesson(std::size_t lesson) {
    m_lesson = lesson;
    m_step = 0; // the lesson before may have had more steps, and a step more numbers
    m_wasChanged.clear();
    m_isOpen = true;
    m_list->setCurrent(lesson);
    m_pages->setCurrentWidget(m_page);
}

void LessonPanel::openLesson(std::size_t lesson) {
    showLesson(lesson);
    m_runs.setPlaying(false);
    showStep(0);
    m_page->takeFocus();
}

void LessonPanel::takeFocus() {
    if (m_isOpen) {
        m_page->takeFocus();
    } else {
        m_list->takeFocus();
    }
}

std::optional<LessonPanel::Place> LessonPanel::place() const {
    return m_isOpen ? std::optional(Place{m_lesson, m_step}) : std::nullopt;
}

void LessonPanel::returnTo(const std::optional<Place>& place) {
    const std::vector<Lesson>& lessons = m_library.lessons;
    if (place && place->lesson < lessons.size() &&
        place->step < lessons[place->lesson].steps.size()) {
        showLesson(place->lesson);
        showText(place->step);
    }
}

void LessonPanel::closeLesson() {
    m_isOpen = false;
    ++m_stepId; // results that are on their way belong to nothing
    if (m_isListStale) {
        fillList();
        m_list->setCurrent(m_lesson);
    }
    m_pages->setCurrentWidget(m_list);
    m_list->takeFocus();
    emitHidden();
    emitOpened();
}

/// The scene comes first, so that no number is measured of the one before.
void LessonPanel::showStep(std::size_t number) {
    m_wasChanged.clear(); // setting the scene up is no change that a number of this step asks for
    m_step = number;
    setUp();
    showText(number);
}

void LessonPanel::showText(std::size_t number) {
    m_step = number;
    ++m_stepId;
    m_wasChanged.assign(step()->proofs.size(), false);
    const std::vector<Lesson>& lessons = m_library.lessons;
    m_page->showStep(lessons[m_lesson], m_step, m_lesson + 1 == lessons.size());
    emitHidden();
    emitOpened();
    showNetwork();
    measureNow();
}

/// A step that is to be trained starts untrained, also when it is shown a second time.
void LessonPanel::setUp() {
    showScene();
    if (step()->playing == Playing::pause && step()->train.epochs > 0 && !step()->scene.weights) {
        m_runs.reset();
    }
    play(step()->playing);
}

/// For who has wandered off: also what was trained in this step is forgotten.
void LessonPanel::setUpAgain() {
    if (step() == nullptr) {
        return;
    }
    const bool trainsHere = step()->playing != Playing::unchanged && !step()->scene.weights;
    showScene();
    if (trainsHere) {
        m_runs.reset();
    }
    play(step()->playing);
    showText(m_step);
}

/// What a number needs to be changed has been changed, even if it is changed back.
void LessonPanel::noteChanges() {
    if (step() == nullptr) {
        return;
    }
    for (std::size_t i = 0; i < m_wasChanged.size(); ++i) {
        const ProofNeeds& needs = step()->proofs[i].needs;
        m_wasChanged[i] = m_wasChanged[i] || needs.hasChange(m_store.session());
    }
}

std::vector<Proof> LessonPanel::proofsLeft() const {
    std::vector<Proof> proofs = step()->proofs;
    for (std::size_t i = 0; i < m_wasChanged.size(); ++i) {
        if (m_wasChanged[i]) {
            proofs[i].needs.changed.clear();
        }
    }
    return proofs;
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

void LessonPanel::emitHidden() {
    QStringList names;
    if (step() != nullptr && isVisible()) {
        for (const std::string& name : step()->hidden) {
            names.append(toQString(name));
        }
    }
    emit panelsHidden(names);
}

void LessonPanel::emitOpened() {
    QStringList names;
    if (step() != nullptr && isVisible()) {
        for (const std::string& name : step()->opened) {
            names.append(toQString(name));
        }
    }
    emit partsOpened(names);
}

/// The probe of the Curves view goes to the neuron's z.
void LessonPanel::moveNeuron(const std::string& setting, double value) {
    m_store.edit("features." + setting, [&](Session& s) {
        setSettingFromText(s, Section::features, setting, text::toText(value));
        const FeaturesView& neuron = s.features;
        s.curves.probe = neuron.w1 * neuron.pointX1 + neuron.w2 * neuron.pointX2 + neuron.b;
    });
}

void LessonPanel::showNetwork() {
    const auto& snapshot = m_runs.run(Pane::chosen).snapshot();
    if (step() != nullptr && isVisible() && snapshot) {
        m_page->setSnapshot(*snapshot);
    }
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
    m_meter.post({m_stepId, proofsLeft(), m_store.session(), m_runs.run(Pane::compared).snapshot(),
                  m_runs.run(Pane::chosen).snapshot()});
}

void LessonPanel::showResults(quint64 stepId, const LessonMeter::Results& results) {
    if (stepId != m_stepId || step() == nullptr) {
        return;
    }
    m_page->setResults(results);
    if (isChallenge(m_library.lessons[m_lesson])) {
        showOutcome(results);
    }
}

/// The numbers may be a moment older than the session; what is handed in is measured anew.
void LessonPanel::showOutcome(const LessonMeter::Results& results) {
    const Lesson& challenge = m_library.lessons[m_lesson];
    const bool allHold =
        std::ranges::all_of(results, [](const auto& result) { return result && result->holds(); });
    QStringList broken;
    for (const std::string& name : brokenRules(challenge, m_store.session())) {
        broken.append(toQString(name));
    }
    const bool done = allHold && broken.isEmpty();
    m_page->challenge().setOutcome(done, broken);
    if (done) {
        m_done.keep(challenge.id, results[scoreProof(challenge)]->value);
        m_isListStale = true;
    }
}

void LessonPanel::showHandedIn(const QString& line) {
    m_page->challenge().setLine(line);
}

void LessonPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    emitHidden();
    emitOpened();
    measureNow();
}

void LessonPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    emitHidden();
    emitOpened();
}

} // namespace actiscope::ui
