#include "core/run/restore.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

/// A session whose networks have trained for two epochs, the way a saved file holds them.
Session trainedForTwoEpochs(const std::string& activation, bool standardize, double testShare) {
    Session session;
    session.training.activations = {Activation(activation)};
    session.classifier.compared = Activation("tanh");
    session.training.standardize = standardize;
    session.training.testShare = testShare;
    session.training.learn = true;
    session.training.hidden = {4, 4};
    session.training.skip = true;
    const auto train = [&](Pane pane) {
        auto trainer = restoreTrainer<float>(startOf(session, pane));
        trainer.trainEpoch();
        trainer.trainEpoch();
        return trainer;
    };
    const auto compared = train(Pane::compared);
    const auto chosen = train(Pane::chosen);
    session.weights = std::make_shared<const SavedWeights>(SavedWeights{
        compared.network().parameters.cast<double>(), chosen.network().parameters.cast<double>(),
        compared.course(), chosen.course()});
    return session;
}

/// Whatever way a network comes back from a session, it says the same.
TEST(Restore, AllWaysLeadToTheSameNetwork) {
    for (const char* id : {"relu", "prelu", "swish", "maxout"}) {
        for (const bool standardize : {false, true}) {
            const Session session = trainedForTwoEpochs(id, standardize, 0.25);
            for (const Pane pane : {Pane::compared, Pane::chosen}) {
                auto exact = restoreTrainer<double>(startOf(session, pane));
                EXPECT_EQ(exact.epoch(), 2u);
                EXPECT_EQ(exact.split().test, splitOf(session, *samplesOf(session)).test);
                auto trained = restoreTrainer<float>(startOf(session, pane));
                const TrainingSnapshot snapshot = observe(trained, {});
                EXPECT_EQ(snapshot.epoch, 2u);
                auto again = restoreTrainer<double>(startOf(session, pane, snapshot));
                const Network<double> alone[] = {restoreNetwork(session, pane),
                                                 restoreNetwork(snapshot)};
                for (const Network<double>& network : alone) {
                    EXPECT_EQ(network.activations, exact.network().activations) << id;
                    EXPECT_EQ(network.standardization, exact.network().standardization) << id;
                    EXPECT_EQ(network.architecture, exact.network().architecture) << id;
                    EXPECT_TRUE(network.skip && exact.network().skip) << id;
                    EXPECT_TRUE((network.parameters == exact.network().parameters).all()) << id;
                }
                EXPECT_EQ(again.predict(0.5, -1.5), exact.predict(0.5, -1.5)) << id;
            }
        }
    }
}

TEST(Restore, WithoutWeightsTheSeedsAreTaken) {
    Session session;
    session.seed = 7;
    const RunStart start = startOf(session, Pane::chosen);
    EXPECT_FALSE(start.weights);
    EXPECT_FALSE(start.course);
    session.weights = std::make_shared<const SavedWeights>(SavedWeights{
        {}, Eigen::ArrayXd::Ones(Architecture(session.training.hidden).weightCount())});
    EXPECT_FALSE(startOf(session, Pane::compared).weights);
    EXPECT_TRUE(startOf(session, Pane::chosen).weights);
    EXPECT_EQ(restoreTrainer<float>(startOf(session, Pane::chosen)).epoch(), 0u);
}

TEST(Restore, TheLineByHandIsPositiveBeyondItsOffset) {
    ClassifierView view;
    view.lineAngle = 90.0;
    view.lineOffset = 1.0;
    const Line line = handLineOf(view);
    EXPECT_NEAR(line.at(5.0, 1.0), 0.0, 1e-15);
    EXPECT_GT(line.at(5.0, 1.5), 0.0);
}

} // namespace
} // namespace actiscope
