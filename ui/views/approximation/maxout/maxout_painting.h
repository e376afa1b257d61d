#pragma once

#include "core/scene/approximation_scene.h"
#include "ui/views/approximation/axes.h"

namespace actiscope::ui {

/// What the Maxout page shows of a session.
struct MaxoutPicture {
    Eigen::ArrayXd x;
    Eigen::ArrayXd target;
    Eigen::ArrayXd fitted; ///< one maxout, or the difference of two
    MaxoutFit fit;         ///< whose pieces are drawn: the one, or the first of the pair
    double sup = 0.0;
    double probe = 0.0;
    std::size_t winner = 0; ///< at the probe
    bool pair = false;
    numeric::Rectangle range;
    // Of the target upside down: what one maxout and what a pair make of it.
    Eigen::ArrayXd upsideDown;
    Eigen::ArrayXd oneOfIt;
    Eigen::ArrayXd pairOfIt;
    double oneSup = 0.0;
    double pairSup = 0.0;
};
MaxoutPicture maxoutPicture(const ApproximationView& view);

/// The axes of the chart within its picture.
Axes maxoutAxes(const MaxoutPicture& picture, const QRectF& area, const Look& look);
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
