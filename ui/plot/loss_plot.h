#pragma once

#include "core/training/loss_history.h"
#include "ui/plot/plot_widget.h"

#include <vector>

class QCPGraph;

namespace actiscope::ui {

/// The loss of both networks over the epochs, in one chart.
class LossPlot : public PlotWidget {
    Q_OBJECT

public:
    explicit LossPlot(QWidget* parent = nullptr);

    /// Names of the two curves in the legend.
    void setNames(const QString& linear, const QString& chosen);
    void setHistories(const std::vector<HistoryPoint>& linear,
                      const std::vector<HistoryPoint>& chosen);

    /// Data read back, for tests.
    int linearPoints() const;
    int chosenPoints() const;

protected:
    void applyColors(const PlotColors& colors) override;

private:
    QCPGraph* m_linear;
    QCPGraph* m_chosen;
};

} // namespace actiscope::ui
