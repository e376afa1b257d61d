#pragma once

#include "core/activation/definition.h"

#include <QString>

#include <vector>

namespace actiscope::ui {

/// Why a function is found, from the best reason to the weakest.
enum class MatchReason {
    exact,  ///< its name
    prefix, ///< its name begins so
    word,   ///< a later word of its name begins so
    alias,  ///< another name of it, or one that begins so
    part    ///< somewhere in one of its names
};

struct FunctionMatch {
    const ActivationDefinition* function;
    MatchReason reason;
    QString alias; ///< the name that was meant, where that is another one
};

/// The functions of the catalogue that a text may mean, the likeliest first: "tanh" is Tanh, then
/// Tanhshrink. All of them for an empty text.
std::vector<FunctionMatch> rankedFunctions(const QString& text);

/// "begins with “sw”".
QString matchReasonText(const FunctionMatch& match, const QString& text);

} // namespace actiscope::ui
