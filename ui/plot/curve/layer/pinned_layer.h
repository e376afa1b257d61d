#pragma once

#include "core/analysis/curve.h"

#include <QString>

#include <vector>

class QCPAxis;
class QCPGraph;
class QCustomPlot;

namespace actiscope::ui {

class DashedGraph;
struct Look;
class SlopeAxis;
class StillGraphs;

/// Functions that were pinned for comparison: for each a line for f and a thin one for f'.
class PinnedLayer {
public:
    struct Pinned {
        QString name; ///< beside the curve
        Curve curve;
    };

    PinnedLayer(QCustomPlot& plot, const QString& layer);

    void show(const std::vector<Pinned>& pinned, const SlopeAxis& slopes, const Look& look);
    void restyle(const Look& look);
    /// The f' of a function is seen as long as its f is.
    void hideSlopesWithValues();

    int count() const { return static_cast<int>(m_graphs.size()); }
    QCPGraph* value(int index) const;

private:
    struct Graphs {
        DashedGraph* value;
        DashedGraph* slope;
        Curve curve;   ///< what they show: only what changed gets new points
        QCPAxis* axis; ///< of the slope
    };

    QCustomPlot& m_plot;
    QString m_layer;
    std::vector<Graphs> m_graphs;
    StillGraphs* m_still; ///< paints them all
};

} // namespace actiscope::ui
