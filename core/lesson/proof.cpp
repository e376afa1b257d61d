#include "core/lesson/proof.h"

#include "core/formula/expression.h"
#include "core/run/restore.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace actiscope {
namespace {

/// "0.5" and "1" as a file has them are the numbers 0.5 and 1, whichever type the setting has.
bool isSame(const SettingValue& a, const SettingValue& b) {
    const std::optional<double> left = numberOf(a);
    const std::optional<double> right = numberOf(b);
    return left && right ? *left == *right : a == b;
}

bool hasValue(const NeededSetting& needed, const Session& session) {
    const std::optional<SettingValue> now = valueOf(needed.setting, session);
    return now && isSame(*now, *needed.is);
}

bool wasChanged(const NeededSetting& needed, const Session& session) {
    const std::optional<SettingValue> now = valueOf(needed.setting, session);
    if (!now || !needed.before) {
        return now.has_value() != needed.before.has_value();
    }
    return !isSame(*now, *needed.before);
}

bool isTrained(const TrainingCap& training, const MeasureContext& context) {
    if (training.epochs == 0) {
        return true;
    }
    return context.chosen != nullptr &&
           (context.chosen->epoch >= training.epochs ||
            (training.accuracy > 0.0 && context.chosen->metrics.score() >= training.accuracy));
}

/// Whether one of the networks is no longer where the session lets it start.
bool hasMovedWeights(const MeasureContext& context) {
    const auto moved = [&](const TrainingSnapshot* snapshot, Pane pane) {
        if (snapshot == nullptr) {
            return false;
        }
        const Trainer<float> start = restoreTrainer<float>(startOf(context.session, pane));
        const Eigen::ArrayXd parameters = start.network().parameters.cast<double>();
        return parameters.size() == snapshot->parameters.size() &&
               (parameters != snapshot->parameters).any();
    };
    return moved(context.compared, Pane::compared) || moved(context.chosen, Pane::chosen);
}

} // namespace

std::string Expectation::text() const {
    if (around && std::isinf(*around)) {
        return *around > 0.0 ? "infinity" : "-infinity";
    }
    if (around) {
        // Three digits: the difference of the ends carries their rounding.
        constexpr int kDigits = 3;
        std::array<char, 32> buffer{};
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                       0.5 * (most - least), std::chars_format::general, kDigits);
        const std::string_view margin(buffer.data(), end.ptr);
        std::string text = text::toText(*around);
        return most > least ? text.append(" ± ").append(margin) : text;
    }
    if (std::isinf(most)) {
        return std::string("at least ").append(text::toText(least));
    }
    if (std::isinf(least)) {
        return std::string("at most ").append(text::toText(most));
    }
    return text::toText(least).append(" to ").append(text::toText(most));
}

Expectation Expectation::forParametersOf(const Activation& activation) const {
    if (!formula) {
        return *this;
    }
    // In the order that formulas take them; without the domain that the custom function has.
    constexpr std::array<std::string_view, kMaxParameters> kNames{"alpha", "beta", "theta"};
    ParameterValues parameters{};
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        parameters[i] = activation.hasParameter(kNames[i]) ? activation.parameter(kNames[i]) : 0.0;
    }
    const double x = 0.0;
    double value = 0.0;
    double slope = 0.0;
    formula::evaluate(*formula->formula(), &x, &value, &slope, 1, parameters);
    return equalTo(value, std::isinf(value) ? 0.0 : tolerance);
}

bool ProofNeeds::hasChange(const Session& session) const {
    return std::ranges::any_of(changed, [&](const auto& one) { return wasChanged(one, session); });
}

bool ProofNeeds::isMetBy(const MeasureContext& context) const {
    const Session& session = context.session;
    return std::ranges::all_of(all, [&](const auto& one) { return hasValue(one, session); }) &&
           (changed.empty() || hasChange(session)) && isTrained(training, context) &&
           (!weights || hasMovedWeights(context));
}

ProofResult resultOf(const Proof& proof, const MeasureContext& context) {
    ProofResult result{proof.call.at(context),
                       proof.expected.forParametersOf(context.session.activation())};
    result.judged = proof.judged;
    result.mayFail = proof.mayFail;
    result.goal = proof.goal;
    result.waits = proof.needs.any() && !proof.needs.isMetBy(context) &&
                   !(proof.needs.onlyUntilRight && result.expected.holds(result.value));
    return result;
}

} // namespace actiscope
