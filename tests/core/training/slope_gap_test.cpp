#include "core/run/run_request.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

constexpr double kLower = 1.0 / 8;
constexpr double kUpper = 1.0 / 3;

template <class Scalar = double>
Trainer<Scalar> trainerFor(const char* id, int points = 200) {
    TrainingConfig config;
    config.hidden = {4};
    config.activations = {Activation(id)};
    config.data.points = points;
    return Trainer<Scalar>(config, std::make_shared<const DataSet>(generate(config.data, 1)), 1);
}

template <class Scalar>
std::optional<SlopeGap> gapOf(Trainer<Scalar>& trainer, int draws = SlopeGap::kDraws) {
    return slopeGap(trainer.network(), trainer.inspector(), trainer.split().train,
                    trainer.config().loss, draws);
}

/// Mean cross-entropy of a network with one hidden layer, whose slope below 0 `slope` gives.
template <class Slope>
double slowLoss(const Trainer<double>& trainer, const Slope& slope) {
    const Network<double>& network = trainer.network();
    const DataSet& data = trainer.data();
    double sum = 0.0;
    for (Eigen::Index i = 0; i < data.size(); ++i) {
        const Eigen::ArrayXd z =
            (network.weights(0).matrix() * Eigen::Vector2d(data.x1[i], data.x2[i])).array() +
            network.biases(0);
        double y = network.biases(1)[0];
        for (int u = 0; u < z.size(); ++u) {
            y += network.weights(1)(0, u) * (z[u] > 0.0 ? z[u] : slope() * z[u]);
        }
        sum += std::log1p(std::exp(data.target[i] > 0.5 ? -y : y));
    }
    return sum / static_cast<double>(data.size());
}

TEST(SlopeGap, OnlyOfNetworksThatDrawSlopes) {
    for (const char* id : {"relu", "leaky_relu", "tanh", "maxout", "identity"}) {
        Trainer<double> trainer = trainerFor(id);
        EXPECT_FALSE(gapOf(trainer)) << id;
    }
    Trainer<double> trainer = trainerFor("rrelu");
    EXPECT_TRUE(gapOf(trainer));
    EXPECT_FALSE(
        slopeGap(trainer.network(), trainer.inspector(), {}, trainer.config().loss)); // no samples
}

// With another generator of slopes the losses are other ones, their mean and spread are not.
TEST(SlopeGap, AgreesWithASlowCountOverOtherDraws) {
    Trainer<double> trainer = trainerFor("rrelu");
    const Eigen::ArrayXd parameters = trainer.network().parameters * 3.0;
    trainer.setParameters(parameters);
    constexpr int kDraws = 2000;
    const auto gap = gapOf(trainer, kDraws);
    ASSERT_TRUE(gap);
    const double evaluated = slowLoss(trainer, [] { return 0.5 * (kLower + kUpper); });
    EXPECT_NEAR(gap->evaluated, evaluated, 1e-12);
    EXPECT_NEAR(gap->evaluated, trainer.evaluate().loss, 1e-12);
    numeric::Random random(7, numeric::RandomPurpose::slopes);
    double sum = 0.0;
    double squares = 0.0;
    for (int draw = 0; draw < kDraws; ++draw) {
        const double loss = slowLoss(trainer, [&] { return random.uniform(kLower, kUpper); });
        sum += loss - evaluated;
        squares += (loss - evaluated) * (loss - evaluated);
    }
    const double mean = sum / kDraws;
    const double deviation = std::sqrt(squares / kDraws - mean * mean);
    const double meanError = deviation / std::sqrt(kDraws);
    EXPECT_GT(deviation, 1e-5);
    EXPECT_NEAR(gap->gap.mean, mean, 6.0 * meanError);
    EXPECT_NEAR(gap->gap.deviation, deviation, 0.15 * deviation);
    EXPECT_NEAR(gap->random.mean - gap->evaluated, gap->gap.mean, 1e-12);
}

TEST(SlopeGap, SameNetworkSameNumbersAndParametersStay) {
    Trainer<float> trainer = trainerFor<float>("rrelu");
    const Eigen::ArrayXf before = trainer.network().parameters;
    const auto first = gapOf(trainer);
    const auto again = gapOf(trainer);
    EXPECT_EQ(first->gap.mean, again->gap.mean);
    EXPECT_EQ(first->gap.deviation, again->gap.deviation);
    EXPECT_EQ(first->draws, SlopeGap::kDraws);
    EXPECT_GT(first->gap.deviation, 0.0);
    EXPECT_TRUE((trainer.network().parameters == before).all());
}

TEST(SlopeGap, LooksAtNoMoreSamplesThanItMay) {
    Trainer<float> trainer = trainerFor<float>("rrelu", 5000);
    const auto gap = gapOf(trainer);
    EXPECT_EQ(gap->samples, 1000); // every fifth of 5000: as many as stay below the most
    EXPECT_LE(gap->samples, static_cast<int>(SlopeGap::kMostSamples));
}

TEST(SlopeGap, StandsInASnapshotBeforeAnyTraining) {
    Trainer<float> trainer = trainerFor<float>("rrelu");
    const TrainingSnapshot snapshot = observe(trainer, {});
    ASSERT_TRUE(snapshot.slopeGap);
    EXPECT_NEAR(snapshot.slopeGap->evaluated, snapshot.metrics.loss, 1e-6);
    SlopeGap known;
    known.draws = 3;
    EXPECT_EQ(observeWhileWanted(trainer, {}, {}, known)->slopeGap->draws, 3);
}

} // namespace
} // namespace actiscope
