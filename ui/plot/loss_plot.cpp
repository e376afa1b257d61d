#include "ui/plot/loss_plot.h"

#include "ui/plot/plot_colors.h"

#include <qcustomplot.h>

#include <algorithm>

namespace actiscope::ui {
namespace {

void setData(QCPGraph* graph, const std::vector<HistoryPoint>& history) {
    QVector<QCPGraphData> points;
    points.reserve(static_cast<qsizetype>(history.size()));
    for (const HistoryPoint& point : history) {
        points.append({static_cast<double>(point.epoch), point.loss});
    }
    graph->data()->set(points, true);
}

} // namespace

LossPlot::LossPlot(QWidget* parent) : PlotWidget(parent) {
    QCustomPlot& p = plot();
    p.setInteractions(QCP::iNone); // it always shows the whole course
    m_linear = p.addGraph();
    m_chosen = p.addGraph();
    p.legend->setVisible(true);
    p.legend->setFillOrder(QCPLegend::foColumnsFirst);
    p.axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignVCenter | Qt::AlignRight);
    p.yAxis->ticker()->setTickCount(4);
    setAxisLabels(tr("epoch"), tr("loss"));
    setRange({0.0, 10.0, 0.0, 0.8});
}

void LossPlot::setNames(const QString& linear, const QString& chosen) {
    m_linear->setName(linear);
    m_chosen->setName(chosen);
}

void LossPlot::setHistories(const std::vector<HistoryPoint>& linear,
                            const std::vector<HistoryPoint>& chosen) {
    setData(m_linear, linear);
    setData(m_chosen, chosen);
    double lastEpoch = 10.0;
    double highest = 0.8;
    for (const auto* history : {&linear, &chosen}) {
        if (!history->empty()) {
            lastEpoch = std::max(lastEpoch, static_cast<double>(history->back().epoch));
        }
        for (const HistoryPoint& point : *history) {
            highest = std::max(highest, 1.1 * point.loss);
        }
    }
    setRange({0.0, lastEpoch, 0.0, std::min(highest, 4.0)});
}

void LossPlot::applyColors(const PlotColors& colors) {
    PlotWidget::applyColors(colors);
    m_linear->setPen(QPen(colors.text, 1.6));
    m_chosen->setPen(QPen(colors.value, 2.4));
}

int LossPlot::linearPoints() const {
    return m_linear->dataCount();
}
int LossPlot::chosenPoints() const {
    return m_chosen->dataCount();
}

} // namespace actiscope::ui
