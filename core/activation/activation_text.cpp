#include "core/activation/activation_text.h"

#include "core/activation/catalogue.h"
#include "core/activation/lookup.h"
#include "core/activation/maxout.h"
#include "core/errors.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

namespace actiscope {
namespace {

/// One argument: the name before '=' and what follows.
struct Argument {
    std::string_view name;
    std::string_view value;
};

Argument argumentFrom(std::string_view part, std::string_view whole) {
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) {
        throw UsageError("function " + quoted(whole) + ": " + quoted(part) + " is not NAME=NUMBER");
    }
    return {text::trimmed(part.substr(0, equals)), text::trimmed(part.substr(equals + 1))};
}

} // namespace

std::string activationText(const Activation& activation) {
    const Activation usual(activation.definition());
    std::string arguments;
    const auto add = [&](std::string_view name, std::string_view value) {
        arguments.append(arguments.empty() ? "" : ",").append(name).append("=").append(value);
    };
    if (activation.maxout() != nullptr) {
        if (!(activation == usual)) {
            add("lines", activation.maxout()->text());
        }
    } else {
        const ParameterList& specs = activation.definition().parameters;
        for (std::size_t i = 0; i < specs.size(); ++i) {
            if (activation.parameters()[i] != usual.parameters()[i]) {
                add(specs[i].name, text::toText(activation.parameters()[i]));
            }
        }
        if (activation.isCustom() && activation.formulaText() != usual.formulaText()) {
            add("formula", activation.formulaText());
        }
    }
    std::string result(activation.id());
    if (!arguments.empty()) {
        result.append("(").append(arguments).append(")");
    }
    return result;
}

Activation activationFromText(std::string_view text) {
    if (!definitionsNamed(catalogue(), text).empty()) {
        return Activation(text); // "GELU (tanh)" is a name
    }
    const std::size_t open = text.find('(');
    Activation activation(text::trimmed(text.substr(0, open)));
    if (open == std::string_view::npos) {
        return activation;
    }
    if (text.back() != ')') {
        throw UsageError("function " + quoted(text) + ": ')' is missing at the end");
    }
    std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    while (!inside.empty()) {
        const std::size_t comma = std::min(inside.find(','), inside.size());
        const Argument first = argumentFrom(inside.substr(0, comma), text);
        // These two hold commas themselves.
        if (first.name == "formula" || first.name == "lines") {
            const std::string_view rest = inside.substr(inside.find('=') + 1);
            if (first.name == "formula") {
                activation.setFormula(rest);
            } else {
                activation.setMaxout(Maxout::parse(rest));
            }
            return activation;
        }
        const auto value = text::parseNumber(first.value);
        if (!value) {
            throw UsageError("function " + quoted(text) + ": " + quoted(inside.substr(0, comma)) +
                             " is not NAME=NUMBER");
        }
        activation.setParameter(first.name, *value);
        inside.remove_prefix(std::min(comma + 1, inside.size()));
    }
    return activation;
}

std::vector<Activation> parseActivations(std::string_view list) {
    std::vector<Activation> activations;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= list.size() && !list.empty(); ++i) {
        const char c = i < list.size() ? list[i] : ',';
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == ',' && (depth <= 0 || i == list.size())) {
            activations.push_back(activationFromText(text::trimmed(list.substr(begin, i - begin))));
            begin = i + 1;
        }
    }
    if (activations.empty()) {
        throw UsageError("activation is empty; give one id, or one per hidden layer with commas "
                         "between");
    }
    return activations;
}

} // namespace actiscope
