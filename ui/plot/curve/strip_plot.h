#pragma once

#include "core/run/race.h"
#include "ui/plot/plot_widget.h"

#include <QList>
#include <QStringList>

#include <vector>

class QCPGraph;
class QCPGraphData;
class QCPItemStraightLine;

namespace actiscope::ui {

/// Epochs to the goal on a logarithmic axis, a row per activation and a dot per seed; runs that
/// never got there stand as hollow dots in a column of their own at the right. Dots move aside so
/// that none hides another; a cross marks the median.
class StripPlot : public PlotWidget {
    Q_OBJECT

public:
    explicit StripPlot(QWidget* parent = nullptr);

    void setResults(const Race& race, const std::vector<RaceResult>& results,
                    const QStringList& names);

    /// Data read back, for tests.
    int solvedDots() const;
    int unsolvedDots() const;

    /// Pixels between the two dots that are nearest to each other.
    double leastGap() const;

protected:
    void restyle(const Look& look) override;
    void canvasResized() override { spread(); }

private:
    struct Dot {
        int row;
        double epochs;
    };

    void spread();
    double diameter() const;
    QVector<QCPGraphData> spreadSolved() const;
    QVector<QCPGraphData> spreadUnsolved() const;
    void setRows(const QStringList& names);

    std::vector<Dot> m_solvedDots; ///< by row, then epochs
    std::vector<Dot> m_unsolvedDots;
    double m_most = 10.0; ///< epochs of the slowest run that got there
    QCPItemStraightLine* m_border;
    QCPGraph* m_solved;
    QCPGraph* m_unsolved;
    QCPGraph* m_medians;
};

} // namespace actiscope::ui
