#pragma once

#include "core/formula/functions.h"
#include "core/formula/parser.h"

#include <optional>
#include <string_view>
#include <vector>

/// Where the parser looks up the names of a text.
namespace actiscope::formula {

/// x, π and e, or a parameter of the vocabulary, which may hide them; parameters also by their
/// Greek letter.
std::optional<Node> variableNamed(std::string_view name, const Vocabulary& vocabulary);

/// Null for another name. Capitals do not matter.
const BuiltIn* builtInNamed(std::string_view name);
const NamedFunction* functionNamed(std::string_view name, const Vocabulary& vocabulary);

/// What may stand in place of an unknown name, for messages.
std::vector<std::string_view> allNames(const Vocabulary& vocabulary);

} // namespace actiscope::formula
