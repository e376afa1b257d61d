#include "core/activation/families.h"
#include "core/activation/row.h"

namespace actiscope::rows {
namespace {

using namespace numeric;

// At a kink each formula takes the side that PyTorch takes. The comparison is written so that a NaN
// falls through to the side that hands it on: training must see it to stop.

struct Relu {
    auto operator()(const auto& x) const { return where(x <= 0.0, 0.0, x); }
};

/// Not max(αx, x), which swaps the sides for α > 1.
struct LeakyRelu {
    auto operator()(const auto& x, const auto& alpha) const { return where(x > 0.0, x, x * alpha); }
};

struct ThresholdedRelu {
    auto operator()(const auto& x, const auto& theta) const { return where(x <= theta, 0.0, x); }
};

} // namespace

void appendRelus(std::vector<ActivationDefinition>& rows) {
    rows.push_back(makeRow<Relu>({.id = "relu",
                                  .name = "ReLU",
                                  .family = Family::relu,
                                  .formula = "x > 0 ? x : 0",
                                  .derivative = "x > 0 ? 1 : 0"}));
    rows.push_back(
        makeRow<LeakyRelu>({.id = "leaky_relu",
                            .name = "Leaky ReLU",
                            .family = Family::relu,
                            .formula = "x > 0 ? x : alpha*x",
                            .derivative = "x > 0 ? 1 : alpha"},
                           parameters(ParameterSpec{"alpha", "α", 0.01, 0.0, 1.5, false})));
    rows.push_back(
        makeRow<ThresholdedRelu>({.id = "thresholded_relu",
                                  .name = "Thresholded ReLU",
                                  .family = Family::relu,
                                  .formula = "x > theta ? x : 0",
                                  .derivative = "x > theta ? 1 : 0"},
                                 parameters(ParameterSpec{"theta", "θ", 1.0, 0.0, 3.0, false})));
}

} // namespace actiscope::rows
