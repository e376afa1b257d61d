#pragma once

#include "core/activation/definition.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

/// What names are compared by: capitals (of the Latin alphabet) made small, and neither spaces nor
/// '_' nor '-'. "Leaky ReLU", "leaky-relu" and "leaky_relu" have the same key.
std::string nameKey(std::string_view name);

/// The functions that the word means. An id means that function alone; else the word is compared
/// with ids, names and aliases by nameKey(). More than one: the word is ambiguous.
std::vector<const ActivationDefinition*>
definitionsNamed(std::span<const ActivationDefinition> rows, std::string_view word);

/// The one function that the word means. Throws UsageError: for an ambiguous word naming the ids
/// that it may mean, for an unknown one naming the nearest ids.
const ActivationDefinition& definitionNamed(std::span<const ActivationDefinition> rows,
                                            std::string_view word);

} // namespace actiscope
