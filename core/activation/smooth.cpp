#include "core/activation/families.h"
#include "core/activation/row.h"

namespace actiscope::rows {
namespace {

using namespace numeric;

/// Clevert et al. 2015. expm1 keeps the digits of e^x − 1 near 0; for large x it overflows, but
/// only on the side that is not chosen.
struct Elu {
    auto operator()(const auto& x, const auto& alpha) const {
        return where(x > 0.0, x, expm1(x) * alpha);
    }
};

struct Softplus {
    auto operator()(const auto& x, const auto& beta) const { return softplus(x * beta) / beta; }
};

/// Ramachandran, Zoph & Le 2017.
struct Swish {
    auto operator()(const auto& x, const auto& beta) const { return x * sigmoid(x * beta); }
};

} // namespace

void appendSmooth(std::vector<ActivationDefinition>& rows) {
    rows.push_back(makeRow<Elu>({.id = "elu",
                                 .name = "ELU",
                                 .family = Family::elu,
                                 .formula = "x > 0 ? x : alpha*(exp(x) - 1)",
                                 .derivative = "x > 0 ? 1 : alpha*exp(x)"},
                                parameters(ParameterSpec{"alpha", "α", 1.0, 0.0, 3.0, false})));
    rows.push_back(
        makeRow<Softplus>({.id = "softplus",
                           .name = "Softplus",
                           .family = Family::elu,
                           .formula = "log(1 + exp(beta*x))/beta",
                           .derivative = "sigmoid(beta*x)"},
                          parameters(ParameterSpec{"beta", "β", 1.0, 0.1, 10.0, false})));
    rows.push_back(
        makeRow<Swish>({.id = "swish",
                        .name = "Swish",
                        .family = Family::gated,
                        .formula = "x*sigmoid(beta*x)",
                        .derivative = "sigmoid(beta*x) + beta*x*sigmoid(beta*x)*sigmoid(-beta*x)"},
                       parameters(ParameterSpec{"beta", "β", 1.0, 0.0, 10.0, true})));
}

} // namespace actiscope::rows
