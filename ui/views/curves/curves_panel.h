#pragma once

#include "ui/model/region_prover.h"
#include "ui/model/session_store.h"
#include "ui/model/training_runs.h"
#include "ui/views/curves/curve_words.h"

#include <QWidget>

#include <span>

class QLabel;
class QTabWidget;
class QVBoxLayout;

namespace actiscope::ui {

class Card;
class Chip;
class CurvePlot;
class Drawer;
class FactsColumn;
class FunctionFacts;
class InputBar;
class NumberBox;

/// The Curves view: the plot of f and f' with what is drawn beside them, the row of chips below it
/// that says what is shown, and the facts about the function at the right. Everything else that is
/// known stands in a drawer.
class CurvesPanel : public QWidget {
    Q_OBJECT

public:
    CurvesPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    CurvePlot& plot() { return *m_plot; }
    /// What is known of the function, beside the plot.
    QWidget& facts();
    /// Whether the regions are still those of a preview.
    bool isProving() const { return m_regions.isWaiting(); }

signals:
    /// Something could not be computed: why.
    void failed(const QString& reason);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Card* buildPlotCard();
    QWidget* buildChips();
    void buildDrawer();
    QWidget* buildProperties();
    QWidget* buildReadout();
    void openDrawer(int page);
    void fitWidth();
    void connectPlot();
    void follow(const Session& before, const Session& now);
    void refresh();
    void moveProbe();
    void showProbeNumbers();
    void showDistributions();
    void observeRun();
    std::span<const float> preActivations() const;

    SessionStore& m_store;
    TrainingRuns& m_runs;
    RegionProver m_regions;
    CurvePlot* m_plot;
    NumberBox* m_probe;
    FunctionFacts* m_known;
    QWidget* m_side;
    FactsColumn* m_facts;
    QWidget* m_chips = nullptr;
    Chip* m_numerics = nullptr;
    InputBar* m_input = nullptr;
    Drawer* m_drawer = nullptr;
    QTabWidget* m_pages = nullptr;
    QLabel* m_value = nullptr;
    QLabel* m_slope = nullptr;
    QLabel* m_saturated = nullptr;
    QLabel* m_smallSlope = nullptr;
    QLabel* m_dead = nullptr;
    CurveScene m_scene; ///< what is shown, unless it is stale
    PinnedRegions m_pinned;
    QString m_distributions;
    CurveReadout m_readout;
    bool m_stale = true;
};

} // namespace actiscope::ui
