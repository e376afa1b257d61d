#include "core/session/settings.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace actiscope {
namespace {

const OptimizerKind kKinds[] = {OptimizerKind::sgd, OptimizerKind::momentum, OptimizerKind::rmsprop,
                                OptimizerKind::adam};

/// Three steps with gradients 1, −2, 0.5 from parameter 1, rate 0.1, by the published formulas.
double byHand(OptimizerKind kind) {
    double theta = 1.0;
    double mean = 0.0;
    double square = 0.0;
    int t = 0;
    for (const double g : {1.0, -2.0, 0.5}) {
        ++t;
        switch (kind) {
        case OptimizerKind::sgd:
            theta -= 0.1 * g;
            break;
        case OptimizerKind::momentum:
            mean = 0.9 * mean + g;
            theta -= 0.1 * mean;
            break;
        case OptimizerKind::rmsprop:
            square = 0.9 * square + 0.1 * g * g;
            theta -= 0.1 * g / (std::sqrt(square) + 1e-8);
            break;
        case OptimizerKind::adam:
            mean = 0.9 * mean + 0.1 * g;
            square = 0.999 * square + 0.001 * g * g;
            theta -= 0.1 * (mean / (1.0 - std::pow(0.9, t))) /
                     (std::sqrt(square / (1.0 - std::pow(0.999, t))) + 1e-8);
            break;
        }
    }
    return theta;
}

TEST(Optimizer, FollowsThePublishedFormulas) {
    for (const OptimizerKind kind : kKinds) {
        Optimizer<double> optimizer(kind, 2);
        Eigen::ArrayXd parameters = Eigen::ArrayXd::Ones(2);
        for (int round = 0; round < 2; ++round) {
            parameters.setOnes();
            for (const double g : {1.0, -2.0, 0.5}) {
                optimizer.apply(parameters, Eigen::ArrayXd::Constant(2, g), 0.1);
            }
            EXPECT_NEAR(parameters[0], byHand(kind), 1e-12) << static_cast<int>(kind);
            EXPECT_EQ(parameters[0], parameters[1]);
            optimizer.reset(); // the second round must not remember the first
        }
    }
}

TEST(Trainer, EveryOptimizerAndLossSolvesTheTriangles) {
    for (const OptimizerKind kind : kKinds) {
        for (const OutputLoss loss :
             {OutputLoss::crossEntropy, OutputLoss::squared, OutputLoss::hinge}) {
            TrainingConfig config;
            config.activations = {Activation("tanh")};
            config.optimizer = kind;
            config.loss = loss;
            config.learningRate = 0.02;
            Trainer<float> trainer(config,
                                   std::make_shared<const DataSet>(generate(config.data, 1)), 1);
            for (int e = 0; e < 600 && trainer.evaluate().accuracy < 0.99; ++e) {
                trainer.trainEpoch();
            }
            EXPECT_GE(trainer.evaluate().accuracy, 0.99)
                << static_cast<int>(kind) << " " << static_cast<int>(loss);
        }
    }
}

TEST(Trainer, PenaltiesKeepWeightsSmall) {
    double before = 1e9;
    for (const double l2 : {0.0, 0.01, 0.1}) {
        TrainingConfig config;
        config.activations = {Activation("tanh")};
        config.l2 = l2;
        Trainer<float> trainer(config, std::make_shared<const DataSet>(generate(config.data, 1)),
                               1);
        for (int e = 0; e < 200; ++e) {
            trainer.trainEpoch();
        }
        double size = 0.0;
        for (std::size_t l = 0; l < 2; ++l) {
            size += static_cast<double>(trainer.network().weights(l).square().sum());
        }
        EXPECT_LT(size, before) << l2;
        before = size;
    }
}

// All units of a layer are alike and stay so: nothing but the output's bias ever moves.
TEST(Trainer, AllZeroStartNeverBreaksTheSymmetry) {
    TrainingConfig config;
    config.activations = {Activation("tanh")};
    config.initializer = Initializer::zero;
    Trainer<double> trainer(config, std::make_shared<const DataSet>(generate(config.data, 1)), 1);
    for (int e = 0; e < 50; ++e) {
        trainer.trainEpoch();
    }
    EXPECT_TRUE((trainer.network().weights(0) == 0.0).all());
    EXPECT_TRUE((trainer.network().weights(1) == 0.0).all());
    EXPECT_NEAR(trainer.evaluate().accuracy, 0.5, 1e-12);
}

TEST(Schedule, GoesDownAsItSays) {
    TrainingConfig config;
    config.learningRate = 0.4;
    config.scheduleEpochs = 10;
    EXPECT_EQ(config.rateAt(1000), 0.4);
    config.schedule = Schedule::step;
    EXPECT_DOUBLE_EQ(config.rateAt(9), 0.4);
    EXPECT_DOUBLE_EQ(config.rateAt(10), 0.04);
    EXPECT_DOUBLE_EQ(config.rateAt(29), 0.004);
    config.schedule = Schedule::cosine;
    EXPECT_DOUBLE_EQ(config.rateAt(0), 0.4);
    EXPECT_NEAR(config.rateAt(5), 0.4 * 0.505, 1e-12);
    EXPECT_DOUBLE_EQ(config.rateAt(10), 0.004);
    EXPECT_DOUBLE_EQ(config.rateAt(99), 0.004);
    // The trainer follows: with a hundredth of the rate from the second epoch on it hardly moves.
    TrainingConfig quick;
    quick.activations = {Activation("tanh")};
    quick.schedule = Schedule::cosine;
    quick.scheduleEpochs = 1;
    Trainer<double> trainer(quick, std::make_shared<const DataSet>(generate(quick.data, 1)), 1);
    const Eigen::ArrayXd start = trainer.network().parameters;
    trainer.trainEpoch();
    const Eigen::ArrayXd first = trainer.network().parameters;
    trainer.trainEpoch();
    const double early = (first - start).matrix().norm();
    const double late = (trainer.network().parameters - first).matrix().norm();
    EXPECT_LT(late, 0.1 * early);
    EXPECT_GT(late, 0.0);
}

TEST(Split, ChoosesTheShareAtRandomButReproducibly) {
    const Split split = splitSamples(101, 0.3, 5);
    EXPECT_EQ(split.test.size(), 30u);
    EXPECT_EQ(split.train.size(), 71u);
    std::vector<int> all = split.train;
    all.insert(all.end(), split.test.begin(), split.test.end());
    std::ranges::sort(all);
    for (int i = 0; i < 101; ++i) {
        EXPECT_EQ(all[static_cast<std::size_t>(i)], i);
    }
    EXPECT_EQ(split.test, splitSamples(101, 0.3, 5).test);
    EXPECT_NE(split.test, splitSamples(101, 0.3, 6).test);
    EXPECT_TRUE(splitSamples(10, 0.0, 1).test.empty());
    EXPECT_EQ(splitSamples(1, 0.9, 1).train.size(), 1u);
    EXPECT_TRUE(splitSamples(0, 0.5, 1).train.empty());
}

TEST(Trainer, TestSamplesAreNeverTrained) {
    TrainingConfig config;
    config.activations = {Activation("tanh")};
    config.testShare = 0.25;
    const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
    Trainer<double> trainer(config, data, 1);
    ASSERT_TRUE(trainer.evaluateTest().has_value());
    trainer.trainEpoch();
    EXPECT_EQ(trainer.examples(), 150u);
    // Other targets of the test samples change nothing but their own metrics.
    DataSet turned = *data;
    for (const int i : splitSamples(200, 0.25, 1).test) {
        turned.target[i] = 1.0 - turned.target[i];
    }
    Trainer<double> other(config, std::make_shared<const DataSet>(turned), 1);
    other.trainEpoch();
    EXPECT_TRUE((other.network().parameters == trainer.network().parameters).all());
    EXPECT_EQ(other.evaluate(), trainer.evaluate());
    EXPECT_NEAR(other.evaluateTest()->accuracy, 1.0 - trainer.evaluateTest()->accuracy, 1e-12);
    config.testShare = 0.0;
    EXPECT_FALSE(Trainer<double>(config, data, 1).evaluateTest().has_value());
}

TEST(Settings, TrainingKeysAreChecked) {
    Session session;
    const auto set = [&](const char* key, const char* value) {
        setSettingFromText(session, Section::training, key, value);
    };
    set("optimizer", "adam");
    set("output_loss", "hinge");
    set("l1", "0.5");
    set("dataset", "spiral");
    EXPECT_EQ(session.training.optimizer, OptimizerKind::adam);
    EXPECT_EQ(session.training.loss, OutputLoss::hinge);
    EXPECT_EQ(session.training.data.kind, DataKind::spiral);
    const std::pair<const char*, const char*> bad[] = {{"optimizer", "adamw"},
                                                       {"optimizer", "3"},
                                                       {"output_loss", "mse"},
                                                       {"l1", "-1"},
                                                       {"l2", "11"},
                                                       {"schedule", "linear"},
                                                       {"schedule_epochs", "0"},
                                                       {"test_share", "0.95"},
                                                       {"test_share", "half"},
                                                       {"l2", "much"},
                                                       {"dataset", "iris"},
                                                       {"dataset", "true"},
                                                       {"initializer", "one"},
                                                       {"output_loss", "true"}};
    for (const auto& [key, value] : bad) {
        EXPECT_ANY_THROW(set(key, value)) << key << "=" << value;
    }
}

} // namespace
} // namespace actiscope
