#include "ui/plot/curve/layer/region_layer.h"

#include "ui/look/look.h"

#include <qcustomplot.h>

namespace actiscope::ui {
namespace {

/// The tint of saturation in dots: calmer, and told apart without its colour.
QBrush smallSlopeBrush(const Look& look) {
    return {look.colors.saturated, Qt::Dense4Pattern};
}

QBrush deadBrush(const Look& look) {
    return {look.colors.dead, Qt::BDiagPattern};
}

QPen deadPen(const Look& look) {
    return look.pen(look.colors.dead, &Strokes::hair);
}

QCPGraph* legendKey(QCustomPlot& plot) {
    QCPGraph* graph = plot.addGraph();
    graph->setPen(Qt::NoPen);
    return graph;
}

} // namespace

RegionLayer::RegionLayer(QCustomPlot& plot, const QString& layer)
    : m_plot(plot),
      m_layer(layer),
      m_saturatedKey(legendKey(plot)),
      m_smallSlopeKey(legendKey(plot)),
      m_deadKey(legendKey(plot)) {
    m_deadKey->setName(tr("dead: f′ = 0"));
}

void RegionLayer::addToLegend() {
    for (QCPGraph* key : {m_saturatedKey, m_smallSlopeKey, m_deadKey}) {
        key->addToLegend();
    }
}

void RegionLayer::show(const Regions& regions, double epsilon, const Look& look) {
    m_regions = regions;
    m_saturatedKey->setName(tr("saturated: |f′| < %1").arg(epsilon));
    m_smallSlopeKey->setName(tr("small slope: |f′| < %1").arg(epsilon));
    place(m_saturated, regions.saturated, look.colors.saturated, Qt::NoPen);
    place(m_smallSlope, regions.smallSlope, smallSlopeBrush(look), Qt::NoPen);
    place(m_dead, regions.dead, deadBrush(look), deadPen(look));
}

/// Uses the rectangles of the last frame again, so that dragging a slider creates nothing.
void RegionLayer::place(std::vector<QCPItemRect*>& pool, const std::vector<Interval>& intervals,
                        const QBrush& brush, const QPen& pen) {
    while (pool.size() < intervals.size()) {
        auto* rect = new QCPItemRect(&m_plot);
        rect->setLayer(m_layer);
        for (QCPItemPosition* corner : {rect->topLeft, rect->bottomRight}) {
            corner->setTypeX(QCPItemPosition::ptPlotCoords);
            corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        pool.push_back(rect);
    }
    for (std::size_t i = 0; i < pool.size(); ++i) {
        pool[i]->setVisible(i < intervals.size());
        if (i < intervals.size()) {
            pool[i]->setBrush(brush);
            pool[i]->setPen(pen);
            pool[i]->topLeft->setCoords(intervals[i].from, -0.01);
            pool[i]->bottomRight->setCoords(intervals[i].to, 1.01);
        }
    }
}

void RegionLayer::restyle(const Look& look) {
    m_saturatedKey->setBrush(look.colors.saturated);
    for (QCPItemRect* rect : m_saturated) {
        rect->setBrush(look.colors.saturated);
    }
    m_smallSlopeKey->setBrush(smallSlopeBrush(look));
    for (QCPItemRect* rect : m_smallSlope) {
        rect->setBrush(smallSlopeBrush(look));
    }
    m_deadKey->setBrush(deadBrush(look));
    for (QCPItemRect* rect : m_dead) {
        rect->setBrush(deadBrush(look));
        rect->setPen(deadPen(look));
    }
}

bool RegionLayer::isKey(const QCPAbstractPlottable* plottable) const {
    return plottable == m_saturatedKey || plottable == m_smallSlopeKey || plottable == m_deadKey;
}

int RegionLayer::shown() const {
    return static_cast<int>(m_regions.saturated.size() + m_regions.smallSlope.size() +
                            m_regions.dead.size());
}

} // namespace actiscope::ui
