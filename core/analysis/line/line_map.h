#pragma once

#include "core/activation/activation.h"
#include "core/analysis/line/line_effort.h"

#include <stop_token>
#include <vector>

namespace actiscope {

/// What is known of |f'| on a piece of the line.
enum class SlopeState {
    dead,      ///< f' = 0 proven
    small,     ///< 0 < |f'| < ε, apart from single zeros
    active,    ///< |f'| ≥ ε
    undefined, ///< f or f' does not exist
    undecided, ///< the budget ended before any of these was proven
};

struct LinePiece {
    double from;
    double to;
    SlopeState state;
};

/// A place where f or f' does not exist or is not continuous.
struct LineBreak {
    enum Kind {
        kink, ///< f continuous, f' jumps
        jump, ///< f jumps
        pole, ///< f → ±∞ on at least one side
        edge, ///< f ends, or is singular in a derivative only; no statement
    };
    double x;
    Kind kind;
};

/// The whole line, divided by what is known of f' there.
struct LineMap {
    std::vector<LinePiece> pieces; ///< rising, without gaps, from −∞ to ∞
    std::vector<LineBreak> breaks; ///< rising
    bool vanishesLeft;             ///< f' → 0 for x → −∞
    bool vanishesRight;            ///< f' → 0 for x → ∞
    /// |f'| < ε proven from −∞ to the first and from the second to ∞; −∞ and ∞ if nowhere.
    double leftTail;
    double rightTail;
    /// No piece is undecided, none rests on samples.
    bool proven;
};

/// Subdivides the line until interval arithmetic decides every piece for ε > 0: complete within
/// [−32, 32] and [from, to], beyond that by intervals that grow with the distance, up to 2^200 and
/// from there in one. Where the enclosure of f'' has one sign f' is monotone and its values at the
/// ends decide; there a boundary is found by bisection to double precision. What no subdivision
/// decides is a break and is classified from its two sides. The same arguments give the same map.
/// A request to stop is met within microseconds; the map is then of no use.
LineMap mapLine(const Activation& activation, double from, double to, double epsilon,
                const LineEffort& effort, const std::stop_token& stop = {});

} // namespace actiscope
