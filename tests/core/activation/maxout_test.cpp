#include "core/activation/activation.h"
#include "core/activation/maxout.h"
#include "core/analysis/line/properties.h"
#include "core/errors.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

Activation maxoutOf(const char* lines) {
    Activation activation("maxout");
    activation.setMaxout(Maxout::parse(lines));
    return activation;
}

TEST(Maxout, IsTheLargestPieceAndItsSlope) {
    const Activation activation = maxoutOf("-1,-1;0,0.5;2,-3");
    for (double x = -6.0; x <= 6.0; x += 0.37) {
        const auto y = activation.at(x);
        EXPECT_DOUBLE_EQ(y.value, std::max({-x - 1.0, 0.5, 2.0 * x - 3.0})) << x;
    }
    EXPECT_EQ(activation.at(-4.0).slope, -1.0);
    EXPECT_EQ(activation.at(0.0).slope, 0.0);
    EXPECT_EQ(activation.at(4.0).slope, 2.0);
    EXPECT_EQ(activation.maxout()->winner(4.0), 2u);
}

TEST(Maxout, FirstOfEqualsWins) {
    const Activation activation = maxoutOf("3,0;1,0");
    EXPECT_EQ(activation.at(0.0).slope, 3.0);
    EXPECT_EQ(activation.maxout()->winner(0.0), 0u);
}

// Goodfellow et al. 2013: two pieces give ReLU, |x| and Leaky ReLU.
TEST(Maxout, TwoPiecesGiveTheRectifiers) {
    const std::pair<const char*, const char*> pairs[] = {
        {"relu", "0,0;1,0"}, {"abs", "-1,0;1,0"}, {"leaky_relu", "0.01,0;1,0"}};
    for (const auto& [id, lines] : pairs) {
        const Activation rectifier(id);
        const Activation activation = maxoutOf(lines);
        for (double x = -3.0; x <= 3.0; x += 0.25) {
            EXPECT_DOUBLE_EQ(activation.at(x).value, rectifier.at(x).value) << id << " at " << x;
            if (x != 0.0) {
                EXPECT_DOUBLE_EQ(activation.at(x).slope, rectifier.at(x).slope) << id;
            }
        }
    }
}

TEST(Maxout, MorePiecesComeCloserToAConvexFunction) {
    double before = 1e9;
    for (std::size_t k = 2; k <= Maxout::kMostPieces; ++k) {
        const Maxout maxout = Maxout::tangents(k);
        double worst = 0.0;
        for (double x = -3.0; x <= 3.0; x += 0.01) {
            const AffinePiece& piece = maxout.pieces[maxout.winner(x)];
            worst = std::fmax(worst, x * x / 4.0 - piece.slope * x - piece.intercept);
        }
        EXPECT_LT(worst, before) << k;
        before = worst;
    }
}

TEST(Maxout, CountOfPiecesIsAParameter) {
    Activation activation("maxout");
    EXPECT_EQ(activation.maxout()->pieces.size(), 2u);
    activation.setParameter("pieces", 5.0);
    EXPECT_EQ(*activation.maxout(), Maxout::tangents(5));
    // Pieces that were moved stay.
    Maxout moved = *activation.maxout();
    moved.pieces[1] = {7.0, 1.0};
    activation.setMaxout(moved);
    activation.setParameter("pieces", 3.0);
    EXPECT_EQ(activation.maxout()->pieces[1], (AffinePiece{7.0, 1.0}));
    activation.setParameter("pieces", 6.0);
    EXPECT_EQ(activation.maxout()->pieces[1], (AffinePiece{7.0, 1.0}));
    EXPECT_EQ(activation.maxout()->pieces.size(), 6u);
    EXPECT_THROW(activation.setParameter("pieces", 2.5), UsageError);
    EXPECT_THROW(activation.setParameter("pieces", 9.0), UsageError);
    EXPECT_THROW(Activation("relu").setMaxout(moved), UsageError);
}

TEST(Maxout, TextReadsBack) {
    const Maxout maxout{{{0.1, -2.0}, {1.0 / 3.0, 1e-9}}};
    EXPECT_EQ(Maxout::parse(maxout.text()), maxout);
    for (const char* bad : {"", "1", "1,2,3", "a,b", "1,2;", "1,1e5", "nan,0",
                            "0,0;0,0;0,0;0,0;0,0;0,0;0,0;0,0;0,0"}) {
        EXPECT_THROW(Maxout::parse(bad), UsageError) << bad;
    }
}

TEST(Maxout, PropertiesAreComputedLikeAnyOther) {
    const Properties p = computeProperties(maxoutOf("-1,-1;0,0;1,-1"), 0.01);
    ASSERT_EQ(p.kinks.size(), 2u);
    EXPECT_EQ(p.kinks[0], -1.0);
    EXPECT_EQ(p.kinks[1], 1.0);
    ASSERT_EQ(p.regions.dead.size(), 1u);
    EXPECT_EQ(p.range.lowest, 0.0);
    EXPECT_FALSE(p.range.highest.has_value());
    EXPECT_TRUE(p.even);
}

TEST(Maxout, ComparesByPieces) {
    EXPECT_EQ(maxoutOf("1,0;2,0"), maxoutOf("1,0;2,0"));
    EXPECT_NE(maxoutOf("1,0;2,0"), maxoutOf("1,0;2,1"));
}

} // namespace
} // namespace actiscope
