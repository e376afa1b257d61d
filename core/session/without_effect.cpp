#include "core/session/without_effect.h"

#include "core/formula/parser.h"

#include <algorithm>

namespace actiscope {
namespace {

constexpr std::string_view kParameterPrefix = "activation.";

bool isPerceptron(const Session& session) {
    return session.training.hidden.empty();
}

/// When a key does nothing, and why.
struct Row {
    std::string_view key;
    bool (*applies)(const Session&);
    std::string_view reason;
};

constexpr Row kRows[] = {
    {"points", [](const Session& s) { return s.training.data.kind == DataKind::own; },
     "the samples are one's own"},
    {"noise", [](const Session& s) { return s.training.data.kind == DataKind::own; },
     "the samples are one's own"},
    {"schedule_epochs", [](const Session& s) { return s.training.schedule == Schedule::constant; },
     "schedule is constant"},
    {"activation", isPerceptron, "there is no hidden layer"},
    {"skip",
     [](const Session& s) {
         return s.training.skip &&
                std::ranges::adjacent_find(s.training.hidden) == s.training.hidden.end();
     },
     "no two neighbouring hidden layers have the same number of units"},
    {"learn",
     [](const Session& s) {
         return s.training.learn &&
                std::ranges::none_of(s.training.activations, [](const Activation& a) {
                    return a.learnableIndex().has_value();
                });
     },
     "no activation has a learnable parameter"},
};

} // namespace

std::string withoutEffect(const Session& session, std::string_view key) {
    for (const Row& row : kRows) {
        if (row.key == key && row.applies(session)) {
            return std::string(row.reason);
        }
    }
    if (!key.starts_with(kParameterPrefix)) {
        return {};
    }
    if (isPerceptron(session)) {
        return "there is no hidden layer";
    }
    const std::string_view name = key.substr(kParameterPrefix.size());
    std::string reason;
    for (const Activation& activation : session.training.activations) {
        if (activation.hasParameter(name)) {
            reason = withoutEffect(activation, name);
            if (reason.empty()) {
                return {};
            }
        }
    }
    return reason;
}

std::string withoutEffect(const Activation& activation, std::string_view parameter) {
    const auto& formula = activation.formula();
    if (!formula) {
        return {};
    }
    const auto names = formula::typedParameters();
    const auto index = static_cast<double>(std::ranges::find(names, parameter) - names.begin());
    const bool used = std::ranges::any_of(formula->program, [&](const formula::Instruction& i) {
        return i.op == formula::Op::parameter && i.constant == index;
    });
    return used ? "" : "the formula " + formula->text + " has no " + std::string(parameter);
}

} // namespace actiscope
