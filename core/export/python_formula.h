#pragma once

#include "core/activation/activation.h"

#include <string>

namespace actiscope {

/// A number as Python reads it as a float: integers have no end there and fit into no array.
std::string pythonNumber(double value);

/// The Python function `name` of an activation, for a script that has begun with pythonPrelude():
///     def name(x):
///         ...
/// Computed as the program does: with the stable form of the formula, and with its slopes at kinks.
/// Every number is a float and every constant an array, so that no integer overflows and no
/// function meets a bare number; deep formulas are cut into lines. Maxout takes the k
/// pre-activations of each unit together, as (n, units·k).
std::string pythonFunction(const Activation& activation, const std::string& name);

} // namespace actiscope
