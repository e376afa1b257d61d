#include "core/activation/families.h"
#include "core/activation/row.h"

namespace actiscope::rows {
namespace {

using namespace numeric;

struct Identity {
    auto operator()(const auto& x) const { return x; }
};

/// Heaviside step with H(θ) = 1. Its derivative is 0 wherever it exists; the constants below carry
/// slope 0, also at the jump.
struct Step {
    auto operator()(const auto& x, const auto& theta) const { return where(x >= theta, 1.0, 0.0); }
};

struct Cubic {
    auto operator()(const auto& x) const { return x * x * x; }
};

} // namespace

void appendBasic(std::vector<ActivationDefinition>& rows) {
    rows.push_back(makeRow<Identity>({.id = "identity",
                                      .name = "Identity",
                                      .family = Family::linear,
                                      .formula = "x",
                                      .derivative = "1",
                                      .linear = true}));
    rows.push_back(makeRow<Step>({.id = "step",
                                  .name = "Step",
                                  .family = Family::threshold,
                                  .formula = "x >= theta ? 1 : 0",
                                  .derivative = "0"},
                                 parameters(ParameterSpec{"theta", "θ", 0.0, -3.0, 3.0, false})));
    rows.push_back(makeRow<Cubic>({.id = "cubic",
                                   .name = "Cubic",
                                   .family = Family::polynomial,
                                   .formula = "x^3",
                                   .derivative = "3*x^2"}));
}

} // namespace actiscope::rows
