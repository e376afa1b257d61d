#include "core/session/activation_choice.h"

#include <algorithm>

namespace actiscope {

void chooseActivation(Session& session, std::string_view list) {
    std::vector<Activation> chosen = parseActivations(list);
    const std::vector<Activation>& now = session.training.activations;
    // A function that is already in use keeps its parameters.
    for (Activation& activation : chosen) {
        const auto same = std::ranges::find(now, activation.id(), &Activation::id);
        if (same != now.end()) {
            activation = *same;
        }
    }
    session.training.activations = std::move(chosen);
}

void setActivationParameter(Session& session, std::string_view name, double value) {
    std::vector<Activation> changed = session.training.activations;
    bool any = false;
    for (Activation& activation : changed) {
        if (activation.hasParameter(name)) {
            activation.setParameter(name, value);
            any = true;
        }
    }
    if (!any) {
        // One function: its own message says which parameters it has.
        changed.front().setParameter(name, value);
    }
    session.training.activations = std::move(changed);
}

void setActivationFormula(Session& session, std::string_view text) {
    std::vector<Activation> changed = session.training.activations;
    bool any = false;
    for (Activation& activation : changed) {
        if (activation.isCustom()) {
            activation.setFormula(text);
            any = true;
        }
    }
    if (!any) {
        // Its message says that the formula is fixed.
        changed.front().setFormula(text);
    }
    session.training.activations = std::move(changed);
}

} // namespace actiscope
