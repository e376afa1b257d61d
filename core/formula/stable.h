#pragma once

#include "core/formula/tree.h"

namespace actiscope::formula {

/// The same function without the overflow and cancellation of the way it is written in textbooks:
/// 1/(1+exp(−u)) becomes sigmoid(u), log(1+exp(u)) softplus(u), (e^u − e^−u)/(e^u + e^−u) tanh(u),
/// 2·sigmoid(2u) − 1 tanh(u), exp(u) − 1 expm1(u), u + √(u²+c) the form that does not cancel …,
/// whatever the order of operands and however constants are written. Equal to the given tree where
/// that is; the tree itself when nothing fits.
Node stableForm(const Node& tree);

} // namespace actiscope::formula
