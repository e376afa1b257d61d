#pragma once

#include "ui/look/look.h"

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

class QCPAxis;
class QCPGraph;
class QCPLayer;
class QCPPainter;
class QCustomPlot;
class QPoint;

namespace actiscope::ui {

class CurveFrame;

/// What a function does on the two sides of a place where it breaks.
struct OneSided {
    double leftValue;
    double rightValue;
    double leftSlope;
    double rightSlope;

    bool operator==(const OneSided&) const = default;
};

/// The probe of a curve: a line at x with a knob at the axis, a dot on f and one on f', the
/// tangent, and the numbers beside them in the colours of the curves. At a kink it has both
/// one-sided slopes and half a tangent for each.
class ProbeLayer {
public:
    /// The layer gets a buffer of its own, so that the probe is painted without the curves.
    ProbeLayer(QCustomPlot& plot, const CurveFrame& frame, const QString& layer,
               const QCPGraph& value, const QCPGraph& slope);

    QCPLayer* layer() const { return m_layer; }
    double x() const { return m_x; }

    /// A value or slope that is not finite leaves only the line.
    void show(double x, double value, double slope, const std::optional<OneSided>& sides);
    /// The axis of the dot on f'; a logarithmic one shows |f'|.
    void setSlopeAxis(QCPAxis* axis);
    void restyle(const Look& look) { m_look = look; }
    /// On the canvas, near enough to be grabbed: the line or the knob.
    bool isNear(const QPoint& position) const;

    /// "f = −0.632", "f′ = 0 | 1": what stands beside the dots.
    QString valueText() const;
    QString slopeText() const;
    /// On the canvas, empty if the probe is outside of the plane.
    std::vector<QRectF> wordPlaces() const;

private:
    struct Text {
        QString words;
        QRectF place;
        QColor ink;
    };

    void paint(QCPPainter& painter) const;
    void paintTangent(QCPPainter& painter) const;
    void paintDots(QCPPainter& painter) const;
    bool isInPlane(double x) const;
    std::vector<Text> texts() const;
    /// Above or below the point, on the side that the curve leaves free.
    QRectF textPlace(const QString& text, const QPointF& at, bool above,
                     const QCPGraph* curve) const;
    void paintText(QCPPainter& painter, const Text& text) const;
    bool isDefined() const;
    double shownSlope(double slope) const;

    QCustomPlot& m_plot;
    const CurveFrame& m_frame;
    QCPLayer* m_layer;
    const QCPGraph& m_valueGraph;
    const QCPGraph& m_slopeGraph;
    QCPAxis* m_slopeAxis;
    Look m_look;
    double m_x = 0.0;
    double m_value = 0.0;
    double m_slope = 0.0;
    std::optional<OneSided> m_sides;
    bool m_logSlope = false;
};

} // namespace actiscope::ui
