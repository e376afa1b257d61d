#pragma once

#include "ui/io/lesson/lesson_library.h"
#include "ui/lessons/challenge_memory.h"
#include "ui/model/lesson_meter.h"
#include "ui/model/session_store.h"
#include "ui/model/training_runs.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QStackedWidget;

namespace actiscope::ui {

class LessonList;
class LessonPage;

/// The story of the lecture in short lessons: a list, and a lesson step by step. The numbers of a
/// step are measured live, of the session and the networks as they are now.
class LessonPanel : public QWidget {
    Q_OBJECT

public:
    /// `load` reads the lessons, now and when a person asks for it. `language` is "en" or "zh_CN".
    /// `memory`, which may be null, keeps which challenges are done.
    LessonPanel(SessionStore& store, TrainingRuns& runs, std::function<LessonLibrary()> load,
                const QString& language, QSettings* memory = nullptr, QWidget* parent = nullptr);

    /// Where a person is.
    struct Place {
        std::size_t lesson;
        std::size_t step;
    };

    const LessonLibrary& library() const { return m_library; }
    /// Opens a lesson at its first step and sets the window up for it.
    void openLesson(std::size_t lesson);
    /// Another step of the open lesson, with its scene.
    void showStep(std::size_t step);
    /// Back to the list of lessons.
    void closeLesson();
    void reload();
    /// To the list, or to the button that leads on.
    void takeFocus();
    /// Nothing while the list is shown.
    std::optional<Place> place() const;
    /// Shows the line of the open challenge.
    void showHandedIn(const QString& line);
    /// Shows that step's text again and leaves the session as it is.
    void returnTo(const std::optional<Place>& place);

signals:
    /// Panels that the shown step does not need; empty for none.
    void panelsHidden(const QStringList& names);
    /// Sheets, drawers and tabs that the shown step speaks of; those of the step before close.
    void partsOpened(const QStringList& names);
    /// The open challenge is done and is to be written to a file.
    void handInRequested(const actiscope::Lesson& challenge);
    /// The numbers of the step cannot be measured: why.
    void failed(const QString& reason);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    /// To the next step, the next lesson, or the list.
    void goOn();
    void fillList();
    void showLesson(std::size_t lesson);
    void showText(std::size_t step);
    void setUp();
    void setUpAgain();
    void showScene();
    void play(Playing playing);
    void emitHidden();
    void emitOpened();
    void noteChanges();
    std::vector<Proof> proofsLeft() const;
    void moveNeuron(const std::string& setting, double value);
    void showNetwork();
    void measureSoon();
    void measureNow();
    void showResults(quint64 stepId, const LessonMeter::Results& results);
    void showOutcome(const LessonMeter::Results& results);
    const LessonStep* step() const;

    SessionStore& m_store;
    TrainingRuns& m_runs;
    std::function<LessonLibrary()> m_load;
    std::string m_language;
    LessonLibrary m_library;
    ChallengeMemory m_done;
    std::size_t m_lesson = 0;
    std::size_t m_step = 0;
    bool m_isOpen = false;
    bool m_isListStale = false; ///< a challenge was done since the list was filled
    quint64 m_stepId = 0;       ///< another one for each step that is shown
    /// Per number of the step: a setting that it needs has been changed, whatever it is now.
    std::vector<bool> m_wasChanged;
    QStackedWidget* m_pages;
    LessonList* m_list;
    LessonPage* m_page;
    QTimer m_delay;
    LessonMeter m_meter;
};

} // namespace actiscope::ui
