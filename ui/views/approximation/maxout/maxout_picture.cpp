#include "ui/views/approximation/maxout/maxout_picture.h"

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr Eigen::Index kPoints = 801;

Eigen::ArrayXd valuesOf(const auto& fit, const Eigen::ArrayXd& x) {
    return x.unaryExpr([&fit](double v) { return fit(v); });
}

numeric::Rectangle rangeAround(const Eigen::ArrayXd& x, const Eigen::ArrayXd& y) {
    constexpr double kShareOfAir = 0.25;
    const double low = y.minCoeff();
    const double high = y.maxCoeff();
    const double room = kShareOfAir * (high - low) + 1e-9;
    return {x[0], x[x.size() - 1], low - room, high + room};
}

} // namespace

double valueOf(const AffinePiece& piece, double x) {
    return piece.slope * x + piece.intercept;
}

ApproximationView fitKey(const ApproximationView& view) {
    ApproximationView key;
    key.target = view.target;
    key.maxoutTarget = view.maxoutTarget;
    key.pieces = view.pieces;
    key.concave = view.concave;
    key.pair = view.pair;
    return key;
}

MaxoutPicture fittedPicture(const ApproximationView& key) {
    MaxoutPicture picture;
    const TargetFunction target = maxoutTarget(key);
    picture.x = gridOf(target, kPoints);
    picture.target = target.at(picture.x);
    picture.range = rangeAround(picture.x, picture.target);
    picture.pair = key.pair;
    if (key.pair) {
        const MaxoutPair pair = fitMaxoutPair(target, key.pieces);
        picture.fit = pair.plus;
        picture.fitted = valuesOf(pair, picture.x);
        picture.sup = pair.sup;
    } else {
        picture.fit = fitMaxout(target, key.pieces);
        // Fewer may do; the others lie under the last one, for a hand to take.
        picture.fit.pieces.resize(static_cast<std::size_t>(key.pieces), picture.fit.pieces.back());
        picture.fitted = valuesOf(picture.fit, picture.x);
        picture.sup = picture.fit.sup;
    }
    ApproximationView other = key;
    other.concave = !key.concave;
    const TargetFunction upsideDown = maxoutTarget(other);
    const MaxoutFit one = fitMaxout(upsideDown, key.pieces);
    const MaxoutPair pair = fitMaxoutPair(upsideDown, key.pieces);
    picture.upsideDown = upsideDown.at(picture.x);
    picture.oneOfIt = valuesOf(one, picture.x);
    picture.pairOfIt = valuesOf(pair, picture.x);
    picture.oneSup = one.sup;
    picture.pairSup = pair.sup;
    return picture;
}

void showByHand(MaxoutPicture& picture, const ApproximationView& view) {
    picture.byHand = !view.pair && view.lines.size() == static_cast<std::size_t>(view.pieces);
    if (picture.byHand) {
        picture.fit = maxoutOf(maxoutTarget(view), view.lines);
        picture.fitted = valuesOf(picture.fit, picture.x);
        picture.sup = picture.fit.sup;
    }
    picture.probe = std::clamp(view.probe, picture.range.xMin, picture.range.xMax);
    picture.winner = picture.fit.winner(picture.probe);
}

MaxoutPicture maxoutPicture(const ApproximationView& view) {
    MaxoutPicture picture = fittedPicture(fitKey(view));
    showByHand(picture, view);
    return picture;
}

LineHandles lineHandles(const MaxoutPicture& picture, std::size_t line, double apart) {
    const double from = picture.range.xMin;
    const double to = picture.range.xMax;
    std::vector<double> ends = picture.fit.corners(from, to);
    ends.insert(ends.begin(), from);
    ends.push_back(to);
    LineHandles handles{NAN, NAN};
    double reach = 0.0;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const double middle = 0.5 * (ends[i] + ends[i + 1]);
        if (picture.fit.winner(middle) == line) {
            handles.move = middle;
            reach = 0.35 * (ends[i + 1] - ends[i]);
        }
    }
    if (std::isnan(handles.move)) {
        Eigen::Index nearest = 0;
        (picture.x.unaryExpr([&](double x) {
            return picture.fit(x) - valueOf(picture.fit.pieces[line], x);
        })).minCoeff(&nearest);
        handles.move = std::clamp(picture.x[nearest], from + apart, to - apart);
    }
    reach = std::max(reach, apart);
    handles.turn = handles.move + (handles.move + reach <= to ? reach : -reach);
    return handles;
}

} // namespace actiscope::ui
