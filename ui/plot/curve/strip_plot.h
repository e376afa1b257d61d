#pragma once

#include "core/run/race.h"
#include "ui/plot/plot_widget.h"

#include <QStringList>

class QCPGraph;

namespace actiscope::ui {

/// Epochs to the goal, a row per activation and a dot per seed; runs that never got there stand as
/// hollow dots at the right. A cross marks the median.
class StripPlot : public PlotWidget {
    Q_OBJECT

public:
    explicit StripPlot(QWidget* parent = nullptr);

    void setResults(const Race& race, const std::vector<RaceResult>& results,
                    const QStringList& names);

    /// Data read back, for tests.
    int solvedDots() const;
    int unsolvedDots() const;

protected:
    void restyle(const Look& look) override;

private:
    QCPGraph* m_solved;
    QCPGraph* m_unsolved;
    QCPGraph* m_medians;
};

} // namespace actiscope::ui
