#include "core/data/standardization.h"

#include "core/export/pytorch.h"
#include "core/run/restore.h"
#include "core/run/run_request.h"
#include "core/training/sample_step.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace actiscope;

namespace {

/// Two clouds far from the origin and of very different spread, as measurements have them:
/// x1 = 1e6 ± 1, x2 = 0.002 ± 0.0005.
DataSet measurements() {
    DataConfig clouds;
    clouds.kind = DataKind::gaussians;
    DataSet data = generate(clouds, 4);
    data.x1 = 1e6 + data.x1;
    data.x2 = 0.002 + 0.0005 * data.x2;
    return data;
}

TrainingConfig measuringTask(const char* activation, bool standardize) {
    TrainingConfig config;
    config.data.kind = DataKind::own;
    config.data.own = std::make_shared<const DataSet>(measurements());
    config.hidden = {4};
    config.activations = {Activation(activation)};
    config.standardize = standardize;
    config.testShare = 0.3;
    return config;
}

template <class Scalar>
Trainer<Scalar> trained(const TrainingConfig& config, int epochs) {
    Trainer<Scalar> trainer(config, config.data.own, 1);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        trainer.trainEpoch();
    }
    return trainer;
}

TEST(Standardization, IsMeanAndDeviationOfTheSamplesThatTrain) {
    DataSet data;
    data.x1 = Eigen::ArrayXd{{1.0, 2.0, 3.0, 4.0, 1000.0}};
    data.x2 = Eigen::ArrayXd{{7.0, 7.0, 7.0, 7.0, -5.0}};
    data.target = Eigen::ArrayXd::Zero(5);
    const Standardization scale = standardizationOf(data, {0, 1, 2, 3});
    EXPECT_EQ(scale.mean[0], 2.5);
    EXPECT_DOUBLE_EQ(scale.deviation[0], std::sqrt(1.25));
    EXPECT_EQ(scale.mean[1], 7.0);
    EXPECT_EQ(scale.deviation[1], 1.0); // never changes
    EXPECT_TRUE(standardizationOf(data, {}).isIdentity());
}

TEST(Standardization, KeepsTheDigitsOfNumbersFarFromZero) {
    DataSet data;
    data.x1 = Eigen::ArrayXd{{1e15, 1e15 + 1.0, 1e15 + 2.0}};
    data.x2 = Eigen::ArrayXd{{-3e-9, -2e-9, -1e-9}};
    data.target = Eigen::ArrayXd::Zero(3);
    const Standardization scale = standardizationOf(data, {0, 1, 2});
    EXPECT_EQ(scale.mean[0], 1e15 + 1.0);
    EXPECT_DOUBLE_EQ(scale.deviation[0], std::sqrt(2.0 / 3.0));
    EXPECT_DOUBLE_EQ(scale.deviation[1], 1e-9 * std::sqrt(2.0 / 3.0));
}

TEST(Standardization, MakesMeasurementsLearnable) {
    auto plain = trained<float>(measuringTask("tanh", false), 50);
    auto standardized = trained<float>(measuringTask("tanh", true), 50);
    EXPECT_LT(plain.evaluate().accuracy, 0.7);
    EXPECT_GT(standardized.evaluate().accuracy, 0.98);
    EXPECT_GT(standardized.evaluateTest()->accuracy, 0.95);
}

/// Training on standardized data is training on data that someone standardized beforehand.
TEST(Standardization, EqualsDataStandardizedByHand) {
    TrainingConfig config = measuringTask("tanh", true);
    config.testShare = 0.0;
    DataSet byHand = *config.data.own;
    std::vector<int> all(static_cast<std::size_t>(byHand.size()));
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = static_cast<int>(i);
    }
    const Standardization scale = standardizationOf(byHand, all);
    byHand.x1 = (byHand.x1 - scale.mean[0]) / scale.deviation[0];
    byHand.x2 = (byHand.x2 - scale.mean[1]) / scale.deviation[1];
    const auto one = trained<float>(config, 20);
    config.standardize = false;
    config.data.own = std::make_shared<const DataSet>(byHand);
    const auto other = trained<float>(config, 20);
    EXPECT_TRUE((one.network().parameters == other.network().parameters).all());
}

/// Maps, single points, the update by hand and lines all take the data's own units.
TEST(Standardization, EveryReaderTakesPointsOfTheData) {
    auto trainer = trained<double>(measuringTask("tanh", true), 20);
    const DataSet& data = *trainer.config().data.own;
    numeric::GridField field;
    field.bounds = {1e6 - 3.0, 1e6 + 3.0, 0.0, 0.004};
    field.values.resize(7, 9);
    trainer.inspector().decisionField(field);
    EXPECT_NEAR(field.values(2, 6), trainer.predict(field.x(2), field.y(6)), 1e-6);
    const SampleStep step = stepOnSample(trainer.network(), data.x1[5], data.x2[5], data.target[5],
                                         trainer.config().loss, 0.1);
    EXPECT_NEAR(step.logit, trainer.predict(data.x1[5], data.x2[5]), 1e-12);

    auto line = trained<double>(measuringTask("identity", true), 20);
    const CollapsedLine collapsed = collapse(line.network());
    for (Eigen::Index i = 0; i < 10; ++i) {
        EXPECT_NEAR(collapsed.a * data.x1[i] + collapsed.b * data.x2[i] + collapsed.c,
                    line.predict(data.x1[i], data.x2[i]), 1e-7);
    }
}

TEST(Standardization, IsPartOfEveryExport) {
    Session session;
    session.training = measuringTask("tanh", true);
    auto trainer = trained<float>(session.training, 3);
    session.weights = std::make_shared<const SavedWeights>(
        SavedWeights{{}, trainer.network().parameters.cast<double>()});
    const Standardization scale = restoreNetwork(session, Pane::chosen).standardization;
    EXPECT_EQ(scale, trainer.network().standardization);
    EXPECT_FALSE(scale.isIdentity());
    EXPECT_NE(pytorchScript(session).find("x1 = (x1 - C("), std::string::npos);
    EXPECT_NE(numpyScript(session).find("x2 = (x2 - C("), std::string::npos);
    EXPECT_NE(weightsCsv(session).find("\n0,mean,x1,"), std::string::npos);
    session.training.standardize = false;
    EXPECT_EQ(pytorchScript(session).find("x1 = ("), std::string::npos);
    EXPECT_EQ(weightsCsv(session).find("\n0,"), std::string::npos);
}

TEST(Standardization, ChangingItStartsAgain) {
    EXPECT_TRUE(needsRestart(measuringTask("tanh", false), measuringTask("tanh", true)));
}

} // namespace
