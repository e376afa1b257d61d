#include "core/formula/evaluate_wide.h"

#include "core/numeric/dual.h"
#include "core/numeric/wide.h"

#include "core/formula/run.h"

#include <cmath>
#include <optional>

namespace actiscope::formula {
namespace {

using Second = Dual<Dual<Wide>>;

class WideRun {
public:
    WideRun(const Expression& expression, const ParameterValues& p)
        : m_expression(expression), m_parameters{Wide(p[0]), Wide(p[1]), Wide(p[2])} {}

    Second at(const Wide& x) const {
        return run(m_expression, Second({x, Wide(1.0)}, {Wide(1.0), Wide(0.0)}), m_parameters);
    }

    /// The limit of f' towards x from one side: its value at two distances that no double knows.
    /// Growing without end between them it is infinite; nothing where the formula ends.
    std::optional<double> slopeBeside(double x, double side) const {
        const Wide::Number scale(x == 0.0 ? 1.0 : std::fabs(x));
        Wide slopes[2];
        for (const int i : {0, 1}) {
            // At 0 far below any double; elsewhere within the 50 digits.
            const Wide::Number distance =
                boost::multiprecision::pow(Wide::Number(10), (x == 0.0 ? -400 : -20) * (i + 1));
            slopes[i] = at(Wide(Wide::Number(x + side * scale * distance))).value.slope;
            if (!boost::multiprecision::isfinite(slopes[i].value)) {
                return std::nullopt;
            }
        }
        // So near, a limit has been reached; what still grows between the two has none.
        constexpr double kSettled = 1e-9;
        const Wide size = abs(slopes[1]);
        if (size > abs(slopes[0]) && abs(slopes[1] - slopes[0]) > Wide(kSettled) * size) {
            return slopes[1].value > 0 ? INFINITY : -INFINITY;
        }
        return slopes[1].toDouble();
    }

private:
    const Expression& m_expression;
    std::array<Wide, 3> m_parameters;
};

} // namespace

WideValues evaluateWide(const Expression& expression, double x, const ParameterValues& parameters) {
    const WideRun wide(expression, parameters);
    const Second y = wide.at(Wide(x));
    WideValues values{y.value.value.toDouble(), y.value.slope.toDouble(), y.slope.slope.toDouble()};
    if (std::isnan(values.value)) { // where there is no f there is no slope
        return {values.value, values.value, values.value};
    }
    if (std::isnan(values.slope)) {
        for (const double side : {1.0, -1.0}) {
            if (const auto slope = wide.slopeBeside(x, side)) {
                values.slope = *slope;
                break;
            }
        }
    }
    return values;
}

} // namespace actiscope::formula
