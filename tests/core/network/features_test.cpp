#include "core/data/features.h"

#include "core/analysis/line/properties.h"
#include "core/session/settings.h"
#include "core/training/trainer.h"
#include "tests/support/trainer_for.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

using test::trainerFor;

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

} // namespace
} // namespace actiscope
