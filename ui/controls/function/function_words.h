#pragma once

#include "core/activation/activation.h"
#include "core/analysis/line/properties.h"

#include <QString>

namespace actiscope::ui {

/// "−1 to ∞".
QString boundsText(const Bounds& bounds);

/// The name as people look for it: in Chinese both names, "双曲正切 Tanh".
QString functionName(const ActivationDefinition& function);

/// "Leaky ReLU (α = 0.2)".
QString activationTitle(const Activation& activation);

} // namespace actiscope::ui
