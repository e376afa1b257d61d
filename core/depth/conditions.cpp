#include "core/depth/conditions.h"

#include "core/activation/catalogue.h"
#include "core/depth/zigzag.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

std::vector<FunctionCondition> conditionsOfCatalogue(int inputs,
                                                     const std::function<bool()>& stopped) {
    std::vector<FunctionCondition> all;
    for (const ActivationDefinition& definition : catalogue()) {
        if (stopped()) {
            return {};
        }
        if (definition.family != Family::custom) {
            all.push_back({&definition, conditionOf(Activation(definition), inputs)});
        }
    }
    std::ranges::stable_sort(all, [](const FunctionCondition& a, const FunctionCondition& b) {
        return std::isnan(a.condition) ? false
                                       : std::isnan(b.condition) || a.condition < b.condition;
    });
    return all;
}

} // namespace actiscope
