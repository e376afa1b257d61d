#pragma once

#include "core/analysis/histogram.h"
#include "core/numeric/contour.h"

#include <QCoreApplication>

class QCPAxis;
class QCPGraph;
class QCustomPlot;

namespace actiscope::ui {

struct Look;

/// The distribution of a unit's input along the bottom of a plot: a density or a histogram. It
/// takes the lowest quarter; its shape and place matter, not its height.
class InputLayer {
    Q_DECLARE_TR_FUNCTIONS(actiscope::ui::InputLayer)

public:
    InputLayer(QCustomPlot& plot, const QString& layer);

    void showNormal(double mean, double deviation, const numeric::Rectangle& view);
    void showHistogram(const Histogram& histogram);
    void clear();
    void restyle(const Look& look);

    const QCPGraph* graph() const { return m_graph; }

private:
    QCPAxis* m_axis; ///< of its own, so that the distribution stands on the bottom edge
    QCPGraph* m_graph;
};

} // namespace actiscope::ui
