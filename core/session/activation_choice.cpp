#include "core/session/activation_choice.h"

#include "core/activation/activation_text.h"
#include "core/activation/catalogue.h"
#include "core/activation/maxout.h"

#include <algorithm>
#include <functional>

namespace actiscope {
namespace {

/// Changes every activation in use that `fits`, or none if one of them refuses. If none fits, the
/// first one's own message says what it lacks.
void changeThose(Session& session, const std::function<bool(const Activation&)>& fits,
                 const std::function<void(Activation&)>& change) {
    std::vector<Activation> changed = session.training.activations;
    bool any = false;
    for (Activation& activation : changed) {
        if (fits(activation)) {
            change(activation);
            any = true;
        }
    }
    if (!any) {
        change(changed.front());
    }
    session.training.activations = std::move(changed);
}

} // namespace

void chooseActivation(Session& session, std::string_view list) {
    session.training.activations = activationsInUse(session, list);
}

std::vector<Activation> activationsInUse(const Session& session, std::string_view list) {
    std::vector<Activation> chosen = parseActivations(list);
    const std::vector<Activation>& now = session.training.activations;
    for (Activation& activation : chosen) {
        const auto same = std::ranges::find(now, activation.id(), &Activation::id);
        // What the list says about a function counts; only a bare name means the one in use.
        if (same != now.end() && activation == Activation(activation.definition())) {
            activation = *same;
        }
    }
    return chosen;
}

void chooseLayerActivation(Session& session, std::size_t layer, std::string_view id) {
    std::vector<Activation> all =
        perHiddenLayer(session.training.activations, session.training.hidden.size());
    const ActivationDefinition& wanted = definitionOf(id);
    if (all[layer].id() != wanted.id) {
        all[layer] = Activation(wanted);
    }
    const bool same = std::ranges::all_of(all, [&](const Activation& a) { return a == all[0]; });
    if (same) {
        all.resize(1);
    }
    session.training.activations = std::move(all);
}

void fitActivations(Session& session) {
    std::vector<Activation>& all = session.training.activations;
    const std::size_t layers = session.training.hidden.size();
    if (all.size() > 1 && layers > 0) {
        const Activation last = all.back();
        all.resize(layers, last);
    } else if (layers == 0) {
        all.resize(1);
    }
}

void setActivationParameter(Session& session, std::string_view name, double value) {
    changeThose(
        session, [&](const Activation& a) { return a.hasParameter(name); },
        [&](Activation& a) { a.setParameter(name, value); });
}

void setActivationFormula(Session& session, std::string_view text) {
    changeThose(
        session, [](const Activation& a) { return a.isCustom(); },
        [&](Activation& a) { a.setFormula(text); });
}

void setActivationLines(Session& session, std::string_view text) {
    setMaxout(session, Maxout::parse(text));
}

void setMaxout(Session& session, const Maxout& maxout) {
    changeThose(
        session, [](const Activation& a) { return a.maxout() != nullptr; },
        [&](Activation& a) { a.setMaxout(maxout); });
}

} // namespace actiscope
