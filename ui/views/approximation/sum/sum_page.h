#pragma once

#include "ui/model/session_store.h"
#include "ui/views/approximation/sum/sum_worker.h"

#include <QWidget>

#include <array>
#include <optional>

namespace actiscope::ui {

class PaintedChart;
class RoleLabel;
class SumBar;
class SumChart;
class TargetBar;
class Tile;
class WayList;

/// One input: a sum of units against a target, in three ways, and how the error falls with N.
class SumPage : public QWidget {
    Q_OBJECT

public:
    explicit SumPage(SessionStore& store, QWidget* parent = nullptr);

    /// What stands above the page.
    QWidget* bar();
    TargetBar& targetBar() { return *m_target; }
    SumChart& chart() { return *m_chart; }
    const SumWorker& worker() const { return m_worker; }

    /// Shows the session now.
    void refresh();
    /// Nothing is computed for a page that nobody sees.
    void rest() { m_worker.stopTraining(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildColumn();
    void connectChart();
    void showTrained();
    void showLaw();
    void showChosen(const TargetFunction& target);

    SessionStore& m_store;
    TargetBar* m_target;
    SumBar* m_bar;
    SumChart* m_chart;
    QWidget* m_column;
    std::array<Tile*, 3> m_tiles{};
    WayList* m_ways;
    PaintedChart* m_law;
    RoleLabel* m_problem;
    std::optional<Session> m_solvedFor; ///< what `m_solved` belongs to
    FittedSum m_hand;
    FittedSum m_solved;
    FitError m_shownError;
    SumWorker m_worker;
};

} // namespace actiscope::ui
