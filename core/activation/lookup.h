#pragma once

#include "core/activation/definition.h"

#include <optional>
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

/// Why a function is among those that a person may mean while typing, best first.
enum class NameMatch {
    exact,     ///< the text is its name, its id or an alias
    prefix,    ///< its name or id begins so
    word,      ///< a word of its name or id does: "relu" in "Leaky ReLU"
    alias,     ///< an alias, or a word of one, does
    substring, ///< it stands within one of them
};

struct RankedName {
    const ActivationDefinition* row;
    NameMatch match;
};

/// How the text fits the function, compared by nameKey(); nothing if it does not. An empty text
/// begins every name.
std::optional<NameMatch> nameMatch(const ActivationDefinition& row, std::string_view text);

/// The functions that the text may mean, best first; of those that fit equally well the ones with
/// shorter names first, since they are nearer to the text. All in their order for an empty text.
std::vector<RankedName> rankedNames(std::span<const ActivationDefinition> rows,
                                    std::string_view text);

/// The one function that the word means. Throws UsageError: for an ambiguous word naming the ids
/// that it may mean, for an unknown one naming those that it may be the beginning of, or else the
/// nearest ids.
const ActivationDefinition& definitionNamed(std::span<const ActivationDefinition> rows,
                                            std::string_view word);

} // namespace actiscope
