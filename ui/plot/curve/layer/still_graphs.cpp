#include "ui/plot/curve/layer/still_graphs.h"

#include "ui/plot/curve/layer/dashed_graph.h"

namespace actiscope::ui {

StillGraphs::StillGraphs(QCustomPlot& plot, const QString& layer) : QCPLayerable(&plot, layer) {}

void StillGraphs::setGraphs(const std::vector<DashedGraph*>& graphs) {
    m_graphs = graphs;
    m_picture = {};
}

std::vector<StillGraphs::Shown> StillGraphs::shown() const {
    std::vector<Shown> all;
    for (const DashedGraph* graph : m_graphs) {
        all.push_back({graph->realVisibility(), graph->pen(), graph->keyAxis()->range(),
                       graph->valueAxis()->range(), graph->keyAxis()->axisRect()->rect()});
    }
    return all;
}

void StillGraphs::paintGraphs(QCPPainter& painter) const {
    for (DashedGraph* graph : m_graphs) {
        if (graph->realVisibility()) {
            painter.save();
            graph->paintNow(painter);
            painter.restore();
        }
    }
}

void StillGraphs::draw(QCPPainter* painter) {
    const auto* canvas = painter->device();
    const bool onScreen = !painter->modes().testFlag(QCPPainter::pmVectorized) &&
                          !painter->modes().testFlag(QCPPainter::pmNoCaching);
    if (m_graphs.empty() || !onScreen) {
        paintGraphs(*painter);
        return;
    }
    const qreal ratio = canvas->devicePixelRatioF();
    const QSize size = mParentPlot->viewport().size() * ratio;
    std::vector<Shown> now = shown();
    if (m_picture.size() != size || m_picture.devicePixelRatio() != ratio || m_shown != now) {
        m_picture = QImage(size, QImage::Format_ARGB32_Premultiplied);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QCPPainter picture(&m_picture);
        picture.setModes(painter->modes());
        picture.setRenderHints(painter->renderHints());
        paintGraphs(picture);
        m_shown = std::move(now);
    }
    painter->drawImage(QPointF(0.0, 0.0), m_picture);
}

} // namespace actiscope::ui
