#include "core/numeric/interval.h"

#include "core/formula/run.h"

namespace actiscope::formula {

Enclosure enclose(const Expression& expression, const Interval& x,
                  const ParameterValues& parameters) {
    return enclosureOf(run(expression, intervalVariable(x), parameters));
}

bool isUndefined(const Expression& expression, double from, double to,
                 const ParameterValues& parameters) {
    return run(expression, Interval(from, to), parameters).isEmpty();
}

} // namespace actiscope::formula
