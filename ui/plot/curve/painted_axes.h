#pragma once

#include "ui/look/look.h"

#include <Eigen/Core>

#include <QRectF>

#include <vector>

class QPainter;

namespace actiscope::ui {

/// The plane of a small plot on what it is painted on.
struct PlotFrame {
    QRectF area;
    double xMin;
    double xMax;
    double yMin; ///< of a logarithmic axis the exponent of ten
    double yMax;

    double x(double value) const {
        return area.left() + (value - xMin) / (xMax - xMin) * area.width();
    }
    double y(double value) const {
        return area.bottom() - (value - yMin) / (yMax - yMin) * area.height();
    }
    double valueAt(double place) const {
        return xMin + (place - area.left()) / area.width() * (xMax - xMin);
    }
};

/// Round numbers from `low` to `high`, at most so many.
std::vector<double> roundTicks(double low, double high, int most);

/// Two axis lines, a pale grid, and the numbers; numbers of y as powers of ten where `powers`.
struct AxisTicks {
    std::vector<double> x;
    std::vector<double> y;
    bool xNumbers = true;
    bool powers = false;
};
void paintAxes(QPainter& painter, const PlotFrame& frame, const AxisTicks& ticks, const Look& look);

/// A line through the points, broken where one is no number; what is far out is cut by the frame.
void paintCurve(QPainter& painter, const PlotFrame& frame, const Eigen::ArrayXd& x,
                const Eigen::ArrayXd& y, const QPen& pen);

/// A name on a ground of its own, which stays inside `room`.
void paintCurveName(QPainter& painter, const QPointF& middleLeft, const QString& name,
                    const QColor& color, const QRectF& room, const Look& look);

} // namespace actiscope::ui
