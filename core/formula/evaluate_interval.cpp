#include "core/numeric/interval.h"

#include "core/formula/run.h"

namespace actiscope::formula {

Enclosure enclose(const Expression& expression, const Interval& x,
                  const ParameterValues& parameters) {
    return enclosureOf(run(expression, intervalVariable(x), parameters));
}

} // namespace actiscope::formula
