#pragma once

#include "core/scene/approximation_scene.h"
#include "ui/views/approximation/axes.h"

#include <optional>

namespace actiscope::ui {

/// What the chart of a sum shows, with the values that it is drawn from.
struct SumPicture {
    Eigen::ArrayXd x;
    Eigen::ArrayXd target;
    Eigen::ArrayXd sum;
    Eigen::ArrayXd coarse; ///< x of the units
    std::vector<Eigen::ArrayXd> units;
    std::vector<HandUnit> hand; ///< with handles; empty without
    double offset = 0.0;
    std::size_t selected = 0;
    FitError error;
    numeric::Rectangle range;

    bool hasSelected() const { return selected < units.size(); }
};

/// With the handles of the units only if `withHandles`.
SumPicture sumPicture(const Session& session, const TargetFunction& target, const FittedSum& fit,
                      bool withHandles);

/// Where the two parts of the chart lie within a picture.
StripAxes sumAxes(const SumPicture& picture, const QRectF& area, const Look& look);

/// Places of the handles of the selected unit, in pixels.
struct HandlePlaces {
    QPointF height;
    QPointF steepness;
    double steepnessAway = 0.0; ///< |x − step|·|steepness| there
    double plateau = 1.0;       ///< φ at the ring of the height
};
HandlePlaces handlePlaces(const SumPicture& picture, const Activation& activation,
                          const StripAxes& axes);

/// Axes and the faint units, which stay while one is dragged; and everything else.
void paintSumGround(QPainter& painter, const SumPicture& picture, const StripAxes& axes,
                    const Look& look);
void paintSum(QPainter& painter, const SumPicture& picture, const Activation& activation,
              const StripAxes& axes, const Look& look);

/// One sentence of what can be seen.
QString sumDescription(const SumPicture& picture, const Activation& activation);

/// log sup against log N, with slopes and floors.
void paintLaw(QPainter& painter, const QRectF& area, const std::vector<LawCurve>& curves,
              const Activation& chosen, const LawPoint& now, const Look& look);
QString lawDescription(const std::vector<LawCurve>& curves);

/// A number of an error: two digits.
QString errorText(double error);

} // namespace actiscope::ui
