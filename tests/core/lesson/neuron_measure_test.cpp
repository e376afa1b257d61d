#include "core/lesson/lesson.h"
#include "core/session/settings.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

using Given = std::vector<GivenArgument>;

/// The numbers of a scene whose chosen and compared network have these weights.
std::vector<double> measured(const LessonStep& scene,
                             const std::vector<std::pair<const char*, Given>>& calls) {
    LessonStep step = scene;
    for (const auto& [name, arguments] : calls) {
        step.proofs.push_back({{}, MeasureCall(name, arguments), {}});
    }
    RaceCache races;
    std::vector<double> values;
    for (const ProofResult& result : checkStep(step, races)) {
        values.push_back(result.value);
    }
    return values;
}

void set(LessonStep& step, Section section, const char* key, const char* value) {
    setSettingFromText(step.scene, section, key, value);
}

TEST(NeuronMeasures, TheNeuronOfTheFeaturesView) {
    LessonStep step;
    set(step, Section::training, "activation", "relu");
    step.scene.features.w1 = 2.0;
    step.scene.features.w2 = -1.0;
    step.scene.features.b = 0.5;
    step.scene.features.pointX1 = 1.5;
    step.scene.features.pointX2 = 2.0;
    const std::vector<double> values = measured(step, {{"neuron", {{"what", "first"}}},
                                                       {"neuron", {{"what", "second"}}},
                                                       {"neuron", {{"what", "sum"}}},
                                                       {"neuron", {{"what", "slope"}}},
                                                       {"neuron", {{"activation", "square"}}}});
    EXPECT_EQ(values, (std::vector<double>{3.0, -2.0, 1.5, 1.0, 2.25}));
}

TEST(NeuronMeasures, TheStepOnASample) {
    LessonStep step;
    set(step, Section::training, "hidden", "1");
    set(step, Section::training, "activation", "relu");
    auto weights = std::make_shared<SavedWeights>();
    weights->chosen = (Eigen::ArrayXd(5) << 0, 0, -1, 2, 0.5).finished();
    weights->compared = weights->chosen;
    step.scene.weights = weights;
    const std::vector<double> values =
        measured(step, {{"sample_step", {{"what", "sum"}}},
                        {"sample_step", {{"what", "y"}}},
                        {"sample_step", {{"what", "delta"}}},
                        {"sample_step", {{"what", "change"}}},
                        {"sample_step", {{"what", "loss_slope"}, {"layer", 2.0}}},
                        {"sample_step", {{"what", "back"}}},
                        {"sample_step", {{"layer", 3.0}}}});
    EXPECT_EQ(values[0], -1.0);
    EXPECT_EQ(values[1], 0.5);
    EXPECT_EQ(values[2], 0.0); // f'(−1) = 0
    EXPECT_EQ(values[3], 0.0);
    EXPECT_EQ(values[5], 2.0 * values[4]); // v times ∂loss/∂y arrives
    EXPECT_TRUE(std::isnan(values[6]));
}

/// |x1| − 1 = 0 are two lines.
TEST(NeuronMeasures, CountsBoundaries) {
    LessonStep step;
    set(step, Section::training, "hidden", "1");
    set(step, Section::training, "activation", "abs");
    auto weights = std::make_shared<SavedWeights>();
    weights->chosen = (Eigen::ArrayXd(5) << 1, 0, 0, 1, -1.02).finished();
    weights->compared = (Eigen::ArrayXd(5) << 1, 0, 0, 1, -0.52).finished();
    step.scene.weights = weights;
    EXPECT_EQ(measured(step, {{"boundaries", {}}, {"boundaries", {{"network", "compared"}}}}),
              (std::vector<double>{2.0, 1.0}));
}

/// With weights that are all 0 and no bias every z of the first epochs lies at ReLU's kink.
TEST(NeuronMeasures, CountsKinks) {
    LessonStep step;
    set(step, Section::training, "hidden", "2");
    set(step, Section::training, "points", "20");
    set(step, Section::training, "initializer", "zero");
    const Given few{{"activation", "relu"}, {"epochs", 3.0}};
    Given looks = few;
    looks.push_back({"what", "looks"});
    EXPECT_EQ(measured(step, {{"kink_hits", few}, {"kink_hits", looks}}),
              (std::vector<double>{120.0, 120.0}));
    set(step, Section::training, "initializer", "xavier");
    EXPECT_EQ(measured(step, {{"kink_hits", few}}), (std::vector<double>{0.0}));
}

} // namespace
} // namespace actiscope
