#include "core/activation/maxout.h"
#include "core/analysis/line/properties.h"
#include "core/numeric/packet.h"
#include "core/session/settings.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <cmath>

// What the lecture notes ask of a network beyond plain layers.

namespace actiscope {
namespace {

template <class Scalar = float>
Trainer<Scalar> trainerFor(const TrainingConfig& config, std::uint64_t seed = 1) {
    return Trainer<Scalar>(config, std::make_shared<const DataSet>(generate(config.data, seed)),
                           seed);
}

TEST(Learnable, PReLULearnsItsSlopePerLayer) {
    TrainingConfig config;
    config.hidden = {4, 4};
    config.activations = {Activation("prelu")};
    config.learn = true;
    Trainer<float> trainer = trainerFor(config);
    for (int e = 0; e < 60; ++e) {
        trainer.trainEpoch();
    }
    const double first = trainer.network().activations[0].parameter("alpha");
    const double second = trainer.network().activations[1].parameter("alpha");
    EXPECT_NE(first, 0.25);
    EXPECT_NE(second, 0.25);
    EXPECT_NE(first, second);
    // The history keeps the course for the trace.
    EXPECT_FLOAT_EQ(trainer.history().points().front().learned[0], 0.25f);
    EXPECT_NEAR(static_cast<double>(trainer.history().points().back().learned[1]), second, 1e-6);
}

TEST(Learnable, StaysWhereItIsUnlessAsked) {
    TrainingConfig config;
    config.activations = {Activation("swish")};
    Trainer<float> trainer = trainerFor(config);
    trainer.trainEpoch();
    EXPECT_EQ(trainer.network().activations[0].parameter("beta"), 1.0);
}

TEST(Learnable, SliderStartsItAgainAndOtherChangesKeepIt) {
    TrainingConfig config;
    config.activations = {Activation("prelu")};
    config.learn = true;
    Trainer<float> trainer = trainerFor(config);
    for (int e = 0; e < 20; ++e) {
        trainer.trainEpoch();
    }
    const double learned = trainer.network().activations[0].parameter("alpha");
    config.learningRate = 0.05;
    trainer.update(config);
    EXPECT_EQ(trainer.network().activations[0].parameter("alpha"), learned);
    config.activations[0].setParameter("alpha", 0.1);
    trainer.update(config);
    EXPECT_NEAR(trainer.network().activations[0].parameter("alpha"), 0.1, 1e-7);
    config.learn = false;
    trainer.update(config);
    trainer.trainEpoch();
    EXPECT_EQ(trainer.network().activations[0].parameter("alpha"), 0.1);
}

TEST(Learnable, StaysInItsDomain) {
    TrainingConfig config;
    config.activations = {Activation("prelu")};
    config.learn = true;
    config.learningRate = 5.0; // throws α about
    Trainer<float> trainer = trainerFor(config);
    for (int e = 0; e < 50; ++e) {
        trainer.trainEpoch();
        const double alpha = trainer.network().activations[0].parameter("alpha");
        EXPECT_GE(alpha, -0.5);
        EXPECT_LE(alpha, 1.5);
    }
}

TEST(RandomSlope, IsDrawnWhileTrainingAndMeanOtherwise) {
    const Activation rrelu("rrelu");
    RandomSlopes slopes(3);
    constexpr std::size_t kCount = 1 << 14;
    std::vector<float> z(kCount, -2.0f);
    std::vector<float> f(kCount);
    std::vector<float> df(kCount);
    z[5] = 3.0f;
    slopes.evaluate(slopeBand(rrelu), z.data(), f.data(), df.data(), kCount);
    EXPECT_EQ(f[5], 3.0f);
    EXPECT_EQ(df[5], 1.0f);
    double sum = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i < kCount; ++i) {
        if (i == 5) {
            continue;
        }
        EXPECT_GE(df[i], 1.0f / 8.0f);
        EXPECT_LE(df[i], 1.0f / 3.0f);
        EXPECT_EQ(f[i], -2.0f * df[i]);
        sum += static_cast<double>(df[i]);
        squares += static_cast<double>(df[i]) * static_cast<double>(df[i]);
    }
    // Uniform on [1/8, 1/3]: mean 0.2292, standard deviation (1/3 − 1/8)/√12 = 0.0601.
    const double n = kCount - 1;
    EXPECT_NEAR(sum / n, 0.22917, 0.002);
    EXPECT_NEAR(std::sqrt(squares / n - sum / n * sum / n), 0.06014, 0.002);
    // Neighbouring lanes and neighbouring blocks are not alike.
    EXPECT_NE(df[0], df[1]);
    EXPECT_NE(df[0], df[16]);
    // Evaluation uses the mean: f(−2) = −2·0.22917.
    EXPECT_NEAR(rrelu.at(-2.0).value, -2.0 * 0.22917, 1e-4);
}

TEST(RandomSlope, TrainsReproduciblyAndDifferentlyFromItsMean) {
    TrainingConfig config;
    config.activations = {Activation("rrelu")};
    Trainer<float> a = trainerFor(config);
    Trainer<float> b = trainerFor(config);
    TrainingConfig mean = config;
    mean.activations = {Activation("leaky_relu")};
    mean.activations[0].setParameter("alpha", (1.0 / 8.0 + 1.0 / 3.0) / 2.0);
    Trainer<float> c = trainerFor(mean);
    EXPECT_EQ(a.evaluate().accuracy, c.evaluate().accuracy);
    EXPECT_NEAR(a.evaluate().loss, c.evaluate().loss, 1e-6);
    for (int e = 0; e < 5; ++e) {
        a.trainEpoch();
        b.trainEpoch();
        c.trainEpoch();
    }
    EXPECT_TRUE((a.network().parameters == b.network().parameters).all());
    EXPECT_FALSE((a.network().parameters.head(17) == c.network().parameters.head(17)).all());
}

TEST(MaxoutLayer, UnitHasAPreActivationPerPiece) {
    Activation maxout("maxout");
    maxout.setMaxout(Maxout::parse("1,0;1,0;1,0")); // Goodfellow's form
    Network<double> network({2}, {maxout});
    const LayerShape& layer = network.architecture.layers()[0];
    ASSERT_EQ(layer.sums(), 6);
    EXPECT_EQ(network.architecture.weightCount(), 6 * 2 + 6 + 2 + 1);
    network.parameters = initialParameters(network.architecture, Initializer::lecun, 8);
    ChunkEngine<double> engine(network.architecture);
    using Lanes = ChunkEngine<double>::Lanes;
    engine.setPoints(network.features, Lanes::Constant(0.7), Lanes::Constant(-1.1));
    engine.forward(network, true);
    const Eigen::VectorXd z =
        network.weights(0).matrix() * Eigen::Vector2d(0.7, -1.1) + network.biases(0).matrix();
    for (int u = 0; u < 2; ++u) {
        EXPECT_NEAR(engine.value(0, u)[0], z.segment(3 * u, 3).maxCoeff(), 1e-12);
        // The gradient goes to the winner alone.
        for (int p = 0; p < 3; ++p) {
            const bool wins = z[3 * u + p] == z.segment(3 * u, 3).maxCoeff();
            EXPECT_EQ(engine.slopes(0, 3 * u + p)[0], wins ? 1.0 : 0.0);
        }
    }
    EXPECT_FALSE(isLinear(network));
}

TEST(MaxoutLayer, SolvesTheTriangles) {
    TrainingConfig config;
    config.activations = {Activation("maxout")};
    Trainer<float> trainer = trainerFor(config);
    for (int e = 0; e < 300 && trainer.evaluate().accuracy < 0.99; ++e) {
        trainer.trainEpoch();
    }
    EXPECT_GE(trainer.evaluate().accuracy, 0.99);
}

TEST(MaxoutLayer, NumberOfPiecesNeedsARestart) {
    TrainingConfig two;
    two.activations = {Activation("maxout")};
    TrainingConfig three = two;
    three.activations[0].setParameter("pieces", 3);
    EXPECT_TRUE(needsRestart(two, three));
    TrainingConfig moved = two;
    moved.activations[0].setMaxout(Maxout::parse("0,0;1,0"));
    EXPECT_FALSE(needsRestart(two, moved));
}

TEST(Features, AreWhatTheirNamesSay) {
    Session session;
    setSettingFromText(session, Section::training, "features", "x2,x1x2,x1^2,sin_x1");
    setSettingFromText(session, Section::training, "hidden", "");
    Trainer<double> trainer = trainerFor<double>(session.training);
    Eigen::ArrayXd parameters(5);
    parameters << 2.0, 3.0, 5.0, 7.0, 11.0;
    trainer.setParameters(parameters);
    const double x1 = 0.6;
    const double x2 = -1.3;
    EXPECT_NEAR(trainer.predict(x1, x2),
                2.0 * x2 + 3.0 * x1 * x2 + 5.0 * x1 * x1 + 7.0 * std::sin(x1) + 11.0, 1e-12);
    EXPECT_FALSE(isLinear(trainer.network()));
}

// A perceptron with squares does what hidden units do without them.
TEST(Features, SquaresSolveTheTrianglesWithoutHiddenUnits) {
    TrainingConfig config;
    config.hidden = {};
    config.features = {Feature::square1, Feature::square2};
    config.learningRate = 0.5;
    Trainer<float> trainer = trainerFor(config);
    for (int e = 0; e < 300 && trainer.evaluate().accuracy < 0.99; ++e) {
        trainer.trainEpoch();
    }
    EXPECT_GE(trainer.evaluate().accuracy, 0.99);
    EXPECT_EQ(trainer.network().architecture.weightCount(), 3);
}

TEST(Features, OneCoordinateCollapsesToALineOfThatCoordinate) {
    TrainingConfig config;
    config.hidden = {3};
    config.activations = {Activation("identity")};
    config.features = {Feature::x2};
    Trainer<double> trainer = trainerFor<double>(config);
    ASSERT_TRUE(isLinear(trainer.network()));
    const CollapsedLine line = collapse(trainer.network());
    EXPECT_EQ(line.a, 0.0);
    EXPECT_NEAR(trainer.predict(0.3, 0.9), 0.9 * line.b + line.c, 1e-12);
}

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

// With 1/(n·E[f²]) the pre-activations keep their size from layer to layer, with 1/n they do not.
TEST(Initializer, UnitGainKeepsTheSizeOfPreActivations) {
    for (const char* id : {"relu", "tanh", "sigmoid", "elu", "gelu"}) {
        const Activation activation(id);
        const std::vector<Activation> layers(8, activation);
        const std::vector<int> hidden(8, 64);
        Network<double> network(hidden, layers);
        const auto lastSquare = [&](Initializer initializer) {
            double sum = 0.0;
            for (std::uint64_t seed = 0; seed < 20; ++seed) {
                network.parameters =
                    initialParameters(network.architecture, initializer, seed, layers);
                ChunkEngine<double> engine(network.architecture);
                using Lanes = ChunkEngine<double>::Lanes;
                // Two coordinates with mean square 1.
                engine.setPoints(network.features, Lanes::Constant(1.0), Lanes::Constant(-1.0));
                engine.forward(network, false);
                for (int u = 0; u < 64; ++u) {
                    sum += std::pow(engine.preActivation(7, u)[0], 2) / 64.0 / 20.0;
                }
            }
            return sum;
        };
        EXPECT_NEAR(lastSquare(Initializer::unitGain), 1.0, 0.5) << id;
        EXPECT_LT(lastSquare(Initializer::lecun), 0.5) << id;
    }
}

TEST(OwnSamples, AreTheDataSetWithNoiseOfTheirOwn) {
    DataConfig config;
    config.kind = DataKind::own;
    EXPECT_EQ(generate(config, 1).size(), 0);
    config.own = std::make_shared<const DataSet>(DataSet{
        Eigen::ArrayXd::LinSpaced(3, 0.0, 1.0), Eigen::ArrayXd::Zero(3), Eigen::ArrayXd::Ones(3)});
    EXPECT_TRUE((generate(config, 1).x1 == config.own->x1).all());
    config.noise = 0.5;
    EXPECT_FALSE((generate(config, 1).x1 == config.own->x1).any());
    EXPECT_TRUE((generate(config, 1).x1 == generate(config, 1).x1).all());
    Session session;
    session.training.data.kind = DataKind::own;
    EXPECT_ANY_THROW(validate(session));
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

TEST(Packet, PowerAgreesWithTheStandardOne) {
    using numeric::Packet;
    for (const float exponent :
         {0.0f, 0.5f, 1.0f, 1.5f, 2.0f, 3.0f, 5.0f, 0.7f, 1.7f, 2.3f, 4.9f, -1.0f, -0.5f, 7.0f}) {
        for (const float base : {-3.0f, -1.0f, -0.0f, 0.0f, 1e-20f, 0.3f, 1.0f, 2.5f, 9.0f}) {
            const auto power = numeric::pow(Packet(base), Packet(exponent));
            float found[Packet::kLanes];
            power.store(found);
            const float expected = std::pow(base, exponent);
            if (std::isnan(expected)) {
                EXPECT_TRUE(std::isnan(found[0])) << base << "^" << exponent;
            } else if (std::isinf(expected)) {
                EXPECT_TRUE(std::isinf(found[0])) << base << "^" << exponent;
            } else {
                EXPECT_NEAR(found[0], expected, 4e-7f * std::fabs(expected))
                    << base << "^" << exponent;
            }
        }
    }
}

} // namespace
} // namespace actiscope
