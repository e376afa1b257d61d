#pragma once

#include "core/numeric/contour.h"
#include "ui/look/look.h"

#include <Eigen/Core>

#include <QPainter>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace actiscope::ui {

/// A pair of axes within a picture: where a point lies, and the hairlines and numbers around.
/// Logarithmic axes are handed the decimal logarithms of their values.
class Axes {
public:
    Axes(const QRectF& area, const numeric::Rectangle& range) : m_area(area), m_range(range) {}

    const QRectF& area() const { return m_area; }
    const numeric::Rectangle& range() const { return m_range; }
    double toX(double x) const;
    double toY(double y) const;
    QPointF at(double x, double y) const { return {toX(x), toY(y)}; }
    double xAt(double pixel) const;
    double yAt(double pixel) const;
    QPolygonF line(const Eigen::ArrayXd& x, const Eigen::ArrayXd& y) const;

private:
    QRectF m_area;
    numeric::Rectangle m_range;
};

struct Tick {
    double at;
    QString text;
};
/// About so many round numbers within an interval.
std::vector<Tick> labelledTicks(double from, double to, int about);

/// Grid, both axes and their numbers, in the caption's font.
void paintAxes(QPainter& painter, const Axes& axes, const std::vector<Tick>& x,
               const std::vector<Tick>& y, const Look& look);

/// A text beside a point, kept within `bounds`.
void paintLabel(QPainter& painter, const QPointF& at, Qt::Alignment alignment, const QString& text,
                const QColor& color, TextRole role, const QRectF& bounds, const Look& look);

/// Names at the ends of curves: moved apart where they would overlap.
struct EndLabel {
    double y;
    QString name;
    QString note; ///< second line, smaller; may be empty
    QColor color;
};
void paintEndLabels(QPainter& painter, const QRectF& column, std::vector<EndLabel> labels,
                    const Look& look);

} // namespace actiscope::ui
