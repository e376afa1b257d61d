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
    throw UsageError("unknown activation " + quoted(word) + suggestion(spelling, ids));
}

} // namespace actiscope
