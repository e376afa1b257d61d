#include "core/depth/random_depth.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <thread>

namespace actiscope {
namespace {

const std::atomic<bool> kGoOn{false};
const unsigned kThreads = std::max(1u, std::thread::hardware_concurrency());

DepthReport medianFor(const char* id, Initializer initializer, std::uint64_t lastSeed = 8) {
    RandomDepth network;
    network.activation = Activation(id);
    network.initializer = initializer;
    return medianOf(runSeeds(network, 1, lastSeed, kThreads, kGoOn));
}

struct FactorRow {
    const char* id;
    Initializer initializer;
    double factor;
};

/// The table of the curriculum: n = 64, L = 20, 200 samples, median of 8 seeds.
TEST(RandomDepth, FactorsAreThoseOfTheTable) {
    const FactorRow rows[] = {
        {"sigmoid", Initializer::uniformFanIn, 0.141},
        {"sigmoid", Initializer::xavier, 0.234},
        {"sigmoid", Initializer::he, 0.314},
        {"tanh", Initializer::uniformFanIn, 0.567},
        {"tanh", Initializer::xavier, 0.917},
        {"tanh", Initializer::he, 1.031},
        {"softsign", Initializer::uniformFanIn, 0.546},
        {"softsign", Initializer::xavier, 0.845},
        {"softsign", Initializer::he, 0.955},
        {"relu", Initializer::uniformFanIn, 0.406},
        {"relu", Initializer::xavier, 0.699},
        {"relu", Initializer::he, 0.99},
        {"tanh", Initializer::lecun, 0.917},
        {"relu", Initializer::lecun, 0.699},
    };
    for (const FactorRow& row : rows) {
        const DepthReport report = medianFor(row.id, row.initializer);
        EXPECT_NEAR(report.measuredFactor, row.factor, 0.01) << row.id;
        EXPECT_NEAR(report.predictedFactor, report.measuredFactor, 0.012) << row.id;
    }
}

/// Without swish and He, where 8 networks are too few: their medians are 0.822 and 0.866, those of
/// 200 are 0.913 and 0.910. The next test compares these by the mean.
TEST(RandomDepth, PredictionAgreesForOtherFunctions) {
    for (const char* id : {"elu", "gelu", "selu", "swish"}) {
        for (const Initializer initializer :
             {Initializer::uniformFanIn, Initializer::xavier, Initializer::lecun, Initializer::he,
              Initializer::unitGain}) {
            if (id == std::string("swish") && initializer == Initializer::he) {
                continue;
            }
            const DepthReport report = medianFor(id, initializer);
            EXPECT_NEAR(report.predictedFactor, report.measuredFactor, 0.01)
                << id << ' ' << static_cast<int>(initializer);
        }
    }
}

/// With large weights GELU and swish grow faster than z: what reaches the first layer comes along
/// one direction of each, by chance more or less of it. The mean square over many networks is that
/// of theory; of one network the factor is within some percent. Without that direction theory gave
/// 3.5 % too little for GELU.
TEST(RandomDepth, PredictionHoldsOnAverageWhereOneDirectionGrows) {
    for (const char* id : {"elu", "gelu", "selu", "swish"}) {
        RandomDepth network;
        network.activation = Activation(id);
        network.initializer = Initializer::he;
        const auto reports = runSeeds(network, 0, 99, kThreads, kGoOn);
        const double steps = 2.0 * (network.layers - 1);
        double measured = 0.0;
        double predicted = 0.0;
        for (const DepthReport& report : reports) {
            measured += std::pow(report.measuredFactor, steps);
            predicted += std::pow(report.predictedFactor, steps);
        }
        EXPECT_NEAR(std::pow(predicted / measured, 1.0 / steps), 1.0, 0.01) << id;
    }
}

TEST(RandomDepth, PredictionKnowsBiasesGainsAndSkipConnections) {
    RandomDepth network;
    network.activation = Activation("tanh");
    network.initializer = Initializer::he;
    network.biasDeviation = 0.5;
    network.gain = 1.3;
    for (const bool skip : {false, true}) {
        network.skip = skip;
        const DepthReport report = medianOf(runSeeds(network, 1, 8, kThreads, kGoOn));
        EXPECT_NEAR(report.predictedFactor / report.measuredFactor, 1.0, 0.02) << skip;
    }
}

/// What was drawn is kept; a network that follows another has the numbers that it has alone.
TEST(RandomDepth, RemembersNothingOfTheNetworkBefore) {
    RandomDepth base;
    base.activation = Activation("elu");
    base.layers = 9;
    base.width = 20;
    std::vector<RandomDepth> networks(8, base);
    networks[1].gain = 2.0;
    networks[2].layers = 15;
    networks[3].layers = 4;
    networks[4].initializer = Initializer::he;
    networks[5].biasDeviation = 0.3;
    networks[6].samples = 11;
    networks[7].inputs = 3;
    networks.push_back(base);
    DepthAnalysis kept;
    for (const RandomDepth& network : networks) {
        const auto again = kept.run(network, 5, 2, kGoOn);
        const auto alone = DepthAnalysis().run(network, 5, 1, kGoOn);
        EXPECT_NEAR(again->measuredFactor, alone->measuredFactor, 1e-12);
        EXPECT_NEAR(again->layers[2].gradientRms, alone->layers[2].gradientRms, 1e-12);
        EXPECT_EQ(again->layers.back().outputs.counts, alone->layers.back().outputs.counts);
    }
}

TEST(RandomDepth, ReluIsWithinTwoPercentForEveryInitializer) {
    for (const Initializer initializer :
         {Initializer::uniformFanIn, Initializer::xavier, Initializer::he, Initializer::lecun,
          Initializer::unitGain}) {
        const DepthReport report = medianFor("relu", initializer, 5);
        EXPECT_NEAR(report.predictedFactor / report.measuredFactor, 1.0, 0.02);
    }
}

TEST(RandomDepth, UnitVarianceScalesEveryLayer) {
    RandomDepth network;
    network.activation = Activation("sigmoid");
    network.unitVariance = true;
    DepthAnalysis analysis;
    const auto report = analysis.run(network, 1, 1, kGoOn);
    for (const DepthLayer& layer : report->layers) {
        EXPECT_NEAR(layer.z.deviation, 1.0, 1e-9);
    }
    EXPECT_GT(report->measuredFactor, 0.35); // 0.23 without
}

TEST(RandomDepth, SkipConnectionsKeepTheGradientAlive) {
    RandomDepth network;
    network.activation = Activation("sigmoid");
    network.layers = 40;
    DepthAnalysis analysis;
    EXPECT_LT(analysis.run(network, 1, 1, kGoOn)->log10FirstLast, -20.0);
    network.skip = true;
    EXPECT_GT(analysis.run(network, 1, 1, kGoOn)->log10FirstLast, -2.0);
}

/// ReLU, He, 2 inputs, no biases, depth 10: 89 % of narrow networks answer 0 to everything.
TEST(RandomDepth, NarrowNetworksAreBornDead) {
    RandomDepth network;
    network.activation = Activation("relu");
    network.initializer = Initializer::he;
    network.layers = 10;
    network.inputs = 2;
    network.width = 2;
    EXPECT_NEAR(bornDeadShare(runSeeds(network, 1, 2000, kThreads, kGoOn)), 0.89, 0.03);
    network.width = 4;
    EXPECT_NEAR(bornDeadShare(runSeeds(network, 1, 2000, kThreads, kGoOn)), 0.23, 0.04);
}

TEST(RandomDepth, TellsZerosSaturationAndDeadUnits) {
    RandomDepth network;
    network.activation = Activation("relu");
    network.initializer = Initializer::he;
    DepthAnalysis analysis;
    const auto relu = analysis.run(network, 3, 1, kGoOn);
    EXPECT_NEAR(relu->layers[0].zeroShare, 0.5, 0.05);
    EXPECT_EQ(relu->layers[0].saturated, 0.0);
    network.activation = Activation("tanh");
    network.gain = 10.0;
    const auto tanh = analysis.run(network, 3, 1, kGoOn);
    EXPECT_GT(tanh->layers[5].saturated, 0.5);
    EXPECT_EQ(tanh->layers[5].zeroShare, 0.0);
    int counted = 0;
    for (const int count : tanh->layers[5].outputs.counts) {
        counted += count;
    }
    EXPECT_EQ(counted, 64 * 200);
}

/// 40 sigmoid layers: float16 has lost the gradient long before float32.
TEST(RandomDepth, TellsWhatRoundsToZero) {
    RandomDepth network;
    network.activation = Activation("sigmoid");
    network.initializer = Initializer::uniformFanIn;
    network.layers = 60;
    DepthAnalysis analysis;
    const auto report = analysis.run(network, 1, 1, kGoOn);
    EXPECT_EQ(report->layers.back().lost16, 0.0);
    EXPECT_GT(report->layers[30].lost16, 0.99);
    EXPECT_LT(report->layers[30].lost32, 0.01);
    EXPECT_GT(report->layers[0].lost32, 0.5);
}

/// The number of threads changes no figure.
TEST(RandomDepth, ThreadsOnlyShareTheWork) {
    RandomDepth network;
    network.activation = Activation("gelu");
    DepthAnalysis analysis;
    const auto one = analysis.run(network, 2, 1, kGoOn);
    const auto three = analysis.run(network, 2, 3, kGoOn);
    EXPECT_NEAR(one->measuredFactor, three->measuredFactor, 1e-12);
    EXPECT_EQ(one->layers[7].outputs.counts, three->layers[7].outputs.counts);
}

TEST(RandomDepth, StopsWhenAsked) {
    const std::atomic<bool> stop{true};
    DepthAnalysis analysis;
    EXPECT_FALSE(analysis.run(RandomDepth(), 1, 2, stop));
    EXPECT_TRUE(runSeeds(RandomDepth(), 1, 4, 2, stop).empty());
}

} // namespace
} // namespace actiscope
