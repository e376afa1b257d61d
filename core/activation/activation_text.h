#pragma once

#include "core/activation/activation.h"

#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

/// A function as one word, for lists and tables: "relu", "elu(alpha=0.5)",
/// "custom(alpha=2,formula=x*tanh(alpha*x))", "maxout(lines=1,0;-1,0)": what differs from the
/// defaults. Reads back the same.
std::string activationText(const Activation& activation);

/// Reads such a text. The formula and the lines go to the closing parenthesis, so they come last.
/// Throws UsageError.
Activation activationFromText(std::string_view text);

/// Reads "tanh" or "relu,elu(alpha=0.5),custom(formula=max(x,0))": commas inside parentheses belong
/// to their function. Throws UsageError for an unknown id or an empty list.
std::vector<Activation> parseActivations(std::string_view list);

} // namespace actiscope
