#pragma once

#include "core/activation/lookup.h"

#include <QString>

#include <vector>

namespace actiscope::ui {

struct FunctionMatch {
    const ActivationDefinition* function;
    NameMatch reason;
    QString alias; ///< the name that was meant, where that is another one
};

/// The functions of the catalogue that a text may mean, the likeliest first: "tanh" is Tanh, then
/// Tanhshrink. All of them for an empty text.
std::vector<FunctionMatch> rankedFunctions(const QString& text);

/// "begins with “sw”".
QString matchReasonText(const FunctionMatch& match, const QString& text);

} // namespace actiscope::ui
