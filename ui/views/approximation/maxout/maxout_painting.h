#pragma once

#include "ui/views/approximation/axes.h"
#include "ui/views/approximation/maxout/maxout_picture.h"

namespace actiscope::ui {

/// The least distance of a line's two handles, in the units of x.
double handlesApart(const StripAxes& axes, const Look& look);
/// Where a handle of a line lies, in pixels, kept within the axes.
QPointF handleAt(const StripAxes& axes, const MaxoutPicture& picture, std::size_t line, double x);
/// The lines with their handles, the target, and the difference of the two.
void paintMaxout(QPainter& painter, const QRectF& area, const MaxoutPicture& picture,
                 const Look& look);
/// Error against pieces; `bestKnown` where 1/(2k²) is the best possible.
void paintPieceLaw(QPainter& painter, const QRectF& area, const PieceLaw& law, int pieces,
                   bool bestKnown, const Look& look);
/// A target, dotted, and what is fitted to it.
void paintFit(QPainter& painter, const QRectF& area, const Eigen::ArrayXd& x,
              const Eigen::ArrayXd& target, const Eigen::ArrayXd& fitted, bool good,
              const Look& look);

/// Two digits.
QString errorOfPieces(double sup);
QString maxoutDescription(const MaxoutPicture& picture);

} // namespace actiscope::ui
