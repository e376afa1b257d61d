#include "core/scene/curve_scene.h"

#include "core/activation/maxout.h"
#include "core/session/activation_choice.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

Session sessionOf(const char* id) {
    Session session;
    chooseActivation(session, id);
    return session;
}

TEST(CurveScene, ShowsWhatTheSessionAsksForAndNoMore) {
    Session session = sessionOf("tanh");
    const CurveScene plain = curveScene(session, 100, {});
    EXPECT_EQ(plain.curve.second.size(), 0);
    EXPECT_EQ(plain.difference.size(), 0);
    EXPECT_EQ(plain.naiveSlope.size(), 0);
    EXPECT_TRUE(plain.pinned.empty());
    EXPECT_FALSE(plain.probe.second.has_value());

    session.curves.second = true;
    session.curves.naive = true;
    session.curves.pinned = {Activation("relu"), Activation("tanh")};
    session.curves.difference = 2;
    const CurveScene all = curveScene(session, 100, {});
    EXPECT_EQ(all.curve.second.size(), all.curve.x.size());
    EXPECT_EQ(all.pinned.size(), 2u);
    ASSERT_EQ(all.difference.size(), all.curve.x.size());
    EXPECT_TRUE((all.difference == 0.0).all()) << "tanh minus tanh";
    ASSERT_TRUE(all.probe.second.has_value());
    const double t = std::tanh(all.probe.x);
    EXPECT_NEAR(*all.probe.second, -2.0 * t * (1.0 - t * t), 1e-14);
}

TEST(CurveScene, RegionsEndWithTheRange) {
    const Session session = sessionOf("relu");
    Regions line;
    line.dead = {{-1e300, 0.0}};
    const CurveScene scene = curveScene(session, 100, line);
    ASSERT_EQ(scene.regions.dead.size(), 1u);
    EXPECT_EQ(scene.regions.dead[0].from, session.curves.range.xMin);
    EXPECT_EQ(scene.regions.dead[0].to, 0.0);
}

TEST(CurveScene, TheProbeSaysWhichPieceOfMaxoutWins) {
    Session session = sessionOf("maxout");
    setMaxout(session, Maxout{{{-1.0, 0.0}, {1.0, 0.0}}});
    session.curves.probe = 2.0;
    const CurveProbe right = curveProbe(session);
    session.curves.probe = -2.0;
    const CurveProbe left = curveProbe(session);
    EXPECT_EQ(right.winner, 2);
    EXPECT_EQ(left.winner, 1);
    EXPECT_EQ(right.value, 2.0);
    EXPECT_EQ(left.slope, -1.0);
}

TEST(CurveScene, TheCurveIsThatOfTheArithmetic) {
    Session session = sessionOf("sigmoid");
    session.curves.arithmetic = Format::float16;
    const CurveScene scene = curveScene(session, 64, {});
    const Curve exact = sampleForDrawing(session.activation(), session.curves.range.xMin,
                                         session.curves.range.xMax, 64);
    ASSERT_EQ(scene.curve.f.size(), exact.f.size());
    const double gap = (scene.curve.f - exact.f).abs().maxCoeff();
    EXPECT_GT(gap, 0.0);
    EXPECT_LE(gap, std::ldexp(1.0, -11)) << "half a unit of the last place below 1";
}

} // namespace
} // namespace actiscope
