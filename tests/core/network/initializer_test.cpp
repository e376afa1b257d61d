#include "core/network/engine/chunk_engine.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

// With 1/(n·E[f²]) the pre-activations keep their size from layer to layer, with 1/n they do not.
TEST(Initializer, UnitGainKeepsTheSizeOfPreActivations) {
    for (const char* id : {"relu", "tanh", "sigmoid", "elu", "gelu"}) {
        const Activation activation(id);
        const std::vector<Activation> layers(8, activation);
        const std::vector<int> hidden(8, 64);
        Network<double> network(hidden, layers);
        const auto lastSquare = [&](Initializer initializer) {
            double sum = 0.0;
            for (std::uint64_t seed = 0; seed < 20; ++seed) {
                network.parameters =
                    initialParameters(network.architecture, initializer, seed, layers);
                ChunkEngine<double> engine(network.architecture);
                using Lanes = ChunkEngine<double>::Lanes;
                // Two coordinates with mean square 1.
                engine.setPoints(network.features, Lanes::Constant(1.0), Lanes::Constant(-1.0));
                engine.forward(network, false);
                for (int u = 0; u < 64; ++u) {
                    sum += std::pow(engine.preActivation(7, u)[0], 2) / 64.0 / 20.0;
                }
            }
            return sum;
        };
        EXPECT_NEAR(lastSquare(Initializer::unitGain), 1.0, 0.5) << id;
        EXPECT_LT(lastSquare(Initializer::lecun), 0.5) << id;
    }
}

} // namespace
} // namespace actiscope
