#include "ui/plot/map/trail_layer.h"

#include "ui/look/look.h"

#include <qcustomplot.h>

namespace actiscope::ui {
namespace {

constexpr std::size_t kTraces = 8;
constexpr qint64 kBetweenMilliseconds = 90;
constexpr qint64 kLifeMilliseconds = 1100;

} // namespace

TrailLayer::TrailLayer(QCustomPlot& plot, const QString& layer) {
    for (std::size_t i = 0; i < kTraces; ++i) {
        QCPGraph* graph = plot.addGraph();
        graph->setLayer(layer);
        graph->removeFromLegend();
        graph->setVisible(false);
        m_traces.push_back({graph, {}});
    }
}

void TrailLayer::keep(QCPGraph* graph) {
    if (m_sinceKept.isValid() && !m_sinceKept.hasExpired(kBetweenMilliseconds)) {
        return;
    }
    m_sinceKept.start();
    Trace& trace = m_traces[m_next];
    m_next = (m_next + 1) % m_traces.size();
    trace.graph->setData(graph->data());
    trace.graph->setVisible(true);
    trace.age.start();
    graph->setData(QSharedPointer<QCPGraphDataContainer>::create());
}

bool TrailLayer::fade(const Look& look) {
    bool any = false;
    for (Trace& trace : m_traces) {
        if (!trace.graph->visible()) {
            continue;
        }
        const qint64 age = trace.age.elapsed();
        if (age >= kLifeMilliseconds) {
            trace.graph->setVisible(false);
            continue;
        }
        any = true;
        const double left = 1.0 - static_cast<double>(age) / kLifeMilliseconds;
        const QColor color = translucent(look.colors.value, opacity::kTrail * left);
        trace.graph->setPen(look.pen(color, &Strokes::trail));
    }
    return any;
}

void TrailLayer::clear() {
    for (Trace& trace : m_traces) {
        trace.graph->setVisible(false);
    }
    m_sinceKept.invalidate();
}

int TrailLayer::shown() const {
    return static_cast<int>(
        std::ranges::count_if(m_traces, [](const Trace& trace) { return trace.graph->visible(); }));
}

} // namespace actiscope::ui
