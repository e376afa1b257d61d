#pragma once

#include <qcustomplot.h>

#include <vector>

namespace actiscope::ui {

class DashedGraph;

/// Paints graphs that stay the same while others move, on a layer of their own: as one picture that
/// is kept as long as their points, pens, axes and the size of the canvas are what they were. Into
/// files they are painted as lines.
class StillGraphs : public QCPLayerable {
public:
    StillGraphs(QCustomPlot& plot, const QString& layer);

    /// They do not paint themselves; in this order, the last on top. Also says that points changed.
    void setGraphs(const std::vector<DashedGraph*>& graphs);

protected:
    void applyDefaultAntialiasingHint(QCPPainter*) const override {}
    QRect clipRect() const override { return mParentPlot->viewport(); }
    void draw(QCPPainter* painter) override;

private:
    /// What the kept picture shows of a graph, besides its points.
    struct Shown {
        bool visible;
        QPen pen;
        QCPRange keys;
        QCPRange values;
        QRect rectangle;
        bool operator==(const Shown&) const = default;
    };

    std::vector<Shown> shown() const;
    void paintGraphs(QCPPainter& painter) const;

    std::vector<DashedGraph*> m_graphs;
    QImage m_picture;
    std::vector<Shown> m_shown;
};

} // namespace actiscope::ui
