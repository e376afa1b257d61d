#pragma once

#include "core/activation/definition.h"

#include <span>
#include <string_view>

namespace actiscope {

/// Every activation function, in the order in which pickers show them.
std::span<const ActivationDefinition> catalogue();

/// The definition with this id, or nullptr.
const ActivationDefinition* findDefinition(std::string_view id);

/// The function that a person means: by id, name or alias, however capitals, spaces, '_' and '-'
/// are written (see lookup.h). Everything that reads an id goes through here. Throws UsageError
/// that names the nearest ids when there is none, and the candidates when there are several.
const ActivationDefinition& definitionOf(std::string_view word);

} // namespace actiscope
