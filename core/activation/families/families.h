#pragma once

#include "core/activation/definition.h"

#include <vector>

/// The rows of the catalogue, one function per source file; each appends its family in the order in
/// which pickers show it.
namespace actiscope::rows {

void appendBasic(std::vector<ActivationDefinition>& rows);
void appendSigmoids(std::vector<ActivationDefinition>& rows);
void appendRelus(std::vector<ActivationDefinition>& rows);
void appendElus(std::vector<ActivationDefinition>& rows);
void appendGated(std::vector<ActivationDefinition>& rows);
void appendPeriodic(std::vector<ActivationDefinition>& rows);

} // namespace actiscope::rows
