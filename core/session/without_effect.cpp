#include "core/session/without_effect.h"

#include "core/formula/parser.h"
#include "core/network/linear_regions.h"

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

bool isRegression(const Session& session) {
    return session.training.data.task == Task::regression;
}

constexpr Row kRows[] = {
    {"linear_regions",
     [](const Session& s) {
         return s.classifier.regions &&
                regionsObstacle(s.training.activations, s.training.features) ==
                    RegionsObstacle::activation;
     },
     "the activation is not piecewise linear"},
    {"linear_regions",
     [](const Session& s) { return s.classifier.regions && !onlyCoordinates(s.training.features); },
     "the network sees more than x1 and x2"},
    {"lines",
     [](const Session& s) {
         return !s.approximation.lines.empty() &&
                s.approximation.lines.size() != static_cast<std::size_t>(s.approximation.pieces);
     },
     "there are not as many as pieces"},
    {"lines",
     [](const Session& s) { return !s.approximation.lines.empty() && s.approximation.pair; },
     "a pair of maxouts has none by hand"},
    {"boundary", [](const Session& s) { return s.training.data.kind != DataKind::boundary; },
     "dataset is not boundary"},
    {"target", [](const Session& s) { return s.training.data.kind != DataKind::formula; },
     "dataset is not formula"},
    {"output_loss", isRegression, "task is regression, whose loss is regression_loss"},
    {"stop_accuracy", isRegression, "task is regression; stop_loss counts"},
    {"regression_loss", [](const Session& s) { return !isRegression(s); },
     "task is classification, whose loss is output_loss"},
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
