#pragma once

#include "core/analysis/line/line_map.h"

namespace actiscope {

/// Whether f, wherever it is defined, never falls or never rises, also across its jumps, poles and
/// gaps. "No" is proven: enclosures of f' lie above 0 at one place and below it at another, or f
/// leaps the other way at a break of `line`. "Yes" is proven where halving ends with f' ≥ 0 (or
/// ≤ 0) on every interval; those that it leaves open, as where f' touches 0, are sampled.
bool isMonotone(const Activation& activation, const LineMap& line,
                const std::stop_token& stop = {});

/// Whether f(−x) = sign·f(x) to 12 digits, f undefined at both or neither: by samples, at steps of
/// 0.01 within ±20, at places that share no period with them over 16 decades, and beside every
/// break of `line`.
bool hasSymmetry(const Activation& activation, const LineMap& line, double sign);

} // namespace actiscope
