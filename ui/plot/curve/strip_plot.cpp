#include "ui/plot/curve/strip_plot.h"

#include "ui/look/look.h"

#include <qcustomplot.h>

#include <algorithm>

namespace actiscope::ui {

StripPlot::StripPlot(QWidget* parent) : PlotWidget(parent) {
    QCustomPlot& p = plot();
    p.setInteractions(QCP::iNone);
    m_solved = p.addGraph();
    m_unsolved = p.addGraph();
    m_medians = p.addGraph();
    for (QCPGraph* graph : {m_solved, m_unsolved, m_medians}) {
        graph->setLineStyle(QCPGraph::lsNone);
    }
    setAxisLabels(tr("epochs to the goal"), QString());
    setRange({0.0, 100.0, -0.5, 0.5});
}

void StripPlot::setResults(const Race& race, const std::vector<RaceResult>& results,
                           const QStringList& names) {
    double most = 10.0;
    for (const RaceResult& result : results) {
        most = result.solved ? std::max(most, static_cast<double>(result.epochs)) : most;
    }
    const double unsolvedAt = 1.12 * most;
    QVector<QCPGraphData> solved;
    QVector<QCPGraphData> unsolved;
    for (const RaceResult& result : results) {
        // Seeds lie one above the other within their row.
        const double seeds = static_cast<double>(race.lastSeed - race.firstSeed) + 1.0;
        const double place = static_cast<double>(result.seed - race.firstSeed) + 0.5;
        const double y = -static_cast<double>(result.activation) + 0.7 * (place / seeds - 0.5);
        (result.solved ? solved : unsolved)
            .append({result.solved ? static_cast<double>(result.epochs) : unsolvedAt, y});
    }
    QVector<QCPGraphData> medians;
    for (const RaceSummary& row : summarize(race, results)) {
        if (row.median) {
            medians.append({*row.median, -static_cast<double>(row.activation)});
        }
    }
    m_solved->data()->set(solved, false);
    m_unsolved->data()->set(unsolved, false);
    m_medians->data()->set(medians, false);

    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (int i = 0; i < names.size(); ++i) {
        ticker->addTick(-i, names[i]);
    }
    plot().yAxis->setTicker(ticker);
    setRange(
        {0.0, 1.2 * most, 0.5 - static_cast<double>(std::max<qsizetype>(names.size(), 1)), 0.5});
    scheduleReplot();
}

void StripPlot::restyle(const Look& look) {
    PlotWidget::restyle(look);
    m_solved->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, look.colors.halo,
                                              look.colors.value, look.mark(&Marks::raceResult)));
    m_unsolved->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, look.colors.circle,
                                                Qt::transparent, look.mark(&Marks::raceResult)));
    m_medians->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssPlus, look.colors.text,
                                               Qt::transparent, look.mark(&Marks::raceMedian)));
}

int StripPlot::solvedDots() const {
    return m_solved->dataCount();
}
int StripPlot::unsolvedDots() const {
    return m_unsolved->dataCount();
}

} // namespace actiscope::ui
