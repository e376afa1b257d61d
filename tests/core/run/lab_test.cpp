#include "core/analysis/best_line.h"
#include "core/numeric/random.h"
#include "core/run/training_worker.h"
#include "core/training/sample_step.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <numbers>
#include <thread>

// What the classifier lab asks of the core besides training.

namespace actiscope {
namespace {

std::shared_ptr<const DataSet> dataOf(const DataConfig& config, std::uint64_t seed = 1) {
    return std::make_shared<const DataSet>(generate(config, seed));
}

/// Best answers by brute force: many directions, and for each every offset between neighbours.
Eigen::Index bestByScanning(const DataSet& data) {
    Eigen::Index best = 0;
    for (int k = 0; k < 2000; ++k) {
        const double angle = 2.0 * std::numbers::pi * k / 2000.0;
        std::vector<std::pair<double, bool>> along;
        for (Eigen::Index i = 0; i < data.size(); ++i) {
            along.emplace_back(std::cos(angle) * data.x1[i] + std::sin(angle) * data.x2[i],
                               data.target[i] > 0.5);
        }
        std::ranges::sort(along);
        Eigen::Index right = 0; // everything is above the offset
        for (const auto& [place, triangle] : along) {
            right += triangle ? 1 : 0;
        }
        best = std::max(best, right);
        for (const auto& [place, triangle] : along) {
            right += triangle ? -1 : 1;
            best = std::max(best, right);
        }
    }
    return best;
}

TEST(BestLine, IsAsGoodAsAnyFoundByScanning) {
    for (const DataKind kind : {DataKind::triangles, DataKind::xorSquares, DataKind::gaussians,
                                DataKind::moons, DataKind::sineBoundary}) {
        for (const int points : {2, 7, 40, 200}) {
            DataConfig config;
            config.kind = kind;
            config.points = points;
            config.noise = 0.4;
            const auto data = dataOf(config);
            const BestLine best = bestLine(*data);
            EXPECT_EQ(best.right, rightAnswers(best.line, *data));
            EXPECT_GE(best.right, bestByScanning(*data)) << static_cast<int>(kind) << " " << points;
        }
    }
}

TEST(BestLine, SeparatesWhatALineCan) {
    DataConfig config;
    config.kind = DataKind::gaussians;
    config.points = 60;
    const auto data = dataOf(config, 3);
    EXPECT_EQ(bestLine(*data).right, 60);
    EXPECT_EQ(bestLine(DataSet()).right, 0);
}

TEST(BestLine, OnTheTrianglesIsFarFromAll) {
    const auto data = dataOf(DataConfig());
    EXPECT_EQ(bestLine(*data).right, 139); // of 200
}

TEST(SampleStep, IsOneStepOfTheTrainer) {
    for (const char* id : {"tanh", "relu", "swish", "maxout"}) {
        for (const OutputLoss loss :
             {OutputLoss::crossEntropy, OutputLoss::squared, OutputLoss::hinge}) {
            TrainingConfig config;
            config.hidden = {4, 3};
            config.activations = {Activation(id)};
            config.loss = loss;
            config.batch = 1;
            config.shuffle = false;
            config.features = {Feature::x1, Feature::x2, Feature::product};
            const auto data = dataOf(config.data);
            Trainer<double> trainer(config, data, 1);
            const SampleStep step = stepOnSample(trainer.network(), data->x1[0], data->x2[0],
                                                 data->target[0], loss, config.learningRate);
            EXPECT_NEAR(step.logit, trainer.predict(data->x1[0], data->x2[0]), 1e-12);
            trainer.run(1);
            EXPECT_LT((step.parameters - trainer.network().parameters).abs().maxCoeff(), 1e-12)
                << id << static_cast<int>(loss);
            EXPECT_LE(step.newLoss, step.loss);
            // The numbers fit together.
            const LayerStep& layer = step.layers[0];
            EXPECT_LT((layer.weightGradient - layer.delta * layer.input.transpose()).norm(), 1e-14);
            EXPECT_LT(
                (layer.newWeights - (layer.weights - config.learningRate * layer.weightGradient))
                    .norm(),
                1e-14);
        }
    }
}

TEST(SampleStep, LeavesFrozenParametersAlone) {
    TrainingConfig config;
    config.activations = {Activation("tanh")};
    const auto data = dataOf(config.data);
    Trainer<double> trainer(config, data, 1);
    const Network<double>& network = trainer.network();
    const Eigen::ArrayXd mask = frozenMask(network.architecture, {{1, 0, 0}});
    const SampleStep step = stepOnSample(network, data->x1[0], data->x2[0], data->target[0],
                                         OutputLoss::crossEntropy, 0.1, mask);
    EXPECT_TRUE((step.parameters.head(12) == network.parameters.head(12)).all());
    EXPECT_FALSE((step.parameters.segment(12, 5) == network.parameters.segment(12, 5)).any());
}

TEST(Timeline, CoversTheCourseInConstantMemory) {
    Timeline<float> timeline(3);
    Eigen::ArrayXf parameters(3);
    for (std::uint64_t epoch = 0; epoch < 50000; ++epoch) {
        if (timeline.wants(epoch)) {
            parameters.setConstant(static_cast<float>(epoch));
            timeline.add(epoch, parameters);
        }
    }
    EXPECT_LE(timeline.epochs().size(), Timeline<float>::kMostEpochs);
    EXPECT_GE(timeline.epochs().size(), Timeline<float>::kMostEpochs / 2);
    for (const std::uint64_t epoch : {0ull, 777ull, 30000ull, 49999ull}) {
        const std::size_t index = timeline.indexOf(epoch);
        EXPECT_LE(timeline.epochs()[index], epoch);
        EXPECT_EQ(timeline.parametersAt(index)[1], static_cast<float>(timeline.epochs()[index]));
        EXPECT_LE(epoch - timeline.epochs()[index], 128u);
    }
}

TEST(Trainer, LooksBackAndRewinds) {
    TrainingConfig config;
    config.activations = {Activation("prelu")};
    config.learn = true;
    Trainer<float> trainer(config, dataOf(config.data), 1);
    std::vector<Eigen::ArrayXf> course{trainer.network().parameters};
    for (int e = 0; e < 30; ++e) {
        trainer.trainEpoch();
        course.push_back(trainer.network().parameters);
    }
    const double alpha = trainer.network().activations[0].parameter("alpha");
    EXPECT_EQ(trainer.showPast(12), 12u);
    EXPECT_TRUE((trainer.network().parameters == course[12]).all());
    EXPECT_NE(trainer.network().activations[0].parameter("alpha"), alpha);
    trainer.showPresent();
    EXPECT_TRUE((trainer.network().parameters == course[30]).all());
    EXPECT_EQ(trainer.network().activations[0].parameter("alpha"), alpha);
    trainer.rewind(20);
    EXPECT_EQ(trainer.epoch(), 20u);
    EXPECT_TRUE((trainer.network().parameters == course[20]).all());
    EXPECT_EQ(trainer.history().points().back().epoch, 20u);
    EXPECT_EQ(trainer.timeline().epochs().back(), 20u);
    trainer.trainEpoch();
    EXPECT_EQ(trainer.epoch(), 21u);
}

TEST(Trainer, RewindRecoversFromDivergence) {
    TrainingConfig config;
    config.activations = {Activation("cubic")};
    config.learningRate = 50.0;
    config.hidden = {8};
    Trainer<float> trainer(config, dataOf(config.data), 1);
    for (int e = 0; e < 100; ++e) {
        trainer.trainEpoch();
    }
    ASSERT_TRUE(trainer.divergence());
    trainer.rewind(0);
    EXPECT_FALSE(trainer.divergence());
    config.learningRate = 0.01;
    trainer.update(config);
    trainer.trainEpoch();
    EXPECT_EQ(trainer.epoch(), 1u);
}

TEST(Trainer, TakesOtherSamplesInFlight) {
    TrainingConfig config;
    config.activations = {Activation("tanh")};
    Trainer<float> trainer(config, dataOf(config.data), 1);
    trainer.trainEpoch();
    const Eigen::ArrayXf before = trainer.network().parameters;
    DataConfig larger = config.data;
    larger.points = 333;
    trainer.replaceData(dataOf(larger));
    EXPECT_TRUE((trainer.network().parameters == before).all());
    trainer.trainEpoch();
    EXPECT_EQ(trainer.examples(), 533u);
    trainer.replaceData(std::make_shared<const DataSet>());
    trainer.trainEpoch(); // nothing to do, nothing happens
    EXPECT_EQ(trainer.examples(), 533u);
}

TEST(OwnSamples, EditsByHandKeepTheWeights) {
    TrainingConfig generated;
    TrainingConfig edited = generated;
    edited.data.kind = DataKind::own;
    edited.data.own = dataOf(generated.data);
    EXPECT_FALSE(needsRestart(generated, edited));
    EXPECT_FALSE(needsRestart(edited, edited));
    TrainingConfig imported = edited;
    imported.data.own = dataOf(generated.data, 2);
    ++imported.data.ownOrigin;
    EXPECT_TRUE(needsRestart(edited, imported));
    EXPECT_TRUE(needsRestart(edited, generated));
    // Picking the own samples again is another task, editing them twice at once is not.
    TrainingConfig other = generated;
    other.data.own = edited.data.own;
    EXPECT_TRUE(needsRestart(other, edited));
}

/// Takes snapshots until `accept` likes one; null after ten seconds.
template <class Accept>
TrainingWorker::Snapshot waitFor(TrainingWorker& worker, Accept accept) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (std::chrono::steady_clock::now() < end) {
        if (const auto snapshot = worker.take(); snapshot && accept(*snapshot)) {
            return snapshot;
        }
        std::this_thread::yield();
    }
    return nullptr;
}

TEST(TrainingWorker, EditsLooksBackAndRewinds) {
    TrainingWorker worker([] {});
    RunRequest request;
    request.runId = 1;
    request.start.data = dataOf(request.start.config.data);
    request.targetEpoch = 10;
    worker.post(request);
    ASSERT_TRUE(waitFor(worker, [](const auto& s) { return s.epoch == 10; }));
    // Two edits, posted twice: each counts once.
    request.edits.push_back({1, 0, 5.0, {}});
    worker.post(request);
    request.edits.push_back({2, 1, -7.0, {}});
    worker.post(request);
    worker.post(request);
    auto snapshot = waitFor(worker, [](const auto& s) { return s.editSerial == 2; });
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->parameters[0], 5.0);
    EXPECT_EQ(snapshot->parameters[1], -7.0);
    request.viewEpoch = 4;
    worker.post(request);
    snapshot = waitFor(worker, [](const auto& s) { return s.epoch == 4; });
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->lastEpoch, 10u);
    EXPECT_NE(snapshot->parameters[0], 5.0);
    request.viewEpoch.reset();
    worker.post(request);
    snapshot = waitFor(worker, [](const auto& s) { return s.epoch == 10; });
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->parameters[0], 5.0);
    request.targetEpoch = 0;
    request.rewind = {1, 4};
    worker.post(request);
    worker.post(request);
    snapshot = waitFor(worker, [](const auto& s) { return s.lastEpoch == 4; });
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->epochs.back(), 4u);
    // A stop rule ends playing by itself and says why.
    request.start.config.stop.epochs = 50;
    request.playing = true;
    worker.post(request);
    snapshot = waitFor(worker, [](const auto& s) { return s.stopped.has_value(); });
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->epoch, 50u);
}

} // namespace
} // namespace actiscope
