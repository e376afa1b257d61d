#pragma once

#include "ui/look/look.h"

#include <QColor>
#include <QPointer>

#include <optional>
#include <utility>

#include <qcustomplot.h>

namespace actiscope::ui {

/// The line over the decision map that is drawn by hand, with a handle that moves it and one that
/// turns it.
class MapLines {
public:
    /// The items go on the given layer and belong to the plot.
    MapLines(QCustomPlot& plot, QCPLayer* handLayer);

    /// Angle of the normal in degrees and distance from the origin; nothing hides the line.
    void setHandLine(std::optional<std::pair<double, double>> angleAndOffset);
    /// Distance of the turning handle from the middle one, in the plane.
    void setArm(double arm) { m_arm = arm; }
    void restyle(const Look& look);

    /// Takes hold of the handle at a position of the canvas, if there is one.
    bool grab(const QPointF& position);
    bool isNear(const QPointF& position) const;
    bool isGrabbed() const { return m_grabbed != Handle::none; }
    void release() { m_grabbed = Handle::none; }
    /// Angle and offset of the line when the grabbed handle is at that position.
    std::pair<double, double> dragged(const QPointF& position) const;

    bool isShown() const { return m_hand->visible(); }
    /// The line moved along its normal, or turned about the point nearest to the origin.
    std::pair<double, double> moved(double distance) const { return {m_angle, m_offset + distance}; }
    std::pair<double, double> turned(double degrees) const;

private:
    enum class Handle { none, middle, end };

    Handle handleAt(const QPointF& position) const;
    QPointF pointOf(Handle handle) const;

    QCustomPlot& m_plot;
    QPointer<QCPItemStraightLine> m_hand;
    QPointer<QCPItemEllipse> m_middle;
    QPointer<QCPItemEllipse> m_end;
    double m_angle = 0.0; ///< degrees
    double m_offset = 0.0;
    double m_arm = 1.2;
    double m_diameter = Marks().lineHandle; ///< in pixels; it does not follow the scale
    Handle m_grabbed = Handle::none;
};

} // namespace actiscope::ui
