#pragma once

#include "core/activation/definition.h"

#include <span>
#include <string_view>

namespace actiscope {

/// Every activation function, in the order in which pickers show them.
std::span<const ActivationDefinition> catalogue();

/// The definition with this id, or nullptr.
const ActivationDefinition* findDefinition(std::string_view id);

/// The definition with this id. Throws UsageError that names the nearest ids when there is none.
const ActivationDefinition& definitionOf(std::string_view id);

} // namespace actiscope
