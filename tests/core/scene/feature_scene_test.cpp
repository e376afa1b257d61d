#include "core/export/polynomial_text.h"
#include "core/run/feature_comparison.h"
#include "core/scene/feature_scene.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace actiscope;

namespace {

/// A trained network with one hidden layer and what links it to the view.
struct Linked {
    TrainingConfig config;
    std::shared_ptr<const DataSet> data;
    Trainer<double> trainer;
    Architecture architecture;
    Eigen::ArrayXd parameters;

    explicit Linked(const TrainingConfig& task)
        : config(task),
          data(std::make_shared<const DataSet>(generate(task.data, 3))),
          trainer(task, data, 3),
          architecture(trainer.network().architecture) {
        for (int epoch = 0; epoch < 20; ++epoch) {
            trainer.trainEpoch();
        }
        parameters = trainer.network().parameters;
    }
    LinkedNetwork link() const {
        return {architecture, config.features, trainer.network().standardization, parameters,
                trainer.network().activations};
    }
};

TrainingConfig tanhTask(const std::vector<int>& hidden) {
    TrainingConfig task;
    task.hidden = hidden;
    task.activations = {Activation("tanh")};
    return task;
}

void expectTheSumIsTheNetwork(const TrainingConfig& task) {
    Linked linked(task);
    FeaturesView view;
    view.subject = Subject::network;
    const LinkedNetwork network = linked.link();
    const FeatureScene scene = featureScene(view, Activation("relu"), &network);
    ASSERT_EQ(scene.problem, SceneProblem::none);
    EXPECT_EQ(scene.activation, Activation("tanh")); // the network's own, not the picker's
    EXPECT_EQ(scene.sum.ridges.size(), 5u);
    for (const auto& [x1, x2] : {std::pair{0.3, -1.2}, std::pair{-2.0, 0.5}}) {
        EXPECT_NEAR(scene.sum.at(scene.activation, x1, x2), linked.trainer.predict(x1, x2), 1e-12);
    }
    view.subject = Subject::unit;
    view.unit = 4;
    const FeatureScene unit = featureScene(view, Activation("relu"), &network);
    EXPECT_EQ(unit.sum.ridges[0].w1, scene.sum.ridges[3].w1);
    EXPECT_EQ(unit.sum.ridges[0].weight, 1.0);
}

TEST(FeatureScene, TheNetworksSumIsTheNetwork) {
    expectTheSumIsTheNetwork(tanhTask({5}));
}

TEST(FeatureScene, ASumOfStandardizedInputsIsInUnitsOfTheData) {
    TrainingConfig task = tanhTask({5});
    task.standardize = true;
    task.data.noise = 0.3;
    expectTheSumIsTheNetwork(task);
}

TEST(FeatureScene, SaysWhyThereIsNothingToExpand) {
    FeaturesView view;
    view.subject = Subject::network;
    const auto problem = [&](const TrainingConfig& task) {
        Linked linked(task);
        const LinkedNetwork network = linked.link();
        return featureScene(view, Activation("tanh"), &network).problem;
    };
    EXPECT_EQ(featureScene(view, Activation("tanh"), nullptr).problem, SceneProblem::noNetwork);
    EXPECT_EQ(problem(tanhTask({})), SceneProblem::noHiddenLayer);
    EXPECT_EQ(problem(tanhTask({3, 3})), SceneProblem::severalLayers);
    TrainingConfig other = tanhTask({3});
    other.features = {Feature::x1, Feature::x2, Feature::product};
    EXPECT_EQ(problem(other), SceneProblem::otherInputs);
    TrainingConfig maxout = tanhTask({3});
    maxout.activations = {Activation("maxout")};
    EXPECT_EQ(problem(maxout), SceneProblem::grouped);
    view.subject = Subject::unit;
    view.unit = 9;
    EXPECT_EQ(problem(tanhTask({3, 3})), SceneProblem::noSuchUnit);
    view.unit = 3;
    EXPECT_EQ(problem(tanhTask({3, 3})), SceneProblem::none);
    view.subject = Subject::gate;
    view.b = 0.0;
    EXPECT_EQ(featureScene(view, Activation("sigmoid"), nullptr).problem, SceneProblem::flat);
}

TEST(FeatureAnalysis, FollowsTheFunctionAndItsParameters) {
    FeatureAnalysis analysis;
    FeaturesView view;
    view.b = -1.0;
    Activation elu("elu");
    const auto coefficient = [&] {
        return analysis.run(view, elu, nullptr, {}).expanded.polynomial.coefficient(0, 0);
    };
    EXPECT_NEAR(coefficient(), std::exp(-1.0) - 1.0, 1e-15);
    elu.setParameter("alpha", 2.0);
    EXPECT_NEAR(coefficient(), 2.0 * (std::exp(-1.0) - 1.0), 1e-15);
    elu = Activation("identity");
    EXPECT_EQ(coefficient(), -1.0);
    EXPECT_FALSE(analysis.run(view, elu, nullptr, {}).curvature.has_value());
}

/// Everything on the fixed domain, with one sign: what is left over is f − polynomial.
TEST(FeatureAnalysis, TheRestIsTheFunctionMinusThePolynomial) {
    FeaturesView view;
    view.w1 = 1.5;
    view.b = 1.3;
    view.order = 7;
    const Activation f("sigmoid");
    FeatureAnalysis analysis;
    const FeatureResult result =
        analysis.run(view, f, nullptr, {kFeatureDomain, kFeatureCells, kFeatureCells});
    const Eigen::Index last = kFeatureCells - 1;
    // In the lower left corner the polynomial falls far below the sigmoid.
    EXPECT_GT(result.maps.difference.values(0, 0), 10.0F);
    EXPECT_NEAR(result.maps.difference.values(0, 0),
                result.maps.exact.values(0, 0) - result.maps.approximate.values(0, 0), 1e-4);
    EXPECT_LT(result.maps.difference.values(last, last), 0.0F);
    const FeatureLine line = featureLine(result, Subject::neuron, 601);
    EXPECT_TRUE(line.rest().isApprox(line.exact - line.polynomial));
    EXPECT_GT(line.rest()[0], 1.0); // z = −6, the same side
    EXPECT_LT(line.rest()[600], 0.0);
    EXPECT_NEAR(line.radius, std::hypot(std::acos(-1.0), 1.3), 1e-12);
    EXPECT_EQ(line.centre, 1.3);
    // The figures of the view: two digits that do not depend on any window.
    EXPECT_NEAR(result.errorsNow().nearCentre, 0.0053, 0.0002);
    EXPECT_NEAR(result.errorsNow().inside, 0.29, 0.01);
    EXPECT_NEAR(result.errorsNow().outside, 144.0, 1.0);
    EXPECT_EQ(result.errors.size(), 13u);
    EXPECT_EQ(result.largest, 1.0);
}

/// A term moves from the polynomial into the rest; the whole polynomial stays known.
TEST(FeatureAnalysis, ATermThatIsOffMovesIntoTheRest) {
    FeaturesView view;
    const MapRequest request{kFeatureDomain, kFeatureCells, kFeatureCells};
    const Activation f("sigmoid");
    FeatureAnalysis analysis;
    const FeatureResult all = analysis.run(view, f, nullptr, request);
    view.termsOff = {{1, 1}};
    const FeatureResult less = analysis.run(view, f, nullptr, request);
    const double product = all.expanded.polynomial.coefficient(1, 1);
    const Eigen::Index last = kFeatureCells - 1;
    EXPECT_NEAR(less.maps.approximate.values(last, last),
                all.maps.approximate.values(last, last) - 9.0 * product, 1e-4);
    EXPECT_NEAR(less.maps.difference.values(last, last),
                all.maps.difference.values(last, last) + 9.0 * product, 1e-4);
    EXPECT_EQ(less.expanded.polynomial.coefficient(1, 1), product);
    EXPECT_EQ(less.shown.coefficient(1, 1), 0.0);
    EXPECT_GT(less.errorsNow().inside, all.errorsNow().inside);
}

TEST(FeatureAnalysis, AClickSwitchesATermAndEndsLoneliness) {
    FeaturesView view;
    switchTerm(view, {1, 1});
    switchTerm(view, {0, 2});
    EXPECT_EQ(view.termsOff, (std::vector<TermPower>{{0, 2}, {1, 1}}));
    switchTerm(view, {1, 1});
    EXPECT_EQ(view.termsOff, (std::vector<TermPower>{{0, 2}}));
    view.powerX1 = 1;
    view.powerX2 = 1;
    switchTerm(view, {0, 1}); // beside the one that stood alone
    EXPECT_EQ(view.powerX1, FeaturesView::kAllTerms);
    EXPECT_EQ(view.termsOff.size(), 8u); // of the ten terms of order 3
    view.powerX1 = 2;
    view.powerX2 = 0;
    switchTerm(view, {2, 0});
    EXPECT_TRUE(view.termsOff.empty());
    EXPECT_EQ(view.powerX2, FeaturesView::kAllTerms);
}

/// The line of a network is the sum of all its units, not its first one.
TEST(FeatureAnalysis, TheLineOfANetworkIsItsSum) {
    Linked linked(tanhTask({5}));
    const LinkedNetwork network = linked.link();
    FeaturesView view;
    view.subject = Subject::network;
    view.pointX1 = 0.5;
    FeatureAnalysis analysis;
    const FeatureResult result = analysis.run(view, Activation("tanh"), &network,
                                              {kFeatureDomain, kFeatureCells, kFeatureCells});
    const FeatureLine line = featureLine(result, Subject::network, 61);
    EXPECT_TRUE(line.diagonal);
    for (const Eigen::Index i : {0, 30, 60}) {
        EXPECT_NEAR(line.exact[i], linked.trainer.predict(0.5 + line.z[i], line.z[i]), 1e-12);
    }
    EXPECT_NEAR(line.exact[30], line.polynomial[30], 1e-12);
}

TEST(PolynomialText, ReadsLikeAFormula) {
    Polynomial2 p(2);
    p.addRidge(TaylorExpansion(Activation("square")).at(0.5, 2), 1.0, -3.0, -1.0);
    // −(x1 − 3·x2 + 0.5)²
    EXPECT_EQ(polynomialText(p, {}), "−0.25 − x1 + 3·x2 − x1² + 6·x1·x2 − 9·x2²");
    EXPECT_EQ(polynomialText(p, {3, 2, true}), "−0.25 − y1 + … (+4)");
    EXPECT_EQ(polynomialLatex(p, {}),
              "-0.25 - x_1 + 3\\,x_2 - x_1^{2} + 6\\,x_1 x_2 - 9\\,x_2^{2}");
    EXPECT_EQ(polynomialText(Polynomial2(3), {}), "0");
    EXPECT_EQ(monomialText(0, 0), "1");
    EXPECT_EQ(monomialText(12, 1), "x1¹²·x2");
    const std::string csv = coefficientsCsv(p, "Square", {0.0, 0.0});
    EXPECT_NE(csv.find("\n1,1,x1·x2,6\n"), std::string::npos) << csv;
    Polynomial2 small(1);
    small.addRidge(TaylorExpansion(Activation("identity")).at(0.0, 1), 1.5e-7, 0.0, 1.0);
    EXPECT_EQ(polynomialText(small, {}), "1.5·10⁻⁷·x1");
    EXPECT_EQ(polynomialLatex(small, {}), "1.5\\cdot 10^{-7}\\,x_1");
}

/// Row 30 of the lecture: hidden units replace hand-made features.
TEST(FeatureComparison, TypedInSquaresOrHiddenUnitsSolveWhatALineCannot) {
    TrainingConfig task = tanhTask({3});
    const std::atomic<bool> stop{false};
    const auto scores =
        compareFeatures(task, featureContenders(task, Activation("tanh")), 3, 300, 1, stop);
    ASSERT_EQ(scores.size(), 3u);
    EXPECT_EQ(scores[0].parameters, 3);
    EXPECT_EQ(scores[1].parameters, 6);
    EXPECT_EQ(scores[2].parameters, 13);
    EXPECT_EQ(scores[0].solved, 0);
    EXPECT_EQ(scores[1].solved, 3);
    EXPECT_EQ(scores[2].solved, 3);
    EXPECT_LT(scores[0].medianAccuracy, 0.8);
    const std::atomic<bool> stopped{true};
    EXPECT_TRUE(
        compareFeatures(task, featureContenders(task, Activation("tanh")), 3, 300, 1, stopped)
            .empty());
}

} // namespace
