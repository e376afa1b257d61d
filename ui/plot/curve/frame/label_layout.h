#pragma once

#include <QRectF>
#include <QVector>

#include <vector>

namespace actiscope::ui {

/// The points of a curve in pixels, from left to right.
using PixelLine = QVector<QPointF>;

/// A label that wants to stand beside a curve, near its right end.
struct LabelWish {
    QSizeF size;
    PixelLine line;
};

/// A place for each label: within `room`, over none of `taken` and of the other labels, beside its
/// own curve, and over as little of the others as can be. Empty where there is no such place. The
/// first are served first.
std::vector<QRectF> placeLabels(const std::vector<LabelWish>& wishes, const QRectF& room,
                                const std::vector<QRectF>& taken, double gap);

/// How many pieces of the lines, from point to point, come into the rectangle.
int piecesWithin(const QRectF& rect, const std::vector<PixelLine>& lines);

/// The first of the places with the fewest points of lines in it and free of what is taken; the
/// one of before if it is still free. −1 without places.
int freestPlace(const std::vector<QRectF>& places, const std::vector<PixelLine>& lines,
                const std::vector<QRectF>& taken, int before);

} // namespace actiscope::ui
