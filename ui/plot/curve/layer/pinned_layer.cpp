#include "ui/plot/curve/layer/pinned_layer.h"

#include "ui/look/look.h"
#include "ui/plot/curve/layer/dashed_graph.h"
#include "ui/plot/curve/layer/slope_axis.h"
#include "ui/plot/curve/layer/still_graphs.h"
#include "ui/plot/graph_data.h"

#include <cstring>

namespace actiscope::ui {

namespace {

bool areSame(const Eigen::ArrayXd& a, const Eigen::ArrayXd& b) {
    // Bit by bit: a gap is a NaN in both.
    return a.size() == b.size() &&
           std::memcmp(a.data(), b.data(), sizeof(double) * static_cast<std::size_t>(a.size())) ==
               0;
}

bool areSame(const Curve& a, const Curve& b) {
    return areSame(a.x, b.x) && areSame(a.f, b.f) && areSame(a.slope, b.slope);
}

} // namespace

PinnedLayer::PinnedLayer(QCustomPlot& plot, const QString& layer)
    : m_plot(plot), m_layer(layer), m_still(new StillGraphs(plot, layer)) {}

QCPGraph* PinnedLayer::value(int index) const {
    return m_graphs[static_cast<std::size_t>(index)].value;
}

void PinnedLayer::show(const std::vector<Pinned>& pinned, const SlopeAxis& slopes,
                       const Look& look) {
    const bool sameNumber = m_graphs.size() == pinned.size();
    const bool added = m_graphs.size() < pinned.size();
    while (m_graphs.size() > pinned.size()) {
        m_plot.removeGraph(m_graphs.back().slope);
        m_plot.removeGraph(m_graphs.back().value);
        m_graphs.pop_back();
    }
    while (m_graphs.size() < pinned.size()) {
        Graphs graphs{addDashedGraph(m_plot), addDashedGraph(m_plot), {}, nullptr};
        for (DashedGraph* graph : {graphs.value, graphs.slope}) {
            // Below the present function, which stays the one that is read.
            graph->setLayer(m_layer);
            graph->leaveToOther();
        }
        m_graphs.push_back(std::move(graphs));
    }
    bool changed = !sameNumber;
    for (std::size_t i = 0; i < pinned.size(); ++i) {
        Graphs& graphs = m_graphs[i];
        graphs.value->setName(pinned[i].name);
        const Curve& curve = pinned[i].curve;
        if (graphs.axis == slopes.axis() && areSame(graphs.curve, curve)) {
            continue;
        }
        setGraphData(graphs.value, curve.x, curve.f);
        slopes.setData(graphs.slope, curve.x, curve.slope);
        graphs.curve = curve;
        graphs.axis = slopes.axis();
        changed = true;
    }
    if (changed) {
        std::vector<DashedGraph*> all;
        for (const Graphs& graphs : m_graphs) {
            all.insert(all.end(), {graphs.value, graphs.slope});
        }
        m_still->setGraphs(all);
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
