#pragma once

#include "ui/model/race_runner.h"
#include "ui/model/session_store.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableWidget;

namespace actiscope::ui {

class StripPlot;

/// The same task for several activations and seeds: who solves it how often, and how fast.
class RacePanel : public QWidget {
    Q_OBJECT

public:
    explicit RacePanel(SessionStore& store, QWidget* parent = nullptr);

    const RaceRunner& runner() const { return m_runner; }
    StripPlot& plot() { return *m_plot; }
    /// The table and the single runs, as CSV.
    std::string csv() const;

signals:
    void exportRequested();

private:
    QWidget* buildChoice();
    void startOrCancel();
    void showProgress(int finished, int runs);
    void showResults();
    Race raceFromControls() const;

    SessionStore& m_store;
    QListWidget* m_functions = nullptr;
    QSpinBox* m_seeds = nullptr;
    QSpinBox* m_epochs = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_export = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_task;
    QTableWidget* m_table;
    StripPlot* m_plot;
    QStackedWidget* m_results; ///< what to do, then the plot
    // Last: its thread ends before the widgets go.
    RaceRunner m_runner;
};

} // namespace actiscope::ui
