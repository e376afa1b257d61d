#include "core/depth/gaussian_mean.h"

#include <cmath>

namespace actiscope {

GaussianAverages gaussianAverages(const Activation& activation, double variance) {
    constexpr Eigen::Index kPoints = 4000;
    constexpr double kReach = 10.0; ///< standard deviations; beyond it lies 1e-23 of the mass
    const double step = 2.0 * kReach / static_cast<double>(kPoints);
    // Points of one standard deviation's scale, their weights, and the same points as z.
    static const Eigen::ArrayXd unit = [step] {
        return Eigen::ArrayXd(
            Eigen::ArrayXd::LinSpaced(kPoints, -kReach + 0.5 * step, kReach - 0.5 * step));
    }();
    static const Eigen::ArrayXd weights = [] {
        Eigen::ArrayXd w = (-0.5 * unit.square()).exp();
        return Eigen::ArrayXd(w / w.sum());
    }();
    Eigen::ArrayXd f(kPoints);
    Eigen::ArrayXd df(kPoints);
    const Eigen::ArrayXd z = unit * std::sqrt(variance);
    activation.evaluate(z, f, df);
    return {(weights * f.square()).sum(), (weights * df.square()).sum()};
}

} // namespace actiscope
