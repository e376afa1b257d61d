#pragma once

#include "app/cli/arguments.h"
#include "core/activation/activation.h"

namespace actiscope::cli {

/// The activation named by the first positional argument with every --param NAME=VALUE applied.
/// Throws UsageError for an unknown id or name and for a value out of range.
Activation activationFrom(const Arguments& arguments);

} // namespace actiscope::cli
