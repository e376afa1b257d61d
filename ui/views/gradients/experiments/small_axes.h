#pragma once

#include "ui/look/look.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace actiscope::ui {

/// The axes of one of several small plots; each may be logarithmic.
struct SmallAxes {
    struct Range {
        double from = 0.0;
        double to = 1.0;
        bool logarithmic = false;

        /// 0 at `from`, 1 at `to`.
        double share(double value) const;
        /// Powers of ten, 0 or 1 to 5 of even numbers.
        std::vector<double> ticks() const;
    };

    QRectF area; ///< between the axes
    Range x;
    Range y;

    /// Leaves room for a title above, numbers left and below.
    static SmallAxes within(const QRectF& place, const Range& x, const Range& y, const Look& look);

    QPointF at(double vx, double vy) const;
    /// Title, two axis lines, grid and numbers; without numbers on the left where a neighbour has
    /// them.
    void paint(QPainter& painter, const QString& title, bool numbersLeft, const Look& look) const;
};

/// Grows a logarithmic range over a value, in whole decades.
void include(SmallAxes::Range& range, double value);

} // namespace actiscope::ui
