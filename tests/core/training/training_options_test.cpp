#include "core/session/settings.h"
#include "core/training/trainer.h"
#include "tests/support/trainer_for.h"

#include <gtest/gtest.h>

namespace actiscope {
namespace {

using test::trainerFor;

TEST(Frozen, PartsStayWithEveryOptimizerAndKernel) {
    for (const OptimizerKind kind : {OptimizerKind::sgd, OptimizerKind::momentum,
                                     OptimizerKind::rmsprop, OptimizerKind::adam}) {
        for (const int batch : {1, 10}) {
            for (const int units : {3, 8}) {
                TrainingConfig config;
                config.hidden = {units, units};
                config.activations = {Activation("tanh")};
                config.optimizer = kind;
                config.batch = batch;
                config.l2 = 0.01;
                Trainer<float> trainer = trainerFor(config);
                trainer.trainEpoch(); // gathers momentum
                config.frozen = {{1, 0, 0}, {2, 1, 0}, {2, 2, 3}};
                trainer.update(config);
                const Eigen::ArrayXf before = trainer.network().parameters;
                trainer.trainEpoch();
                const Eigen::ArrayXf& after = trainer.network().parameters;
                const auto& layers = trainer.network().architecture.layers();
                Eigen::Array<bool, Eigen::Dynamic, 1> moved = after != before;
                const Eigen::Index first = layers[0].biasOffset + units;
                EXPECT_FALSE(moved.head(first).any());
                const Eigen::Index bias = layers[1].biasOffset;
                const Eigen::Index weight = layers[1].weightOffset + units + 2;
                EXPECT_FALSE(moved[bias]);
                EXPECT_FALSE(moved[weight]);
                moved[bias] = moved[weight] = true;
                const auto others =
                    moved.segment(first, trainer.network().architecture.weightCount() - first);
                EXPECT_TRUE(others.all()) << static_cast<int>(kind) << ", batch " << batch;
            }
        }
    }
}

TEST(Frozen, IsASetting) {
    Session session;
    const auto set = [&](const char* value) {
        setSettingFromText(session, Section::training, "frozen", value);
    };
    set("w2.1.3, layer1,b2.1,layer1");
    const std::vector<FrozenPart> expected = {{1, 0, 0}, {2, 1, 0}, {2, 1, 3}};
    EXPECT_EQ(session.training.frozen, expected);
    validate(session);
    for (const char* bad : {"layer", "layer0", "w1.1", "b1", "b1.1.1", "x1", "w1.a.1", "7"}) {
        EXPECT_ANY_THROW(set(bad)) << bad;
    }
    EXPECT_EQ(session.training.frozen, expected);
    session.training.hidden = {};
    EXPECT_ANY_THROW(validate(session));
    dropStaleParts(session);
    validate(session);
    EXPECT_EQ(session.training.frozen, (std::vector<FrozenPart>{{1, 0, 0}}));
}

TEST(Stop, AtEpochsAccuracyOrLoss) {
    TrainingConfig config;
    config.activations = {Activation("tanh")};
    config.stop.epochs = 3;
    Trainer<float> trainer = trainerFor(config);
    EXPECT_FALSE(trainer.stopReason());
    for (int e = 0; e < 3; ++e) {
        trainer.trainEpoch();
    }
    EXPECT_EQ(trainer.stopReason(), StopReason::epochs);
    config.stop = {0, 0.99, 0.0};
    trainer.update(config);
    while (!trainer.stopReason() && trainer.epoch() < 1000) {
        trainer.trainEpoch();
    }
    EXPECT_EQ(trainer.stopReason(), StopReason::accuracy);
    EXPECT_GE(trainer.evaluate().accuracy, 0.99);
    config.stop = {0, 0.0, 0.02};
    trainer.update(config);
    while (!trainer.stopReason() && trainer.epoch() < 5000) {
        trainer.trainEpoch();
    }
    EXPECT_EQ(trainer.stopReason(), StopReason::loss);
    EXPECT_LE(trainer.evaluate().loss, 0.02);
}
TEST(Trainer, ThousandEpochsGiveTheSameBits) {
    for (const char* id : {"tanh", "rrelu", "prelu", "maxout"}) {
        for (const int batch : {1, 10}) {
            TrainingConfig config;
            config.hidden = {5, 3};
            config.activations = {Activation(id)};
            config.data.points = 60;
            config.learn = true;
            config.batch = batch;
            config.learningRate = 0.02;
            Trainer<float> a = trainerFor(config, 4);
            Trainer<float> b = trainerFor(config, 4);
            for (int e = 0; e < 1000; ++e) {
                a.trainEpoch();
                // The other one in slices of any size: they must not leave a trace.
                while (b.epoch() <= static_cast<std::uint64_t>(e)) {
                    b.run(std::min(b.updatesLeftInEpoch(), 1 + (e + 3) % 7));
                }
            }
            EXPECT_TRUE((a.network().parameters == b.network().parameters).all())
                << id << ", batch " << batch;
        }
    }
}

} // namespace
} // namespace actiscope
