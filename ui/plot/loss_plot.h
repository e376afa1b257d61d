#pragma once

#include "core/session/session.h"
#include "core/training/loss_history.h"
#include "ui/plot/plot_widget.h"

#include <array>
#include <vector>

class QCPGraph;

namespace actiscope::ui {

/// The course of training of both networks over the epochs: loss, accuracy, or the learned
/// parameters of the chosen one. Test values are thin. The mouse reads values off.
class LossPlot : public PlotWidget {
    Q_OBJECT

public:
    explicit LossPlot(QWidget* parent = nullptr);

    /// Low: where there is little room it belongs to the maps above.
    QSize sizeHint() const override { return sizes::kCourse; }

    QSize minimumSizeHint() const override { return sizes::kSmallestCourse; }

    /// Names of the two networks in the legend.
    void setNames(const QString& compared, const QString& chosen);
    void setHistories(const std::vector<HistoryPoint>& compared,
                      const std::vector<HistoryPoint>& chosen, Chart chart);
    /// Where the functions were changed while training: thin vertical lines that the mouse reads.
    void setChanges(const std::vector<FunctionChange>& changes);
    /// An epoch that is looked back to, as a line; a negative one for none.
    void setMarkedEpoch(double epoch);

    /// Data read back, for tests.
    int linearPoints() const;
    int chosenPoints() const;
    int learnedGraphs() const;
    int changeLines() const;
    /// What the mouse reads at an epoch.
    QString textAt(double epoch) const;

protected:
    void restyle(const Look& look) override;
    bool canvasMoved(QMouseEvent* event) override;
    void canvasLeft() override;

private:
    void setScale(Chart chart);

    Chart m_chart = Chart::loss;
    double m_marked = -1.0;
    std::vector<FunctionChange> m_changes;
    QCPGraph* m_compared;
    QCPGraph* m_chosen;
    QCPGraph* m_comparedTest;
    QCPGraph* m_chosenTest;
    QCPGraph* m_mark;
    QCPGraph* m_changeLines;
    std::array<QCPGraph*, kMostHiddenLayers> m_learned{};
};

} // namespace actiscope::ui
