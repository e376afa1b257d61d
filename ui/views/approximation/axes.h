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

/// A chart with the difference of two curves in a strip of its own below.
struct StripAxes {
    Axes main;
    Axes strip;    ///< target − what is fitted
    QRectF labels; ///< of the ends of the curves, beside both
    QRectF stripLabels;
};
/// `sup` is the largest |difference|; not finite or 0: the strip's scale is 1.
StripAxes stripAxes(const numeric::Rectangle& range, double sup, const QRectF& area,
                    const Look& look);
/// The difference on its own scale, with the largest one and its name at the end.
void paintStrip(QPainter& painter, const StripAxes& axes, const Eigen::ArrayXd& x,
                const Eigen::ArrayXd& difference, const QString& largest, const QString& name,
                const Look& look);

/// Grid, both axes and their numbers, in the caption's font.
void paintAxes(QPainter& painter, const Axes& axes, const std::vector<Tick>& x,
               const std::vector<Tick>& y, const Look& look);

/// How many pixels of a line lie within an area, about: what painting it costs.
double lengthWithin(const QPolygonF& line, const QRectF& area);

/// Whether a line swings from edge to edge again and again: its dots would run together, and
/// painting it as one shape takes seconds.
bool isWild(const QPolygonF& line);
/// Paints it with that pen; a wild one solid, piece by piece.
void paintLine(QPainter& painter, const QPolygonF& line, QPen pen);
/// Fills what is between two lines over the same x.
void paintBetween(QPainter& painter, const QPolygonF& one, const QPolygonF& other,
                  const QColor& color);

/// A text beside a point, kept within `bounds`.
void paintLabel(QPainter& painter, const QPointF& at, Qt::Alignment alignment, const QString& text,
                const QColor& color, TextRole role, const QRectF& bounds, const Look& look);

/// A handle that a hand can move.
void paintRing(QPainter& painter, const QPointF& at, const Look& look);

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
