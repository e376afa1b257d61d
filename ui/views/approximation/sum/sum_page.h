#pragma once

#include "ui/views/approximation/chart_page.h"
#include "ui/views/approximation/sum/sum_worker.h"

#include <optional>

namespace actiscope::ui {

class PaintedChart;
class SumBar;
class SumChart;
class TargetBar;
class WayList;

/// One input: a sum of units against a target, in three ways, and how the error falls with N.
class SumPage : public ChartPage {
    Q_OBJECT

public:
    explicit SumPage(SessionStore& store, QWidget* parent = nullptr);

    TargetBar& targetBar();
    SumChart& chart() { return *m_chart; }
    const SumWorker& worker() const { return m_worker; }

    /// Shows the session now.
    void refresh();
    /// Nothing is computed for a page that nobody sees.
    void rest() { m_worker.stopTraining(); }

private:
    void buildColumn();
    void connectChart();
    void solve(const TargetFunction& target);
    void showTrained();
    void showLaw();
    void showChosen(const TargetFunction& target);

    SumBar* m_bar;
    SumChart* m_chart;
    WayList* m_ways;
    PaintedChart* m_law;
    std::optional<Session> m_solvedFor; ///< what `m_solved` belongs to, or is being solved
    FittedSum m_hand;
    FittedSum m_solved;
    FitError m_shownError;
    SumWorker m_worker;
};

} // namespace actiscope::ui
