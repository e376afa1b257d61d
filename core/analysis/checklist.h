#pragma once

#include "core/activation/activation.h"
#include "core/analysis/line/properties.h"

#include <optional>
#include <vector>

namespace actiscope {

/// A condition that texts ask of an activation function.
enum class Condition { nonlinear, noDead, monotone, smooth, zeroCentred, bounded };

enum class Fulfilment { holds, partly, fails };

struct CheckResult {
    Condition condition;
    Fulfilment fulfilment;
    std::vector<double> places; ///< of kinks or jumps, where they are the reason
    bool fromBelow = false;     ///< bounded on that side only
};

/// Each condition in the order of the list, judged by what was computed of the function.
std::vector<CheckResult> checklist(const Properties& properties);

/// What speaks for or against a function, with the numbers of the sentence.
struct Argument {
    enum Kind {
        // For it.
        centredAndBounded, ///< outputs lie between a and b and average 0
        boundedOutput,     ///< between a and b
        offStillLearns,    ///< left of the corner a slope remains; a is its limit, which may be 0
        steadySlope,       ///< the slope is a for every large x
        smoothEverywhere,
        leadsNowhere, ///< nothing else is to be said for it
        // Against it.
        noSlope,    ///< f′ = 0 wherever it exists
        isLine,     ///< with the slope a
        deadBelow,  ///< f′ = 0 for x ≤ a
        deadAbove,  ///< for x ≥ a
        deadWithin, ///< for a ≤ x ≤ b
        fadesBoth,  ///< |f′| < ε for x < a and x > b
        fadesLeft,  ///< for x < a
        fadesRight, ///< for x > a
        notMonotone,
        slopeGrows, ///< without bound
        notCentred, ///< outputs average a
        undefinedSomewhere
    };
    Kind kind;
    double a = 0.0;
    double b = 0.0;
};

/// The strongest argument of each side.
Argument bestFor(const Activation& activation, const Properties& properties);
std::optional<Argument> worstAgainst(const Properties& properties);

} // namespace actiscope
