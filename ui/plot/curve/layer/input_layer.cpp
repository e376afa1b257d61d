#include "ui/plot/curve/layer/input_layer.h"

#include "ui/look/look.h"
#include "ui/plot/graph_data.h"

#include <algorithm>
#include <numbers>

namespace actiscope::ui {

InputLayer::InputLayer(QCustomPlot& plot, const QString& layer)
    : m_axis(plot.axisRect()->addAxis(QCPAxis::atRight)),
      m_graph(plot.addGraph(plot.xAxis, m_axis)) {
    m_axis->setVisible(false);
    m_graph->setLayer(layer);
    m_graph->removeFromLegend();
}

void InputLayer::showNormal(double mean, double deviation, const numeric::Rectangle& view) {
    constexpr Eigen::Index kPoints = 400;
    const Eigen::ArrayXd x = Eigen::ArrayXd::LinSpaced(kPoints, view.xMin, view.xMax);
    const Eigen::ArrayXd z = (x - mean) / deviation;
    const double peak = 1.0 / (deviation * std::sqrt(2.0 * std::numbers::pi));
    setGraphData(m_graph, x, peak * (-0.5 * z.square()).exp());
    m_graph->setLineStyle(QCPGraph::lsLine);
    m_graph->setName(tr("density of z"));
    m_axis->setRange(0.0, 4.0 * peak);
    m_graph->addToLegend();
}

void InputLayer::showHistogram(const Histogram& histogram) {
    const auto bins = static_cast<Eigen::Index>(histogram.counts.size());
    Eigen::ArrayXd x(bins + 1);
    Eigen::ArrayXd y(bins + 1);
    int highest = 1;
    for (Eigen::Index i = 0; i < bins; ++i) {
        const int count = histogram.counts[static_cast<std::size_t>(i)];
        x[i] = histogram.from + static_cast<double>(i) * histogram.binWidth();
        y[i] = count;
        highest = std::max(highest, count);
    }
    x[bins] = histogram.to;
    y[bins] = 0.0;
    setGraphData(m_graph, x, y);
    m_graph->setLineStyle(QCPGraph::lsStepLeft);
    m_graph->setName(tr("pre-activations z"));
    m_axis->setRange(0.0, 4.0 * highest);
    m_graph->addToLegend();
}

void InputLayer::clear() {
    m_graph->data()->clear();
    m_graph->removeFromLegend();
}

void InputLayer::restyle(const Look& look) {
    m_graph->setPen(look.pen(look.colors.text, &Strokes::density));
    m_graph->setBrush(translucent(look.colors.text, opacity::kDensity));
}

} // namespace actiscope::ui
