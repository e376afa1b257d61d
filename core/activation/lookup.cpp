#include "core/activation/lookup.h"

#include "core/errors.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <algorithm>

namespace actiscope {
namespace {

bool isCalled(const ActivationDefinition& row, std::string_view key) {
    if (nameKey(row.id) == key || nameKey(row.name) == key) {
        return true;
    }
    const auto aliases = text::split(row.aliases, ';');
    return std::ranges::any_of(aliases,
                               [&](std::string_view alias) { return nameKey(alias) == key; });
}

/// Whether a word of the text, which spaces, '_' and '-' part, begins with the key. A key of
/// several words begins a word, too: "hard t" in "the hard tanh".
bool hasWord(std::string_view text, std::string_view key) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins =
            i == 0 || text[i - 1] == ' ' || text[i - 1] == '_' || text[i - 1] == '-';
        if (begins && nameKey(text.substr(i)).starts_with(key)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::string nameKey(std::string_view name) {
    std::string key;
    for (const char c : name) {
        if (c != ' ' && c != '_' && c != '-' && c != '\t') {
            key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return key;
}

std::vector<const ActivationDefinition*>
definitionsNamed(std::span<const ActivationDefinition> rows, std::string_view word) {
    const auto same = std::ranges::find(rows, word, &ActivationDefinition::id);
    if (same != rows.end()) {
        return {&*same};
    }
    std::vector<const ActivationDefinition*> found;
    const std::string key = nameKey(word);
    if (key.empty()) {
        return found;
    }
    for (const ActivationDefinition& row : rows) {
        if (isCalled(row, key)) {
            found.push_back(&row);
        }
    }
    return found;
}

std::optional<NameMatch> nameMatch(const ActivationDefinition& row, std::string_view text) {
    const std::string key = nameKey(text);
    if (isCalled(row, key)) {
        return NameMatch::exact;
    }
    const std::string id = nameKey(row.id);
    const std::string name = nameKey(row.name);
    if (id.starts_with(key) || name.starts_with(key)) {
        return NameMatch::prefix;
    }
    if (hasWord(row.name, key) || hasWord(row.id, key)) {
        return NameMatch::word;
    }
    const auto aliases = text::split(row.aliases, ';');
    if (std::ranges::any_of(aliases, [&](std::string_view a) { return hasWord(a, key); })) {
        return NameMatch::alias;
    }
    const bool within = id.find(key) != std::string::npos || name.find(key) != std::string::npos ||
                        std::ranges::any_of(aliases, [&](std::string_view alias) {
                            return nameKey(alias).find(key) != std::string::npos;
                        });
    return within ? std::optional(NameMatch::substring) : std::nullopt;
}

std::vector<RankedName> rankedNames(std::span<const ActivationDefinition> rows,
                                    std::string_view text) {
    std::vector<RankedName> ranked;
    for (const ActivationDefinition& row : rows) {
        if (const auto match = nameMatch(row, text)) {
            ranked.push_back({&row, *match});
        }
    }
    if (!nameKey(text).empty()) {
        std::ranges::stable_sort(ranked, {}, [](const RankedName& name) {
            return std::pair(name.match, nameKey(name.row->name).size());
        });
    }
    return ranked;
}

namespace {

/// The ids of the functions that the word may be the beginning of.
std::vector<std::string_view> idsBegun(std::span<const ActivationDefinition> rows,
                                       std::string_view word) {
    std::vector<std::string_view> ids;
    for (const RankedName& name : rankedNames(rows, word)) {
        if (!nameKey(word).empty() && name.match != NameMatch::substring) {
            ids.push_back(name.row->id);
        }
    }
    return ids;
}

} // namespace

const ActivationDefinition& definitionNamed(std::span<const ActivationDefinition> rows,
                                            std::string_view word) {
    const auto found = definitionsNamed(rows, word);
    if (found.size() == 1) {
        return *found.front();
    }
    if (!found.empty()) {
        std::string message = "activation " + quoted(word) + " is ambiguous; it may be";
        for (const ActivationDefinition* row : found) {
            message.append(row == found.front() ? " '" : " or '").append(row->id).append("'");
        }
        throw UsageError(message);
    }
    std::vector<std::string_view> ids;
    for (const ActivationDefinition& row : rows) {
        ids.push_back(row.id);
    }
    // Ids are small letters with '_' between words; a person's spelling is measured against them.
    std::string spelling(word);
    for (char& c : spelling) {
        c = c >= 'A' && c <= 'Z'   ? static_cast<char>(c - 'A' + 'a')
            : c == ' ' || c == '-' ? '_'
                                   : c;
    }
    throw UsageError("unknown activation " + quoted(word) +
                     suggestion(spelling, ids, idsBegun(rows, word)));
}

} // namespace actiscope
