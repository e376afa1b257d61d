#include "core/approximation/maxout_fit.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

TargetFunction formulaOver(const char* formula) {
    Target target;
    target.kind = TargetKind::formula;
    target.formula = formula;
    target.from = -1.0;
    target.to = 1.0;
    return TargetFunction(target);
}

TEST(MaxoutFit, OfAParabolaIsTheBestPossible) {
    const TargetFunction target = formulaOver("x^2");
    for (int k = 1; k <= 8; ++k) {
        const MaxoutFit fit = fitMaxout(target, k);
        EXPECT_NEAR(fit.sup / bestSquareError(k, false), 1.0, 0.02) << k;
        EXPECT_EQ(fit.pieces.size(), static_cast<std::size_t>(k));
        EXPECT_EQ(fit.corners(-1.0, 1.0).size(), static_cast<std::size_t>(k - 1));
    }
}

TEST(MaxoutFit, OfAConcaveFunctionStaysAtHalfItsHeight) {
    const TargetFunction target = formulaOver("-x^2");
    for (int k = 1; k <= 8; ++k) {
        EXPECT_NEAR(fitMaxout(target, k).sup, 0.5, 1e-3) << k;
    }
}

TEST(MaxoutFit, OfAbsNeedsTwoPieces) {
    EXPECT_NEAR(fitMaxout(formulaOver("abs(x)"), 1).sup, 0.5, 1e-3);
    EXPECT_NEAR(fitMaxout(formulaOver("abs(x)"), 2).sup, 0.0, 1e-6);
}

TEST(MaxoutFit, TheWinnerIsTheHighestLine) {
    const MaxoutFit fit = fitMaxout(formulaOver("x^2"), 4);
    EXPECT_EQ(fit.winner(-0.9), 0u);
    EXPECT_EQ(fit.winner(0.9), 3u);
    EXPECT_NEAR(fit(0.9), fit.pieces[3].slope * 0.9 + fit.pieces[3].intercept, 1e-15);
}

TEST(MaxoutFit, LinesByHandMayStandInAnyOrderAndNeverWin) {
    // Right, never, left, middle.
    const std::vector<AffinePiece> lines{{1.0, 0.0}, {0.5, -2.0}, {-1.0, 0.0}, {0.0, 0.25}};
    const MaxoutFit fit = maxoutOf(formulaOver("abs(x)"), lines);
    EXPECT_EQ(fit.pieces, lines);
    EXPECT_NEAR(fit.sup, 0.25, 1e-12);
    EXPECT_EQ(fit.corners(-1.0, 1.0), (std::vector<double>{-0.25, 0.25}));
    EXPECT_EQ(fit.corners(0.0, 1.0), std::vector<double>{0.25});
    // Equal lines and three through one point are no corners of their own.
    const MaxoutFit doubled = maxoutOf(
        formulaOver("abs(x)"), {{-1.0, 0.0}, {1.0, 0.0}, {1.0, 0.0}, {-1.0, 0.0}, {0.0, 0.0}});
    EXPECT_EQ(doubled.corners(-1.0, 1.0), std::vector<double>{0.0});
    EXPECT_NEAR(doubled.sup, 0.0, 1e-12);
}

TEST(MaxoutPair, FreesTheConcaveFunction) {
    for (int k = 2; k <= 4; ++k) {
        EXPECT_NEAR(fitMaxoutPair(formulaOver("-x^2"), k).sup / bestSquareError(k, false), 1.0,
                    0.02)
            << k;
    }
    const TargetFunction wave = formulaOver("sin(4x)");
    EXPECT_LT(fitMaxoutPair(wave, 6).sup, 0.5 * fitMaxout(wave, 6).sup);
}

} // namespace
} // namespace actiscope
