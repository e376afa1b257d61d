#pragma once

#include "core/activation/definition.h"

#include <string_view>
#include <vector>

/// The rows of the catalogue, one function per source file; each appends its family in the order in
/// which pickers show it.
namespace actiscope::rows {

/// Marks a text of a row for translation; the window looks it up in that context.
constexpr std::string_view translatable(const char* /*context*/, std::string_view text) {
    return text;
}

void appendBasic(std::vector<ActivationDefinition>& rows);
void appendSigmoids(std::vector<ActivationDefinition>& rows);
void appendRelus(std::vector<ActivationDefinition>& rows);
void appendElus(std::vector<ActivationDefinition>& rows);
void appendGated(std::vector<ActivationDefinition>& rows);
void appendPeriodic(std::vector<ActivationDefinition>& rows);

} // namespace actiscope::rows
