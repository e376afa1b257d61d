#pragma once

#include "core/analysis/histogram.h"
#include "core/analysis/output.h"
#include "core/numeric/contour.h"
#include "ui/look/look.h"

#include <QCoreApplication>
#include <QPointF>
#include <QVector>

class QCPPainter;
class QCustomPlot;

namespace actiscope::ui {

class CurveFrame;

/// What goes into the function and what comes out: the density of z below the plane on its x axis,
/// that of f(z) beside it on its y axis, and the share of z that is lost. Shapes and places matter,
/// not heights.
class DensityLayer {
    Q_DECLARE_TR_FUNCTIONS(actiscope::ui::DensityLayer)

public:
    DensityLayer(QCustomPlot& plot, const CurveFrame& frame);

    void showNormal(double mean, double deviation, const numeric::Rectangle& view);
    void showHistogram(const Histogram& histogram);
    /// What the function makes of it; `regions` are those of the plane, the shares those of all z.
    struct Output {
        OutputDensity density;
        Regions regions;
        double saturated = 0.0;
        double dead = 0.0;
    };
    void setOutput(const Output& output) { m_output = output; }
    void clear();
    bool isShown() const { return !m_points.isEmpty(); }
    void restyle(const Look& look) { m_look = look; }

    /// The curve of the density or the left upper corners of the bars of the histogram.
    const QVector<QPointF>& points() const { return m_points; }
    const Output& output() const { return m_output; }

private:
    void paint(QCPPainter& painter) const;
    void paintInput(QCPPainter& painter) const;
    void paintLost(QCPPainter& painter, const QPolygonF& shape) const;
    void paintOutput(QCPPainter& painter) const;
    void paintAtoms(QCPPainter& painter, std::vector<QRectF>& texts) const;
    void paintMean(QCPPainter& painter, std::vector<QRectF>& texts) const;
    void paintShare(QCPPainter& painter) const;
    void paintNote(QCPPainter& painter, double y, const QString& text, const QColor& ink,
                   std::vector<QRectF>& texts) const;

    QCustomPlot& m_plot;
    const CurveFrame& m_frame;
    Look m_look;
    QVector<QPointF> m_points;
    bool m_steps = false;
    double m_peak = 1.0;
    Output m_output;
};

} // namespace actiscope::ui
