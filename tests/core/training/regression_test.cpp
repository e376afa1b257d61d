#include "core/data/csv/csv.h"
#include "core/text/number_text.h"
#include "core/training/trainer.h"
#include "tests/support/trainer_for.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>

namespace actiscope {
namespace {

TrainingConfig regression(DataKind kind) {
    TrainingConfig config;
    config.data.kind = kind;
    config.data.task = Task::regression;
    config.hidden = {8};
    config.activations = {Activation("tanh")};
    return config;
}

TEST(Regression, MetricsAreThoseOfTheOutputs) {
    TrainingConfig config = regression(DataKind::bumps);
    config.data.points = 77; // the last chunk is not full
    config.testShare = 0.3;
    Trainer<double> trainer = test::trainerFor<double>(config);
    trainer.trainEpoch();
    const DataSet& data = trainer.data();
    for (const bool test : {false, true}) {
        const std::vector<int>& indices = test ? trainer.split().test : trainer.split().train;
        double squares = 0.0;
        double mean = 0.0;
        const auto n = static_cast<double>(indices.size());
        for (const int i : indices) {
            squares += std::pow(trainer.predict(data.x1[i], data.x2[i]) - data.target[i], 2);
            mean += data.target[i] / n;
        }
        double spread = 0.0;
        for (const int i : indices) {
            spread += std::pow(data.target[i] - mean, 2);
        }
        const Metrics metrics = test ? *trainer.evaluateTest() : trainer.evaluate();
        ASSERT_TRUE(metrics.fit);
        EXPECT_NEAR(metrics.fit->rmse, std::sqrt(squares / n), 1e-12);
        EXPECT_NEAR(metrics.fit->r2, 1.0 - squares / spread, 1e-12);
        EXPECT_NEAR(metrics.loss, 0.5 * squares / n, 1e-12);
        EXPECT_EQ(metrics.score(), metrics.fit->r2);
        EXPECT_EQ(metrics.confusion, Confusion());
    }
}

TEST(Regression, R2OfEqualTargetsIsOneOrNothing) {
    TrainingConfig config = regression(DataKind::formula);
    config.hidden = {};
    config.data.target = "1000000";
    Trainer<double> trainer = test::trainerFor<double>(config);
    EXPECT_EQ(trainer.evaluate().fit->r2, 0.0);
    trainer.setParameters(Eigen::Array3d(0.0, 0.0, 1e6));
    EXPECT_EQ(trainer.evaluate().fit->r2, 1.0);
    EXPECT_EQ(trainer.evaluate().fit->rmse, 0.0);
}

TEST(Regression, LearnsEverySurface) {
    for (const DataKind kind : {DataKind::plane, DataKind::bumps, DataKind::formula}) {
        for (const RegressionLoss loss : {RegressionLoss::squared, RegressionLoss::absolute}) {
            TrainingConfig config = regression(kind);
            config.hidden = {16, 8};
            config.regressionLoss = loss;
            config.optimizer = OptimizerKind::adam;
            config.learningRate = 0.01;
            config.schedule = Schedule::cosine;
            config.scheduleEpochs = 200;
            Trainer<float> trainer = test::trainerFor(config);
            while (trainer.epoch() < 200) {
                trainer.trainEpoch();
            }
            EXPECT_GT(trainer.evaluate().score(), 0.98) << static_cast<int>(kind);
            EXPECT_EQ(trainer.history().points().back().score, trainer.evaluate().score());
        }
    }
}

TEST(Regression, StopsByLossAndNotByAccuracy) {
    TrainingConfig config = regression(DataKind::plane);
    config.stop.accuracy = 0.01;
    Trainer<float> trainer = test::trainerFor(config);
    EXPECT_FALSE(trainer.stopReason());
    config.stop.loss = 1e3;
    trainer.update(config);
    EXPECT_EQ(trainer.stopReason(), StopReason::loss);
}

/// Gradients of both engines next to differences of the loss.
TEST(Regression, GradientsAreDerivativesOfTheLoss) {
    for (const RegressionLoss loss : {RegressionLoss::squared, RegressionLoss::absolute}) {
        TrainingConfig config = regression(DataKind::bumps);
        config.data.points = 37;
        config.regressionLoss = loss;
        Trainer<double> trainer = test::trainerFor<double>(config);
        const Eigen::ArrayXd at = trainer.network().parameters;
        const Eigen::ArrayXd gradient = trainer.gradient();
        for (Eigen::Index i = 0; i < trainer.network().architecture.weightCount(); ++i) {
            constexpr double kStep = 1e-6;
            double difference = 0.0;
            for (const double sign : {1.0, -1.0}) {
                Eigen::ArrayXd moved = at;
                moved[i] += sign * kStep;
                trainer.setParameters(moved);
                difference += sign * trainer.evaluate().loss / (2.0 * kStep);
            }
            EXPECT_NEAR(gradient[i], difference, 1e-7) << i;
        }
    }
}

/// tests/data/regression.py made the samples and the figures of scikit-learn's MLPRegressor: same
/// shape, start (Glorot), rate, batch and epochs, the median over as many seeds.
TEST(Regression, IsAsGoodAsScikitLearn) {
    std::ifstream file(ACTISCOPE_TEST_DATA "/regression/mlp_regressor.csv");
    std::string line;
    std::getline(file, line);
    int rows = 0;
    for (; std::getline(file, line); ++rows) {
        // data,hidden,activation,median,…; a list of widths stands in quotation marks.
        const bool deep = line.find('"') != std::string::npos;
        const std::string name = line.substr(0, line.find(','));
        std::erase(line, '"');
        const auto cells = text::split(line, ',');
        TrainingConfig config;
        config.data.task = Task::regression;
        config.hidden.clear();
        for (std::size_t l = 0; l < (deep ? 2u : 1u); ++l) {
            config.hidden.push_back(static_cast<int>(*text::parseInteger(cells[1 + l])));
        }
        const std::size_t next = 1 + config.hidden.size();
        config.activations = {Activation(cells[next])};
        config.learningRate = 0.05;
        config.batch = 10;
        config.initializer = Initializer::xavier;
        const auto data = std::make_shared<const DataSet>(
            loadCsv(std::string(ACTISCOPE_TEST_DATA "/regression/") + name + ".csv").data);
        std::vector<double> found;
        for (std::uint64_t seed = 0; seed < 10; ++seed) {
            Trainer<float> trainer(config, data, seed);
            while (trainer.epoch() < 200) {
                trainer.trainEpoch();
            }
            found.push_back(trainer.evaluate().fit->rmse);
        }
        std::ranges::sort(found);
        const double median = 0.5 * (found[4] + found[5]);
        const double theirs = *text::parseNumber(cells[next + 1]);
        EXPECT_LE(median, 1.2 * theirs) << line;
        std::cout << line << ": " << median / theirs << " of scikit-learn's\n";
    }
    EXPECT_EQ(rows, 6);
}

} // namespace
} // namespace actiscope
