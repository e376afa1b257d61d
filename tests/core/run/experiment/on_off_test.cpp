#include "core/run/experiment/on_off.h"

#include "core/run/restore.h"

#include <gtest/gtest.h>

namespace actiscope {
namespace {

constexpr int kMost = 60;
const auto kNever = [] { return false; };

RunStart startWith(const char* id, std::vector<int> hidden) {
    Session session;
    session.training.activations = {Activation(id)};
    session.training.hidden = std::move(hidden);
    return startOf(session, Pane::chosen);
}

TEST(OnOff, ReLUIsOffWhereItIsZero) {
    const OnOffPicture picture = onOffOf(startWith("relu", {6, 5}), 0, kMost);
    ASSERT_EQ(picture.layers.size(), 2u);
    EXPECT_EQ(picture.layers[0].units, 6);
    EXPECT_EQ(picture.layers[1].units, 5);
    for (const OnOffLayer& layer : picture.layers) {
        EXPECT_EQ(layer.samples, static_cast<int>(picture.classes.size()));
        EXPECT_LE(layer.samples, kMost);
        EXPECT_GE(layer.samples, kMost / 2);
        EXPECT_EQ(layer.on.size(), static_cast<std::size_t>(layer.units * layer.samples));
        EXPECT_GT(layer.zeroShare, 0.0);
        EXPECT_NEAR(layer.zeroShare + layer.onShare, 1.0, 1e-12);
    }
    EXPECT_TRUE(std::ranges::is_sorted(picture.classes));
}

/// Against the outputs that a network computes one by one.
TEST(OnOff, AgreesWithTheNetwork) {
    const RunStart start = startWith("relu", {3});
    const OnOffPicture picture = onOffOf(start, 0, 1'000'000);
    Trainer<float> trainer = restoreTrainer<float>(start);
    const Network<float>& network = trainer.network();
    int on = 0;
    for (const int sample : trainer.split().train) {
        for (Eigen::Index unit = 0; unit < 3; ++unit) {
            const double z =
                static_cast<double>(network.weights(0)(unit, 0)) * trainer.data().x1[sample] +
                static_cast<double>(network.weights(0)(unit, 1)) * trainer.data().x2[sample] +
                static_cast<double>(network.biases(0)[unit]);
            on += z > 0.0 ? 1 : 0;
        }
    }
    EXPECT_NEAR(picture.layers[0].onShare * static_cast<double>(picture.layers[0].on.size()), on,
                1e-9);
}

TEST(OnOff, SigmoidHasNoZerosAndIsOnAboveOneHalf) {
    EXPECT_DOUBLE_EQ(thresholdOf(Activation("sigmoid")), 0.5);
    EXPECT_NEAR(thresholdOf(Activation("tanh")), 0.0, 1e-12);
    EXPECT_EQ(thresholdOf(Activation("relu")), 0.0);
    EXPECT_DOUBLE_EQ(thresholdOf(Activation("relu6")), 3.0);
    const auto picture =
        trainedOnOff(startWith("relu", {6, 5}), Activation("sigmoid"), 20, kMost, kNever);
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->epoch, 20u);
    EXPECT_EQ(picture->activations.front().id(), "sigmoid");
    for (const OnOffLayer& layer : picture->layers) {
        EXPECT_EQ(layer.zeroShare, 0.0);
        EXPECT_GT(layer.onShare, 0.0);
    }
    EXPECT_FALSE(trainedOnOff(startWith("relu", {6}), Activation("sigmoid"), 20, kMost,
                              [] { return true; }));
}

TEST(OnOff, MaxoutHandsOnItsLargestPiece) {
    const OnOffPicture picture = onOffOf(startWith("maxout", {4}), 0, kMost);
    EXPECT_EQ(picture.layers[0].on.size(), static_cast<std::size_t>(4 * picture.layers[0].samples));
}

} // namespace
} // namespace actiscope
