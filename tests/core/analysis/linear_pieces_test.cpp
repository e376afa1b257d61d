#include "core/analysis/linear_pieces.h"

#include <gtest/gtest.h>

namespace actiscope {
namespace {

Activation with(const char* id, const char* parameter, double value) {
    Activation activation(id);
    activation.setParameter(parameter, value);
    return activation;
}

TEST(LinearPieces, AreThoseOfPiecewiseLinearFunctionsAlone) {
    using Pieces = std::vector<AffinePiece>;
    const struct {
        Activation activation;
        std::vector<double> breaks;
        Pieces pieces;
    } rows[] = {
        {Activation("relu"), {0.0}, {{0.0, 0.0}, {1.0, 0.0}}},
        {with("leaky_relu", "alpha", 0.25), {0.0}, {{0.25, 0.0}, {1.0, 0.0}}},
        {with("leaky_relu", "alpha", 1.0), {}, {{1.0, 0.0}}},
        {Activation("relu6"), {0.0, 6.0}, {{0.0, 0.0}, {1.0, 0.0}, {0.0, 6.0}}},
        {Activation("abs"), {0.0}, {{-1.0, 0.0}, {1.0, 0.0}}},
        {Activation("step"), {0.0}, {{0.0, 0.0}, {0.0, 1.0}}},
        {Activation("identity"), {}, {{1.0, 0.0}}},
    };
    for (const auto& row : rows) {
        const auto pieces = linearPieces(row.activation);
        ASSERT_TRUE(pieces) << row.activation.description();
        EXPECT_EQ(pieces->breaks, row.breaks) << row.activation.description();
        ASSERT_EQ(pieces->pieces.size(), row.pieces.size()) << row.activation.description();
        for (std::size_t i = 0; i < row.pieces.size(); ++i) {
            EXPECT_DOUBLE_EQ(pieces->pieces[i].slope, row.pieces[i].slope);
            EXPECT_NEAR(pieces->pieces[i].intercept, row.pieces[i].intercept, 1e-12);
        }
    }
    for (const char* id : {"sigmoid", "elu", "square", "sine", "gelu", "squared_relu"}) {
        EXPECT_FALSE(linearPieces(Activation(id))) << id;
    }
}

TEST(LinearPieces, OfATypedFormulaAreFound) {
    Activation custom("custom");
    custom.setFormula("max(x, 0) - max(x - 1, 0)");
    const auto pieces = linearPieces(custom);
    ASSERT_TRUE(pieces);
    EXPECT_EQ(pieces->breaks.size(), 2u);
    EXPECT_NEAR(pieces->pieces.back().intercept, 1.0, 1e-12);
}

} // namespace
} // namespace actiscope
