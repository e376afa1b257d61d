#pragma once

#include "core/session/session.h"

#include <string_view>
#include <vector>

namespace actiscope {

/// "elu" in the picker, or "relu,tanh" for one per layer: the activations of the hidden layers with
/// their default parameters; a function that is already in use keeps the ones it has. Throws
/// UsageError for an unknown id.
void chooseActivation(Session& session, std::string_view list);

/// The functions of such a list, also with what it says about them ("elu(alpha=0.5)"); a bare name
/// of a function that the session uses means that one with its parameters, formula or pieces.
std::vector<Activation> activationsInUse(const Session& session, std::string_view list);

/// Sets a parameter in every layer whose function has it. Throws UsageError when none has, or for a
/// value out of range.
void setActivationParameter(Session& session, std::string_view name, double value);

/// Sets the formula of every custom layer. Throws UsageError naming the column, or when no layer is
/// custom.
void setActivationFormula(Session& session, std::string_view text);

/// Sets the pieces of every maxout layer, given as "slope,intercept;…" or as a value. Throws
/// UsageError naming the piece, or when no layer is maxout.
void setActivationLines(Session& session, std::string_view text);
void setMaxout(Session& session, const Maxout& maxout);

/// Chooses the function of one hidden layer (from 0); the others keep theirs.
void chooseLayerActivation(Session& session, std::size_t layer, std::string_view id);

/// Gives a changed number of hidden layers an activation each: layers that there were keep theirs,
/// new ones take the last one's.
void fitActivations(Session& session);

} // namespace actiscope
