#include "ui/plot/curve/layer/pinned_layer.h"

#include "ui/look/look.h"
#include "ui/plot/curve/layer/dashed_graph.h"
#include "ui/plot/curve/layer/slope_axis.h"
#include "ui/plot/graph_data.h"

namespace actiscope::ui {

PinnedLayer::PinnedLayer(QCustomPlot& plot, const QString& layer) : m_plot(plot), m_layer(layer) {}

void PinnedLayer::show(const std::vector<Pinned>& pinned, const SlopeAxis& slopes,
                       const Look& look) {
    while (m_graphs.size() > pinned.size()) {
        m_plot.removeGraph(m_graphs.back().slope);
        m_plot.removeGraph(m_graphs.back().value);
        m_graphs.pop_back();
    }
    const bool added = m_graphs.size() < pinned.size();
    while (m_graphs.size() < pinned.size()) {
        Graphs graphs{addDashedGraph(m_plot), addDashedGraph(m_plot)};
        // Below the present function, which stays the one that is read.
        graphs.value->setLayer(m_layer);
        graphs.slope->setLayer(m_layer);
        m_graphs.push_back(graphs);
    }
    for (std::size_t i = 0; i < pinned.size(); ++i) {
        m_graphs[i].value->setName(pinned[i].name);
        setGraphData(m_graphs[i].value, pinned[i].curve.x, pinned[i].curve.f);
        slopes.setData(m_graphs[i].slope, pinned[i].curve.x, pinned[i].curve.slope);
    }
    if (added) {
        restyle(look);
    }
}

void PinnedLayer::restyle(const Look& look) {
    for (std::size_t i = 0; i < m_graphs.size(); ++i) {
        QPen slope = look.pinnedLine(i, &Strokes::pinnedSlope);
        slope.setColor(translucent(slope.color(), opacity::kPinnedSlope));
        m_graphs[i].value->setPen(dashed(look.pinnedLine(i, &Strokes::pinned)));
        m_graphs[i].slope->setPen(slope);
    }
}

void PinnedLayer::hideSlopesWithValues() {
    for (const Graphs& graphs : m_graphs) {
        graphs.slope->setVisible(graphs.value->visible());
    }
}

} // namespace actiscope::ui
