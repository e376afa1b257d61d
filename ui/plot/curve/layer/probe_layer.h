#pragma once

#include <QString>

class QCPAxis;
class QCPItemLine;
class QCPItemTracer;
class QCPLayer;
class QCustomPlot;
class QPoint;

namespace actiscope::ui {

struct Look;

/// The probe of a curve: a line at x, a dot on f and one on f', and the tangent.
class ProbeLayer {
public:
    /// The layer gets a buffer of its own, so that the probe is painted without the curves.
    ProbeLayer(QCustomPlot& plot, const QString& layer);

    QCPLayer* layer() const { return m_layer; }
    double x() const { return m_x; }

    /// A value or slope that is not finite leaves only the line.
    void show(double x, double value, double slope);
    /// The axis of the dot on f'; a logarithmic one shows |f'|.
    void setSlopeAxis(QCPAxis* axis);
    void restyle(const Look& look);
    /// On the canvas, near enough to be grabbed.
    bool isNear(const QPoint& position) const;

private:
    void place();

    QCustomPlot& m_plot;
    QCPLayer* m_layer;
    QCPItemLine* m_line;
    QCPItemLine* m_tangent;
    QCPItemTracer* m_valueDot;
    QCPItemTracer* m_slopeDot;
    double m_x = 0.0;
    double m_value = 0.0;
    double m_slope = 0.0;
    bool m_logSlope = false;
};

} // namespace actiscope::ui
