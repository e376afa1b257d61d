#include "core/activation/families/families.h"
#include "core/activation/families/numbers.h"
#include "core/activation/families/row.h"
#include "core/activation/families/singularities.h"

#include <array>
#include <cmath>
#include <string_view>
#include <utility>

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

constexpr std::array kEluKinks{LibraryKink{
    zero, "torch.nn.ELU", {"keras.layers.ELU", parameter<0>}, {"jax.nn.elu", parameter<0>}}};

/// Barron 2017: the slope at 0 is 1 for every α.
struct Celu {
    auto operator()(const auto& x, const auto& alpha) const {
        return where(x > 0.0, x, expm1(x / alpha) * alpha);
    }
};

/// Klambauer et al. 2017; both constants follow from E[f] = 0 and E[f²] = 1 for z ~ N(0, 1).
struct Selu {
    static constexpr double kLambda = 1.0507009873554805;
    static constexpr double kAlpha = 1.6732632423543772;

    auto operator()(const auto& x) const {
        return where(x > 0.0, x * kLambda, expm1(x) * (kLambda * kAlpha));
    }
};

double seluRightSlope(const ParameterValues&) {
    return Selu::kLambda;
}

double seluLeftSlope(const ParameterValues&) {
    return Selu::kLambda * Selu::kAlpha;
}

// tf.nn.selu takes the other side when it is compiled by XLA.
constexpr std::array kSeluKinks{LibraryKink{
    zero, "torch.nn.SELU", {"tf.nn.selu", seluRightSlope}, {"jax.nn.selu", seluLeftSlope}}};

struct Softplus {
    auto operator()(const auto& x, const auto& beta) const { return softplus(x * beta) / beta; }
};

/// ln(1 + e^βx)/β and its slope e^βx/(1 + e^βx): the exponential overflows on the right, and on the
/// left 1 + e^βx rounds to 1.
struct NaiveSoftplus {
    static constexpr std::string_view kSlope = "e^βx / (1 + e^βx)";

    template <class T>
    auto operator()(const T& x, const T& beta) const {
        const T e = exp(beta * x);
        return std::pair(log(T(1.0) + e) / beta, e / (T(1.0) + e));
    }
};

/// Barron 2021: (x + r)/2 with r = √(x² + b). For x < 0 that cancels; b/(2(r − x)) is the same.
/// For |x| > 1e15 r is |x| to the last digit for every b
/// of the domain; x² overflows later, in float as well.
struct Squareplus {
    auto operator()(const auto& x, const auto& b) const {
        const auto magnitude = abs(x);
        // For b = 0 the root is |x|, too, with the flat side's slope at 0 that abs has.
        const auto root =
            where(magnitude > 1e15, magnitude, where(b > 0.0, sqrt(x * x + b), magnitude));
        return where(x >= 0.0, (x + root) * 0.5, b / ((root - x) * 2.0));
    }
};

/// With b = 0 it is ReLU: two lines, each entire.
double squareplusRadius(double center, const ParameterValues& p) {
    const double root = std::sqrt(p[0]);
    return root == 0.0 ? entire(center, p) : toPair(center, root);
}

/// (√(x² + 1) − 1)/2 + x, with √(x² + 1) − 1 = x²/(√(x² + 1) + 1) against cancellation near 0.
struct BentIdentity {
    auto operator()(const auto& x) const {
        const auto magnitude = abs(x);
        const auto rise =
            where(magnitude > 1e9, magnitude - 1.0, x * x / (sqrt(x * x + 1.0) + 1.0));
        return rise * 0.5 + x;
    }
};

} // namespace

void appendElus(std::vector<ActivationDefinition>& rows) {
    rows.push_back(
        makeRow<Elu>({.id = "elu",
                      .name = "ELU",
                      .family = Family::elu,
                      .formula = "x > 0 ? x : alpha*(exp(x) - 1)",
                      .derivative = "x > 0 ? 1 : alpha*exp(x)",
                      .aliases = "exponential linear unit;指数线性单元",
                      .kinks = kEluKinks,
                      .showcase = {-5.0, 3.0, translatable("GalleryNotes", "plateau −1"), -4.0}},
                     parameters(ParameterSpec{"alpha", "α", 1.0, {0.0, 3.0}, kAnyNumber})));
    rows.push_back(makeRow<Celu>(
        {.id = "celu",
         .name = "CELU",
         .family = Family::elu,
         .formula = "x > 0 ? x : alpha*(exp(x/alpha) - 1)",
         .derivative = "x > 0 ? 1 : exp(x/alpha)",
         .aliases = "continuously differentiable elu;连续指数线性单元",
         .showcase = {-5.0, 3.0, translatable("GalleryNotes", "slope 1 at 0"), 0.0, true}},
        parameters(ParameterSpec{"alpha", "α", 1.0, {0.1, 3.0}, kNotZero})));
    rows.push_back(makeRow<Selu>(
        {.id = "selu",
         .name = "SELU",
         .family = Family::elu,
         .formula = "1.0507009873554805*(x > 0 ? x : 1.6732632423543772*(exp(x) - 1))",
         .derivative = "1.0507009873554805*(x > 0 ? 1 : 1.6732632423543772*exp(x))",
         .aliases = "scaled elu;自归一化;缩放指数线性单元",
         .kinks = kSeluKinks,
         .showcase = {-5.0, 3.0, translatable("GalleryNotes", "slope 1.0507 right"), 1.5, true}}));
    rows.push_back(makeRow<Softplus>(
        {.id = "softplus",
         .name = "Softplus",
         .family = Family::elu,
         .formula = "log(1 + exp(beta*x))/beta",
         .derivative = "sigmoid(beta*x)",
         .aliases = "bnll;smooth relu;软加",
         .radius = [](double b, const ParameterValues& p) { return toLogisticPair(b, p[0]); },
         .naive = &naiveForm<NaiveSoftplus, 1>,
         .showcase = {-5.0, 5.0, translatable("GalleryNotes", "0.693 at 0")}},
        parameters(ParameterSpec{"beta", "β", 1.0, {0.1, 10.0}, kAboveZero})));
    rows.push_back(
        makeRow<Squareplus>({.id = "squareplus",
                             .name = "Squareplus",
                             .family = Family::elu,
                             .formula = "(x + sqrt(x^2 + b))/2",
                             .derivative = "(1 + x/sqrt(x^2 + b))/2",
                             .aliases = "平方加",
                             .radius = squareplusRadius,
                             .showcase = {-5.0, 5.0, translatable("GalleryNotes", "1 at 0")}},
                            parameters(ParameterSpec{"b", "b", 4.0, {0.0, 10.0}, kNotNegative})));
    rows.push_back(makeRow<BentIdentity>(
        {.id = "bent_identity",
         .name = "Bent Identity",
         .family = Family::elu,
         .formula = "(sqrt(x^2 + 1) - 1)/2 + x",
         .derivative = "x/(2*sqrt(x^2 + 1)) + 1",
         .aliases = "弯曲恒等",
         .radius = [](double b, const ParameterValues&) { return toPair(b, 1.0); },
         .showcase = {-4.0, 4.0, translatable("GalleryNotes", "slope 0.5 to 1.5"), 0.0, true}}));
}

} // namespace actiscope::rows
