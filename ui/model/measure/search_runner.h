#pragma once

#include "core/search/formula_search.h"
#include "ui/model/measure/experiment_runner.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace actiscope::ui {

/// Searches formulas beside the event loop for some seconds, those of a pause not counted. All
/// signals come on the GUI thread.
class SearchRunner : public QObject {
    Q_OBJECT

public:
    explicit SearchRunner(QObject* parent = nullptr);

    bool isRunning() const { return m_runner.isRunning(); }
    bool isPaused() const { return m_runner.isPaused(); }
    /// First `compared` is trained, which the found ones are to be compared with, then formulas
    /// until the time is over or the search has all its formulas.
    void start(const search::FormulaSearch& search, const Activation& compared, double seconds);
    void setPaused(bool paused);
    /// What was found is kept.
    void stop() { m_runner.cancel(); }

    const search::FormulaSearch& search() const { return m_search; }
    const Activation& comparedFunction() const { return m_comparedFunction; }
    /// In the order in which they were complete.
    const std::vector<search::FoundFormula>& found() const { return m_found; }
    const std::optional<search::FoundFormula>& compared() const { return m_compared; }
    double elapsed() const { return m_elapsed; }
    double seconds() const { return m_seconds; }

signals:
    /// Something was found, or time has passed.
    void progressed();
    /// After start(), a pause and its end, and at the end.
    void stateChanged();
    /// It ended before its time: why.
    void failed(const QString& reason);

private:
    /// Between the threads.
    struct Board {
        std::mutex mutex; ///< guards the others
        std::vector<search::FoundFormula> fresh;
        std::optional<search::FoundFormula> compared;
    };
    void collect();
    void tick();

    search::FormulaSearch m_search;
    Activation m_comparedFunction;
    std::shared_ptr<Board> m_board;
    std::vector<search::FoundFormula> m_found;
    std::optional<search::FoundFormula> m_compared;
    double m_seconds = 0.0;
    double m_elapsed = 0.0;
    QElapsedTimer m_sinceTick;
    QTimer m_clock;
    // Last: its thread ends before what it rings.
    ExperimentRunner m_runner;
};

} // namespace actiscope::ui
