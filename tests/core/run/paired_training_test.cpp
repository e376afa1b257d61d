#include "core/run/paired_training.h"

#include <gtest/gtest.h>

namespace actiscope {
namespace {

const std::atomic<bool> kGoOn{false};

/// The networks at an epoch are those that one training up to there gives.
TEST(PairedTraining, ShowsBothNetworksAtTheSameEpoch) {
    PairedTraining training{Session()};
    training.trainTo(7, kGoOn);
    training.trainTo(20, kGoOn);
    const Session now = training.session();
    ASSERT_TRUE(now.weights && now.weights->chosenCourse && now.weights->comparedCourse);
    for (const Pane pane : {Pane::compared, Pane::chosen}) {
        Trainer<float> alone = restoreTrainer<float>(startOf(Session(), pane));
        for (int i = 0; i < 20; ++i) {
            alone.trainEpoch();
        }
        const Eigen::ArrayXd& paired =
            pane == Pane::chosen ? now.weights->chosen : now.weights->compared;
        EXPECT_TRUE((alone.network().parameters.cast<double>() == paired).all());
        EXPECT_EQ(restoreTrainer<float>(startOf(now, pane)).epoch(), 20u);
    }
}

/// A saved training is repeated from its seed, so that its film has a beginning.
TEST(PairedTraining, RepeatsATrainingThatWasSaved) {
    PairedTraining first{Session()};
    first.trainTo(5, kGoOn);
    PairedTraining second(first.session());
    EXPECT_EQ(second.epoch(), 0u);
    second.trainTo(5, kGoOn);
    EXPECT_TRUE((second.session().weights->chosen == first.session().weights->chosen).all());
}

TEST(PairedTraining, StopsWhenAsked) {
    const std::atomic<bool> stop{true};
    PairedTraining training{Session()};
    training.trainTo(1000, stop);
    EXPECT_EQ(training.epoch(), 0u);
}

/// A network that diverges keeps its last finite weights; the other goes on.
TEST(PairedTraining, GoesOnAfterADivergence) {
    Session session;
    session.training.learningRate = 1e6;
    PairedTraining training(session);
    training.trainTo(30, kGoOn);
    EXPECT_TRUE(training.session().weights->chosen.isFinite().all());
}

} // namespace
} // namespace actiscope
