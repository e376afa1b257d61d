#include "core/analysis/checklist.h"

#include "core/activation/catalogue.h"

#include <gtest/gtest.h>

namespace actiscope {
namespace {

Properties of(const char* id) {
    return computeProperties(Activation(id), 0.05);
}

Fulfilment judged(const char* id, Condition condition) {
    for (const CheckResult& result : checklist(of(id))) {
        if (result.condition == condition) {
            return result.fulfilment;
        }
    }
    ADD_FAILURE();
    return Fulfilment::fails;
}

TEST(Checklist, JudgesWhatWasComputed) {
    EXPECT_EQ(judged("identity", Condition::nonlinear), Fulfilment::fails);
    EXPECT_EQ(judged("relu", Condition::nonlinear), Fulfilment::holds);
    EXPECT_EQ(judged("relu", Condition::noDead), Fulfilment::fails);
    EXPECT_EQ(judged("relu", Condition::smooth), Fulfilment::partly);
    EXPECT_EQ(judged("relu", Condition::bounded), Fulfilment::partly);
    EXPECT_EQ(judged("elu", Condition::noDead), Fulfilment::holds);
    EXPECT_EQ(judged("elu", Condition::zeroCentred), Fulfilment::fails);
    EXPECT_EQ(judged("tanh", Condition::zeroCentred), Fulfilment::holds);
    EXPECT_EQ(judged("tanh", Condition::bounded), Fulfilment::holds);
    EXPECT_EQ(judged("silu", Condition::monotone), Fulfilment::fails);
    EXPECT_EQ(judged("step", Condition::smooth), Fulfilment::fails);
}

TEST(Checklist, BoundedSaysFromWhichSide) {
    EXPECT_TRUE(checklist(of("relu")).back().fromBelow);
}

TEST(Checklist, ArgumentsFollowFromTheNumbers) {
    EXPECT_EQ(bestFor(Activation("tanh"), of("tanh")).kind, Argument::centredAndBounded);
    EXPECT_EQ(bestFor(Activation("sigmoid"), of("sigmoid")).kind, Argument::boundedOutput);
    EXPECT_EQ(bestFor(Activation("elu"), of("elu")).kind, Argument::offStillLearns);
    const Argument steady = bestFor(Activation("relu"), of("relu"));
    EXPECT_EQ(steady.kind, Argument::steadySlope);
    EXPECT_EQ(steady.a, 1.0);
    EXPECT_GT(bestFor(Activation("leaky_relu"), of("leaky_relu")).a, 0.0);
    EXPECT_EQ(worstAgainst(of("relu"))->kind, Argument::deadBelow);
    EXPECT_NEAR(worstAgainst(of("relu"))->a, 0.0, 1e-9);
    EXPECT_EQ(worstAgainst(of("elu"))->kind, Argument::fadesLeft);
    EXPECT_NEAR(worstAgainst(of("elu"))->a, -2.9957, 1e-3);
    EXPECT_EQ(worstAgainst(of("tanh"))->kind, Argument::fadesBoth);
    EXPECT_EQ(worstAgainst(of("step"))->kind, Argument::noSlope);
    EXPECT_EQ(worstAgainst(of("identity"))->kind, Argument::isLine);
}

/// No function of the catalogue is left without a word.
TEST(Checklist, EveryFunctionHasItsSentences) {
    for (const ActivationDefinition& row : catalogue()) {
        const Activation activation(row);
        const Properties p = computeProperties(activation, 0.05);
        EXPECT_EQ(checklist(p).size(), 6u) << row.id;
        (void)bestFor(activation, p);
        EXPECT_TRUE(worstAgainst(p) || p.zeroCentred) << row.id;
    }
}

} // namespace
} // namespace actiscope
