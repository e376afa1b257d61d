#include "ui/plot/curve/layer/band_layer.h"

#include "ui/look/look.h"
#include "ui/plot/graph_data.h"

#include <algorithm>

namespace actiscope::ui {

BandLayer::BandLayer(QCustomPlot& plot, const QString& layer)
    : m_lower(plot.addGraph()), m_upper(plot.addGraph()), m_drawn(plot.addGraph()) {
    for (QCPGraph* graph : {m_lower, m_upper, m_drawn}) {
        graph->setLayer(layer);
    }
    m_upper->setChannelFillGraph(m_lower);
}

void BandLayer::show(const std::optional<Band>& band, double xMin) {
    for (QCPGraph* graph : {m_lower, m_upper, m_drawn}) {
        graph->data()->clear();
    }
    if (!band || xMin >= 0.0) {
        return;
    }
    const Eigen::Array2d x(xMin, 0.0);
    setGraphData(m_lower, x, band->lower * x);
    setGraphData(m_upper, x, band->upper * x);
    setGraphData(m_drawn, x, band->drawn * x);
}

void BandLayer::restyle(const Look& look) {
    const QColor edge = translucent(look.colors.value, opacity::kBandEdge);
    m_lower->setPen(look.pen(edge, &Strokes::hair));
    m_upper->setPen(look.pen(edge, &Strokes::hair));
    m_upper->setBrush(translucent(look.colors.value, opacity::kBand));
    m_drawn->setPen(look.line(&Colors::difference, &Strokes::draw));
}

} // namespace actiscope::ui
