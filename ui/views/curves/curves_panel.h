#pragma once

#include "ui/model/region_prover.h"
#include "ui/model/session_store.h"
#include "ui/model/training_runs.h"
#include "ui/views/curves/curve_words.h"

#include <QWidget>

#include <span>

class QLabel;
class QTabWidget;

namespace actiscope::ui {

class CurvePlot;
class InputBar;
class NumberBox;

/// The Curves view: f and f' with saturated and dead regions, a probe with tangent, and the
/// numbers.
class CurvesPanel : public QWidget {
    Q_OBJECT

public:
    CurvesPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    CurvePlot& plot() { return *m_plot; }
    /// Properties and numerics beside the plot.
    QTabWidget& facts() { return *m_facts; }
    /// Whether the regions are still those of a preview.
    bool isProving() const { return m_regions.isWaiting(); }

signals:
    /// Something could not be computed: why.
    void failed(const QString& reason);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QTabWidget* buildSide();
    QWidget* buildReadout();
    void connectPlot();
    void follow(const Session& before, const Session& now);
    void refresh();
    void moveProbe();
    void showProbe();
    void observeRun();
    std::span<const float> preActivations() const;

    SessionStore& m_store;
    TrainingRuns& m_runs;
    RegionProver m_regions;
    CurvePlot* m_plot;
    NumberBox* m_probe;
    QTabWidget* m_facts = nullptr;
    QLabel* m_value;
    QLabel* m_slope;
    QLabel* m_saturated;
    QLabel* m_smallSlope;
    QLabel* m_dead;
    InputBar* m_input;
    CurveReadout m_readout; ///< what is shown, unless it is stale
    bool m_stale = true;
};

} // namespace actiscope::ui
