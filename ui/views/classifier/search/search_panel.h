#pragma once

#include "ui/model/measure/search_runner.h"
#include "ui/model/session_store.h"

#include <QTimer>
#include <QWidget>

#include <string>

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace actiscope::ui {

class FoundCurve;
class LeaderList;
class RoleLabel;
class SolveBars;
class Tile;

/// Draws formulas from the functions of the search that found Swish, trains the session's task with
/// each over seeds, and ranks them while it runs. A formula is taken over into the session.
class SearchPanel : public QWidget {
    Q_OBJECT

public:
    explicit SearchPanel(SessionStore& store, QWidget* parent = nullptr);

    const SearchRunner& runner() const { return m_runner; }
    LeaderList& leaders() { return *m_leaders; }
    /// The ranked formulas, best first.
    std::string csv() const;

signals:
    void exportRequested();

private:
    QWidget* buildHead();
    QWidget* buildSide();
    QSpinBox* addNumber(QWidget& box, const QString& id, const QString& name, int least, int most,
                        int value);
    void startOrStop();
    void followState();
    void showProgress();
    void rank();
    void showChosen();
    void takeOver();

    SessionStore& m_store;
    Tile* m_formulas = nullptr;
    Tile* m_trainings = nullptr;
    Tile* m_solved = nullptr;
    Tile* m_time = nullptr;
    QProgressBar* m_progress = nullptr;
    QSpinBox* m_seeds = nullptr;
    QSpinBox* m_seconds = nullptr;
    QSpinBox* m_draw = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_take = nullptr;
    RoleLabel* m_words;
    RoleLabel* m_name = nullptr;
    LeaderList* m_leaders;
    FoundCurve* m_curve = nullptr;
    SolveBars* m_bars = nullptr;
    QTimer m_ranking; ///< at most twice a second
    std::size_t m_ranked = 0;
    // Last: its thread ends before the widgets go.
    SearchRunner m_runner;
};

} // namespace actiscope::ui
