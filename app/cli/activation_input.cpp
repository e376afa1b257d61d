#include "app/cli/activation_input.h"

#include "app/cli/session_input.h"
#include "core/formula/expression.h"
#include "core/session/without_effect.h"

#include <iostream>

namespace actiscope::cli {

Activation activationFrom(const Arguments& arguments) {
    Activation activation(arguments.positional()[0]);
    if (arguments.has("--formula")) {
        activation.setFormula(arguments.value("--formula"));
        const std::string& computedAs = activation.formula()->computedAs;
        if (!computedAs.empty()) {
            std::cerr << "formula: computed as " << computedAs << '\n';
        }
    }
    for (const std::string& given : arguments.values("--param")) {
        const auto [name, value] = keyAndValue(given, "--param");
        activation.setParameter(name, numberFrom(value, "--param " + name));
        if (const std::string reason = withoutEffect(activation, name); !reason.empty()) {
            warn("--param " + given + " has no effect: " + reason);
        }
    }
    return activation;
}

} // namespace actiscope::cli
