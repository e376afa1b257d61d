#include "core/lesson/measure.h"

#include "core/errors.h"
#include "core/lesson/lesson.h"
#include "core/session/settings.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>

using namespace actiscope;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

double measured(const Session& session, std::string_view name,
                const std::vector<GivenArgument>& arguments) {
    RaceCache races;
    const std::atomic<bool> stop{false};
    return MeasureCall(name, arguments).at({session, nullptr, nullptr, races, stop});
}

struct ValueRow {
    const char* measure;
    std::vector<GivenArgument> arguments;
    double expected;
    double tolerance;
};

/// Values from the literature, or worked out by hand.
TEST(Measure, ValuesAreRight) {
    const ValueRow rows[] = {
        {"value", {{"activation", "sigmoid"}, {"x", 0.0}}, 0.5, 1e-15},
        {"slope", {{"activation", "sigmoid"}, {"x", 10.0}}, 4.5395807736e-5, 1e-14},
        {"second_derivative", {{"activation", "square"}, {"x", 3.0}}, 2.0, 1e-12},
        {"largest_slope", {{"activation", "sigmoid"}}, 0.25, 1e-12},
        {"largest_slope", {{"activation", "cubic"}}, kInfinity, 0.0},
        {"slope_ratio", {{"activation", "tanh"}, {"other", "sigmoid"}, {"x", 0.0}}, 4.0, 1e-12},
        {"steepness", {{"activation", "relu"}, {"from", 1.0}, {"to", 3.0}}, 1.0, 1e-15},
        {"steepness", {{"activation", "step"}, {"from", 1.0}, {"to", 3.0}}, 0.0, 0.0},
        {"crossing", {{"activation", "step(theta=1.25)"}}, 1.25, 1e-12},
        {"crossing", {{"activation", "sigmoid"}, {"level", 0.75}}, std::log(3.0), 1e-9},
        {"slope_limit", {{"activation", "relu"}, {"side", "right"}}, 1.0, 0.0},
        {"slope_limit", {{"activation", "relu"}, {"side", "left"}}, 0.0, 0.0},
        {"slope_limit", {{"activation", "leaky_relu(alpha=0.25)"}}, 0.25, 1e-12},
        {"gaussian_mean", {{"activation", "relu"}}, 0.3989422804, 1e-9},
        {"gaussian_mean", {{"activation", "elu"}}, 0.160520572, 1e-8},
        {"saturated_share", {{"activation", "sigmoid"}, {"deviation", 3.0}}, 0.335837, 1e-5},
        {"dead_share", {{"activation", "relu"}}, 0.5, 1e-9},
        {"dead_share", {{"activation", "sigmoid"}}, 0.0, 0.0},
        {"jump_height", {{"activation", "thresholded_relu(theta=2)"}}, 2.0, 1e-9},
        {"jump_height", {{"activation", "relu"}}, 0.0, 0.0},
        {"largest_difference", {{"activation", "gelu"}, {"other", "gelu_tanh"}}, 4.73e-4, 1e-6},
        {"largest_difference_at", {{"activation", "gelu"}, {"other", "quick_gelu"}}, 2.27, 0.005},
        {"minimum", {{"activation", "swish"}}, -0.278464543, 1e-8},
        {"minimum_at", {{"activation", "swish"}}, -1.278464543, 1e-5},
        {"rounded_slope", {{"activation", "sigmoid"}, {"x", 18.0}, {"form", "naive"}}, 0.0, 0.0},
        {"rounded_slope", {{"activation", "sigmoid"}, {"x", 18.0}}, 1.523e-8, 1e-11},
        {"first_zero_slope", {{"activation", "sigmoid"}, {"form", "naive"}}, 17.3287, 1e-3},
        {"first_zero_slope", {{"activation", "sigmoid"}}, 103.972, 1e-2},
        {"first_zero_slope", {{"activation", "identity"}}, kInfinity, 0.0},
        {"kink_slope", {{"activation", "leaky_relu"}, {"framework", "jax"}}, 1.0, 0.0},
        {"kink_slope", {{"activation", "hardtanh"}, {"x", 1.0}}, 0.0, 0.0},
        {"taylor_coefficient",
         {{"activation", "square"}, {"w1", 2.0}, {"w2", 3.0}, {"b", 1.0}, {"i", 1.0}, {"j", 1.0}},
         12.0,
         1e-12},
        {"product_term_error", {{"activation", "tanh"}, {"w1", 2.0}, {"b", 0.5}}, 0.0, 1e-9},
        {"radius", {{"activation", "arctan"}, {"b", 1.0}}, std::sqrt(2.0), 1e-9},
        {"interaction", {{"activation", "identity"}}, 0.0, 1e-15},
        {"interaction",
         {{"activation", "relu"}, {"w1", 1.0}, {"w2", -1.0}, {"b", 0.0}, {"subject", "pair"}},
         -4.0,
         1e-15},
        {"product_error", {{"activation", "square"}, {"b", 0.0}, {"lambda", 0.5}}, 0.0, 1e-12},
        {"largest_curvature", {{"activation", "tanh"}}, 0.7698003589, 1e-9},
        {"largest_curvature_at", {{"activation", "sigmoid"}}, 1.3169578969, 1e-6},
        {"output_mean", {{"activation", "relu"}, {"mean", 0.0}, {"deviation", 1.0}}, 0.39894, 1e-4},
        {"output_deviation",
         {{"activation", "identity"}, {"mean", 2.0}, {"deviation", 0.5}},
         0.5,
         1e-6},
        {"side_slope", {{"activation", "relu"}, {"side", "right"}}, 1.0, 0.0},
        {"side_slope", {{"activation", "relu"}, {"side", "left"}}, 0.0, 0.0},
        {"condition_met", {{"activation", "tanh"}, {"condition", "centred"}}, 1.0, 0.0},
        {"condition_met", {{"activation", "identity"}, {"condition", "nonlinear"}}, 0.0, 0.0},
        {"setting", {{"key", "gradients.weight"}}, 1.0, 0.0},
        {"setting", {{"key", "activation.alpha"}}, 1.0, 0.0},
        {"chain_gradient",
         {{"activation", "sigmoid"}, {"units", 10.0}, {"weight", 4.0}, {"x", 0.5}},
         5.5e-11,
         1e-12},
        {"depth_predicted",
         {{"activation", "relu"}, {"initializer", "xavier"}},
         std::sqrt(0.5),
         0.005}, // the part of δ along h, which grows with the depth, is in it
        {"depth_factor", {{"activation", "sigmoid"}, {"initializer", "xavier"}}, 0.234, 0.01},
        {"condition", {{"activation", "sigmoid"}}, 12.5, 0.1},
        {"condition", {{"activation", "tanh"}}, 1.0, 1e-9},
        {"sum_error", {{"activation", "relu"}, {"units", 8.0}, {"way", "solved"}}, 0.198, 0.002},
        {"error_law", {{"activation", "relu"}}, -2.0, 0.1},
        {"maxout_error",
         {{"pieces", 4.0}, {"target", "convex"}, {"maxouts", "one"}},
         0.03125,
         1e-4},
        {"maxout_error", {{"pieces", 4.0}, {"target", "concave"}, {"maxouts", "one"}}, 0.5, 1e-3},
        {"tent_pieces", {{"layers", 5.0}}, 32.0, 0.0},
        {"one_layer_units", {{"layers", 5.0}}, 31.0, 0.0},
        {"hand_line_distance", {{"x1", 1.0}, {"x2", 1.0}}, std::sqrt(2.0), 1e-9},
    };
    for (const ValueRow& row : rows) {
        const double value = measured(Session(), row.measure, row.arguments);
        if (std::isinf(row.expected)) {
            EXPECT_EQ(value, row.expected) << row.measure;
        } else {
            EXPECT_NEAR(value, row.expected, row.tolerance) << row.measure;
        }
    }
}

TEST(Measure, LooksAtTheSessionWhereNothingIsGiven) {
    Session s;
    setSettingFromText(s, Section::training, "activation", "leaky_relu");
    setSettingFromText(s, Section::training, "activation.alpha", "0.3");
    EXPECT_DOUBLE_EQ(measured(s, "slope", {{"x", -2.0}}), 0.3);
    s.features.w1 = 2.0;
    s.features.w2 = -1.5;
    s.features.b = 0.0;
    EXPECT_DOUBLE_EQ(
        measured(s, "taylor_coefficient", {{"activation", "square"}, {"i", 1.0}, {"j", 1.0}}),
        -6.0);
    s.curves.epsilon = 0.2;
    EXPECT_GT(measured(s, "saturated_share", {{"activation", "sigmoid"}}), 0.3);
}

TEST(Measure, MissingNetworksAreUndefined) {
    for (const Measure& measure : measures()) {
        if (measure.reads != Measure::Reads::networks) {
            continue;
        }
        std::vector<GivenArgument> arguments;
        for (const MeasureArgument& argument : measure.arguments) {
            if (argument.kind == MeasureArgument::Kind::number) {
                arguments.push_back({std::string(argument.name), 0.0});
            }
        }
        EXPECT_TRUE(std::isnan(measured(Session(), measure.name, arguments))) << measure.name;
    }
}

TEST(Measure, NamesAreUniqueAndExplained) {
    std::set<std::string_view> names;
    for (const Measure& measure : measures()) {
        EXPECT_TRUE(names.insert(measure.name).second) << measure.name;
        EXPECT_GE(measure.help.size(), 4u) << measure.name;
    }
    EXPECT_EQ(names.size(), 99u);
}

struct MistakeRow {
    const char* measure;
    std::vector<GivenArgument> arguments;
    const char* words;
};

TEST(Measure, MistakesAreExplained) {
    const MistakeRow rows[] = {
        {"slop", {}, "did you mean 'slope'"},
        {"slope", {{"at", 1.0}}, "unknown argument 'at'"},
        {"slope", {}, "x is missing; allowed: a number"},
        {"slope", {{"x", "one"}}, "x is 'one'"},
        {"slope", {{"x", 1e9}}, "allowed: a number from -1e+06 to 1e+06"},
        {"slope", {{"activation", "rleu"}, {"x", 0.0}}, "did you mean 'relu'"},
        {"slope", {{"activation", "elu(beta=1)"}, {"x", 0.0}}, "beta"},
        {"slope", {{"activation", "elu(alpha)"}, {"x", 0.0}}, "NAME=NUMBER"},
        {"slope", {{"activation", "elu(alpha=1"}, {"x", 0.0}}, "')' is missing"},
        {"slope", {{"activation", "custom(formula=x+)"}, {"x", 0.0}}, "column"},
        {"slope_limit", {{"side", "up"}}, "allowed: left, right"},
        {"taylor_coefficient", {{"i", 1.5}, {"j", 0.0}}, "an integer from 0 to 7"},
        {"best_line_share", {{"x", 1.0}}, "takes no arguments"},
        {"setting", {}, "key is missing; allowed: a setting as in"},
        {"setting", {{"key", "gradients.wight"}}, "did you mean 'weight'"},
        {"setting", {{"key", "activation.alfa"}}, "did you mean 'alpha'"},
    };
    for (const MistakeRow& row : rows) {
        try {
            const MeasureCall call(row.measure, row.arguments);
            ADD_FAILURE() << row.measure << " accepts what should say: " << row.words;
        } catch (const UsageError& error) {
            EXPECT_NE(std::string(error.what()).find(row.words), std::string::npos)
                << error.what() << "\nshould say: " << row.words;
        }
    }
}

TEST(Measure, ARaceIsRunOnce) {
    Session s;
    s.training.hidden = {3};
    RaceCache races;
    std::atomic<bool> stop{false};
    const MeasureContext context{s, nullptr, nullptr, races, stop};
    const MeasureCall solved("solved_share", {{"activation", "tanh"}, {"seeds", 3.0}});
    const MeasureCall median("median_epochs", {{"activation", "tanh"}, {"seeds", 3.0}});
    EXPECT_EQ(solved.at(context), 1.0);
    stop = true; // no race can run any more: what comes now was kept
    EXPECT_EQ(solved.at(context), 1.0);
    EXPECT_GT(median.at(context), 1.0);
    const MeasureCall other("solved_share", {{"activation", "relu"}, {"seeds", 3.0}});
    EXPECT_TRUE(std::isnan(other.at(context)));
}

/// What is measured over seeds has the right size and order; a task with no hidden unit has none.
TEST(Measure, NoiseAndForgetting) {
    Session s;
    const std::vector<GivenArgument> few{{"seeds", 3.0}, {"epochs", 30.0}};
    const auto at = [&](const char* measure, std::vector<GivenArgument> arguments) {
        arguments.insert(arguments.end(), few.begin(), few.end());
        return measured(s, measure, arguments);
    };
    const double learned = at("forgetting", {{"activation", "tanh"}, {"what", "learned"}});
    EXPECT_GT(learned, 0.5);
    EXPECT_LT(at("forgetting", {{"activation", "tanh"}, {"what", "left"}}), learned);
    EXPECT_GT(at("forgetting", {{"activation", "tanh"}, {"what", "second"}}), 0.5);
    // A line with slope 1 hands on the noise as it is.
    EXPECT_NEAR(at("noise", {{"activation", "identity"}, {"what", "unit"}}), 0.5, 0.02);
    EXPECT_EQ(at("noise", {{"activation", "tanh"}, {"deviation", 0.0}, {"what", "unit"}}), 0.0);
    EXPECT_EQ(at("noise", {{"activation", "tanh"}, {"deviation", 0.0}, {"what", "noisy"}}),
              at("noise", {{"activation", "tanh"}, {"what", "clean"}}));
    s.training.hidden = {};
    s.training.activations = {};
    EXPECT_TRUE(std::isnan(at("noise", {{"activation", "tanh"}})));
}

/// Every number that networks give, of a small one that has learned.
TEST(Measure, ReadsNetworks) {
    LessonStep step;
    setSettingFromText(step.scene, Section::training, "activation", "relu");
    setSettingFromText(step.scene, Section::training, "hidden", "3,2");
    step.train.epochs = 5;
    for (const Measure& measure : measures()) {
        if (measure.reads != Measure::Reads::networks) {
            continue;
        }
        std::vector<GivenArgument> arguments;
        for (const MeasureArgument& argument : measure.arguments) {
            if (argument.kind == MeasureArgument::Kind::number) {
                arguments.push_back({std::string(argument.name), 0.5});
            }
        }
        step.proofs.push_back({{}, MeasureCall(measure.name, arguments), {}});
    }
    RaceCache races;
    const std::vector<ProofResult> results = checkStep(step, races);
    const std::set<std::string_view> undefined{
        "distance", "line", "learned_parameter", "test", "probability", "slope_gap", "rmse", "r2"};
    for (std::size_t i = 0; i < results.size(); ++i) {
        const std::string_view name = step.proofs[i].call.measure().name;
        EXPECT_EQ(std::isnan(results[i].value), undefined.contains(name)) << name;
    }
}

double trainedValue(const LessonStep& trained, const char* measure,
                    const std::vector<GivenArgument>& arguments) {
    LessonStep step = trained;
    step.proofs = {{{}, MeasureCall(measure, arguments), {}}};
    RaceCache races;
    return checkStep(step, races).front().value;
}

/// Regression has no right side, and classes have no RMSE.
TEST(Measure, ReadsRegression) {
    LessonStep step;
    setSettingFromText(step.scene, Section::training, "task", "regression");
    setSettingFromText(step.scene, Section::training, "dataset", "plane");
    setSettingFromText(step.scene, Section::training, "activation", "tanh");
    setSettingFromText(step.scene, Section::training, "test_share", "0.25");
    step.train.epochs = 30;
    EXPECT_TRUE(std::isnan(trainedValue(step, "accuracy", {})));
    EXPECT_TRUE(std::isnan(trainedValue(step, "test", {{"what", "accuracy"}})));
    const double rmse = trainedValue(step, "rmse", {});
    const double r2 = trainedValue(step, "r2", {});
    EXPECT_GT(rmse, 0.0);
    EXPECT_GT(r2, 0.5);
    EXPECT_LT(r2, 1.0);
    EXPECT_GT(trainedValue(step, "test", {{"what", "rmse"}}), 0.0);
    EXPECT_LT(trainedValue(step, "test", {{"what", "r2"}}), 1.0);
    step.train.accuracy = 0.5; // of regression R²
    EXPECT_LT(trainedValue(step, "epoch", {}), 30.0);
}

TEST(Expectation, HoldsWithinItsEnds) {
    const Expectation around = Expectation::equalTo(0.25, 0.01);
    EXPECT_TRUE(around.holds(0.2599));
    EXPECT_FALSE(around.holds(0.2601));
    EXPECT_FALSE(around.holds(std::nan("")));
    EXPECT_EQ(around.text(), "0.25 ± 0.01");
    Expectation most;
    most.most = 3.0;
    EXPECT_TRUE(most.holds(-kInfinity));
    EXPECT_FALSE(most.holds(3.1));
    EXPECT_EQ(most.text(), "at most 3");
}

TEST(Expectation, MayDependOnTheParameters) {
    Activation formula("custom");
    formula.setFormula("0.2785/beta");
    const Expectation expected = Expectation::equalTo(formula, 1e-3);
    Activation swish("swish");
    swish.setParameter("beta", 10.0); // more than the custom function's own β may be
    EXPECT_TRUE(expected.forParametersOf(swish).holds(0.02785));
    EXPECT_FALSE(expected.forParametersOf(swish).holds(0.2785));
}

} // namespace
