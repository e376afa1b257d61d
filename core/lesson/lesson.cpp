#include "core/lesson/lesson.h"

#include "core/formula/expression.h"
#include "core/numeric/flush_denormals.h"
#include "core/run/paired_training.h"
#include "core/run/restore.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace actiscope {
namespace {

/// One of the two networks after training as far as the step says.
TrainingSnapshot trained(const Session& scene, Pane pane, const TrainingCap& cap) {
    Trainer<float> trainer = restoreTrainer<float>(startOf(scene, pane));
    {
        const numeric::FlushDenormals flush; // as the training threads do
        const auto isSolved = [&] {
            return cap.accuracy > 0.0 && trainer.evaluate().score() >= cap.accuracy;
        };
        while (trainer.data().size() > 0 && trainer.epoch() < cap.epochs && !trainer.divergence() &&
               !isSolved()) {
            trainer.trainEpoch();
        }
    }
    Observation observation;
    observation.epsilon = scene.curves.epsilon;
    return observe(trainer, observation);
}

bool needsNetworks(const LessonStep& step) {
    return std::ranges::any_of(step.proofs, [](const Proof& proof) {
        return proof.call.measure().reads == Measure::Reads::networks;
    });
}

} // namespace

std::string Expectation::text() const {
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
    return equalTo(value, tolerance);
}

ProofResult resultOf(const Proof& proof, const MeasureContext& context) {
    return {proof.call.at(context), proof.expected.forParametersOf(context.session.activation())};
}

std::span<const std::string_view> hideablePanels() {
    static constexpr std::array<std::string_view, 10> kNames{
        "activation_panel", "range_bar", "display_bar",  "pin_bar", "input_bar", "facts", "lab",
        "course",           "task_bar",  "feature_notes"};
    return kNames;
}

std::vector<ProofResult> checkStep(const LessonStep& step, RaceCache& races) {
    std::optional<TrainingSnapshot> compared;
    std::optional<TrainingSnapshot> chosen;
    if (needsNetworks(step)) {
        compared = trained(step.scene, Pane::compared, step.train);
        chosen = trained(step.scene, Pane::chosen, step.train);
    }
    const std::atomic<bool> stop{false};
    const MeasureContext context{step.scene, compared ? &*compared : nullptr,
                                 chosen ? &*chosen : nullptr, races, stop};
    std::vector<ProofResult> results;
    for (const Proof& proof : step.proofs) {
        results.push_back(resultOf(proof, context));
    }
    return results;
}

Session trainedScene(const LessonStep& step) {
    if (step.train.epochs == 0 || samplesOf(step.scene)->size() == 0) {
        return step.scene;
    }
    const std::atomic<bool> never{false};
    PairedTraining training(step.scene);
    const auto isSolved = [&] {
        return step.train.accuracy > 0.0 && training.accuracy() >= step.train.accuracy;
    };
    while (training.epoch() < step.train.epochs && !isSolved()) {
        training.trainTo(training.epoch() + 1, never);
    }
    return training.session();
}

} // namespace actiscope
