#include "core/activation/families.h"
#include "core/activation/row.h"

namespace actiscope::rows {
namespace {

using namespace numeric;

struct Sigmoid {
    auto operator()(const auto& x) const { return sigmoid(x); }
};

struct Tanh {
    auto operator()(const auto& x) const { return tanh(x); }
};

} // namespace

void appendSigmoids(std::vector<ActivationDefinition>& rows) {
    rows.push_back(makeRow<Sigmoid>({.id = "sigmoid",
                                     .name = "Sigmoid",
                                     .family = Family::sigmoid,
                                     .formula = "1/(1 + exp(-x))",
                                     .derivative = "sigmoid(x)*sigmoid(-x)"}));
    rows.push_back(makeRow<Tanh>({.id = "tanh",
                                  .name = "Tanh",
                                  .family = Family::sigmoid,
                                  .formula = "tanh(x)",
                                  .derivative = "sech(x)^2"}));
}

} // namespace actiscope::rows
