#include "core/activation/families/families.h"
#include "core/activation/families/numbers.h"
#include "core/activation/families/row.h"
#include "core/activation/families/singularities.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <limits>
#include <numbers>

namespace actiscope::rows {
namespace {

using namespace numeric;

/// Ramachandran, Zoph & Le 2017.
struct Swish {
    auto operator()(const auto& x, const auto& beta) const { return x * sigmoid(x * beta); }
};

struct Silu {
    auto operator()(const auto& x) const { return x * sigmoid(x); }
};

/// Howard et al. 2019, x·relu6(x + 3)/6; slopes at ±3 as in PyTorch 2.7: those of the outer pieces.
struct HardSwish {
    auto operator()(const auto& x) const {
        return where(x <= -3.0, 0.0, where(x >= 3.0, x, x * (x + 3.0) / 6.0));
    }
};

constexpr std::array kHardSwishKinks{
    LibraryKink{
        at<-3>, "torch.nn.Hardswish", {"keras.ops.hard_silu", zero}, {"jax.nn.hard_silu", zero}},
    LibraryKink{
        at<3>, "torch.nn.Hardswish", {"keras.ops.hard_silu", one}, {"jax.nn.hard_silu", one}}};

/// Hendrycks & Gimpel 2016. Φ goes through erfc, so the left tail keeps its digits.
struct Gelu {
    auto operator()(const auto& x) const { return x * normalCdf(x); }
};

/// The tanh approximation, with ½(1 + tanh u) written as σ(2u): the sum would cancel on the left.
/// Beyond |x| = 30 the gate is 0 or 1 to the last digit, and x³ may overflow; on the left stands
/// another exponential that is 0 there, because a constant would have no slope at all.
struct GeluTanh {
    static constexpr double kTwiceRootTwoOverPi = 1.59576912160573071176;
    static constexpr double kCube = 0.044715;

    auto operator()(const auto& x) const {
        const auto gate = sigmoid((x * x * x * kCube + x) * kTwiceRootTwoOverPi);
        return where(x > 30.0, x, where(x <= -30.0, x * exp(x * 60.0), x * gate));
    }
};

/// x·σ(2√(2/π)·(x + 0.044715·x³)): σ has its poles where the argument is (2k + 1)·πi. Each k gives
/// a cubic equation; Newton's method from both its kinds of root.
double geluTanhRadius(double center, const ParameterValues&) {
    using std::numbers::pi;
    constexpr int kPoles = 60;
    double nearest = std::numeric_limits<double>::infinity();
    for (int k = 0; k < kPoles; ++k) {
        const std::complex<double> target(0.0,
                                          (2.0 * k + 1.0) * pi / GeluTanh::kTwiceRootTwoOverPi);
        const double size = std::cbrt(std::abs(target) / GeluTanh::kCube);
        for (int start = 0; start < 12; ++start) {
            std::complex<double> x = std::polar(size + 1.0, pi * (start + 0.5) / 6.0);
            for (int step = 0; step < 60; ++step) {
                x -= (x + GeluTanh::kCube * x * x * x - target) /
                     (1.0 + 3.0 * GeluTanh::kCube * x * x);
            }
            if (std::abs(x + GeluTanh::kCube * x * x * x - target) < 1e-9 * std::abs(target)) {
                nearest = std::min(nearest, std::abs(x - center));
            }
        }
    }
    return nearest;
}

struct QuickGelu {
    auto operator()(const auto& x) const { return x * sigmoid(x * 1.702); }
};

/// Misra 2019.
struct Mish {
    auto operator()(const auto& x) const { return x * tanhOfSoftplus(x); }
};

/// tanh(ln(1 + eˣ)) = ((1 + eˣ)² − 1)/((1 + eˣ)² + 1): poles where eˣ = −1 ± i.
double mishRadius(double center, const ParameterValues&) {
    return toPair(center - 0.5 * std::numbers::ln2, 0.75 * std::numbers::pi);
}

struct Lisht {
    auto operator()(const auto& x) const { return x * tanh(x); }
};

/// x − tanh x cancels near 0; there the series x³/3 − 2x⁵/15 + 17x⁷/315 − … converges like (2x/π)².
struct Tanhshrink {
    auto operator()(const auto& x) const {
        const auto z = x * x;
        const auto series =
            z * x *
            (1.0 / 3.0 + z * (-2.0 / 15.0 +
                              z * (17.0 / 315.0 + z * (-62.0 / 2835.0 +
                                                       z * (1382.0 / 155925.0 +
                                                            z * (-21844.0 / 6081075.0 +
                                                                 z * (929569.0 / 638512875.0)))))));
        return whereCancelling(abs(x) <= 0.1, series, x - tanh(x));
    }
};

} // namespace

void appendGated(std::vector<ActivationDefinition>& rows) {
    rows.push_back(makeLearnableRow<Swish>(
        {.id = "swish",
         .name = "Swish",
         .family = Family::gated,
         .formula = "x*sigmoid(beta*x)",
         .derivative = "sigmoid(beta*x) + beta*x*sigmoid(beta*x)*sigmoid(-beta*x)",
         .aliases = "嗖",
         .radius = [](double b, const ParameterValues& p) { return toLogisticPair(b, p[0]); },
         .showcase = {-5.0, 3.0, translatable("GalleryNotes", "lowest −0.278"), -1.278}},
        parameters(ParameterSpec{"beta", "β", 1.0, {0.0, 10.0}, kAnyNumber, true})));
    rows.push_back(makeRow<Silu>(
        {.id = "silu",
         .name = "SiLU",
         .family = Family::gated,
         .formula = "x*sigmoid(x)",
         .derivative = "sigmoid(x) + x*sigmoid(x)*sigmoid(-x)",
         .aliases = "swish-1;sigmoid linear unit;S 形线性单元",
         .radius = [](double b, const ParameterValues&) { return toLogisticPair(b, 1.0); },
         .showcase = {-5.0, 5.0, translatable("GalleryNotes", "slope ≤ 1.0998"), 2.3994, true}}));
    rows.push_back(makeRow<HardSwish>(
        {.id = "hard_swish",
         .name = "Hard Swish",
         .family = Family::gated,
         .formula = "x*min(max(x + 3, 0), 6)/6",
         .derivative = "x <= -3 ? 0 : (x >= 3 ? 1 : (2*x + 3)/6)",
         .aliases = "hardswish;h-swish;硬 Swish",
         .kinks = kHardSwishKinks,
         .showcase = {-5.0, 5.0, translatable("GalleryNotes", "dead below −3"), -3.0}}));
    rows.push_back(makeRow<Gelu>(
        {.id = "gelu",
         .name = "GELU",
         .family = Family::gated,
         .formula = "x*phi_cdf(x)",
         .derivative = "phi_cdf(x) + x*exp(-x^2/2)/sqrt(2*_pi)",
         .aliases = "gaussian error linear unit;高斯误差线性单元",
         .radius = entire,
         .showcase = {-4.0, 3.0, translatable("GalleryNotes", "lowest −0.170"), -0.7518}}));
    rows.push_back(makeRow<GeluTanh>(
        {.id = "gelu_tanh",
         .name = "GELU (tanh)",
         .family = Family::gated,
         .formula = "x/2*(1 + tanh(sqrt(2/_pi)*(x + 0.044715*x^3)))",
         .derivative = "(1 + tanh(sqrt(2/_pi)*(x + 0.044715*x^3)))/2 + "
                       "x/2*sech(sqrt(2/_pi)*(x + 0.044715*x^3))^2*sqrt(2/_pi)*(1 + 0.134145*x^2)",
         .aliases = "gelu approximation;GELU 近似",
         .radius = geluTanhRadius,
         .showcase = {-4.0, 3.0, translatable("GalleryNotes", "lowest −0.170"), -0.7525}}));
    rows.push_back(makeRow<QuickGelu>(
        {.id = "quick_gelu",
         .name = "Quick GELU",
         .family = Family::gated,
         .formula = "x*sigmoid(1.702*x)",
         .derivative = "sigmoid(1.702*x) + 1.702*x*sigmoid(1.702*x)*sigmoid(-1.702*x)",
         .aliases = "gelu sigmoid;快速 GELU",
         .radius = [](double b, const ParameterValues&) { return toLogisticPair(b, 1.702); },
         .showcase = {-4.0, 3.0, translatable("GalleryNotes", "lowest −0.164"), -0.7512}}));
    rows.push_back(makeRow<Mish>(
        {.id = "mish",
         .name = "Mish",
         .family = Family::gated,
         .formula = "x*tanh(log(1 + exp(x)))",
         .derivative = "tanh(log(1 + exp(x))) + x*sech(log(1 + exp(x)))^2*sigmoid(x)",
         .aliases = "",
         .radius = mishRadius,
         .showcase = {-5.0, 3.0, translatable("GalleryNotes", "lowest −0.309"), -1.1924}}));
    rows.push_back(
        makeRow<Lisht>({.id = "lisht",
                        .name = "LiSHT",
                        .family = Family::gated,
                        .formula = "x*tanh(x)",
                        .derivative = "tanh(x) + x*sech(x)^2",
                        .aliases = "linearly scaled tanh;线性缩放双曲正切",
                        .radius = toTanhPair,
                        .showcase = {-3.0, 3.0, translatable("GalleryNotes", "never below 0")}}));
    rows.push_back(makeRow<Tanhshrink>(
        {.id = "tanhshrink",
         .name = "Tanhshrink",
         .family = Family::threshold,
         .formula = "x - tanh(x)",
         .derivative = "tanh(x)^2",
         .aliases = "tanh shrinkage;双曲正切收缩",
         .radius = toTanhPair,
         .showcase = {-3.0, 3.0, translatable("GalleryNotes", "slope 0 at 0"), 0.0, true}}));
}

} // namespace actiscope::rows
