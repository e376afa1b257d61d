#include "core/approximation/unit_sum.h"

#include <cmath>

namespace actiscope {

Eigen::ArrayXd UnitSum::unitAt(std::size_t unit, const Eigen::Ref<const Eigen::ArrayXd>& x) const {
    const SumUnit& u = units[unit];
    const Eigen::ArrayXd z = u.weight * x + u.bias;
    Eigen::ArrayXd f(x.size());
    Eigen::ArrayXd slope(x.size());
    activation.evaluate(z, f, slope);
    return u.height * f;
}

Eigen::ArrayXd UnitSum::at(const Eigen::Ref<const Eigen::ArrayXd>& x) const {
    Eigen::ArrayXd sum = Eigen::ArrayXd::Constant(x.size(), offset);
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].height != 0.0) {
            sum += unitAt(i, x);
        }
    }
    return sum;
}

FitError errorOf(const Eigen::ArrayXd& x, const Eigen::ArrayXd& sum, const Eigen::ArrayXd& target) {
    const Eigen::ArrayXd error = (sum - target).abs();
    if (!error.allFinite()) {
        return {NAN, NAN, NAN, NAN};
    }
    FitError result;
    Eigen::Index at = 0;
    result.sup = error.maxCoeff(&at);
    result.at = x[at];
    result.mean = error.mean();
    result.rms = std::sqrt(error.square().mean());
    return result;
}

FitError errorOf(const UnitSum& sum, const TargetFunction& target) {
    const Eigen::ArrayXd x = gridOf(target, kErrorPoints);
    return errorOf(x, sum.at(x), target.at(x));
}

} // namespace actiscope
