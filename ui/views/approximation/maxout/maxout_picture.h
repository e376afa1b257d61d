#pragma once

#include "core/scene/approximation_scene.h"

#include <Eigen/Core>

namespace actiscope::ui {

/// What the Maxout page shows of a session.
struct MaxoutPicture {
    Eigen::ArrayXd x;
    Eigen::ArrayXd target;
    Eigen::ArrayXd fitted; ///< one maxout, or the difference of two
    MaxoutFit fit;         ///< whose pieces are drawn: the one, or the first of the pair
    double sup = 0.0;
    double probe = 0.0;
    std::size_t winner = 0;   ///< at the probe
    std::size_t selected = 0; ///< piece with both handles
    bool pair = false;        ///< no line has handles then
    bool byHand = false;      ///< the lines are not the best ones
    numeric::Rectangle range;
    // Of the target upside down: what one maxout and what a pair make of it.
    Eigen::ArrayXd upsideDown;
    Eigen::ArrayXd oneOfIt;
    Eigen::ArrayXd pairOfIt;
    double oneSup = 0.0;
    double pairSup = 0.0;
};

/// What the best lines depend on: a view in which nothing else is set.
ApproximationView fitKey(const ApproximationView& view);
/// With the best lines; some tenths of a second.
MaxoutPicture fittedPicture(const ApproximationView& key);
/// The probe, and the lines that were set by hand; at once.
void showByHand(MaxoutPicture& picture, const ApproximationView& view);
/// Both.
MaxoutPicture maxoutPicture(const ApproximationView& view);

/// The x of the two handles of a line: the one that moves it, in the middle of where it wins (or
/// where it comes nearest to that), and the one that turns it about the other, at least `apart`
/// away.
struct LineHandles {
    double move;
    double turn;
};
LineHandles lineHandles(const MaxoutPicture& picture, std::size_t line, double apart);

/// slope·x + intercept.
double valueOf(const AffinePiece& piece, double x);

} // namespace actiscope::ui
