#include "core/activation/families/families.h"
#include "core/activation/families/numbers.h"
#include "core/activation/families/row.h"

#include <array>

namespace actiscope::rows {
namespace {

using namespace numeric;

// At a kink each formula takes the side that PyTorch takes. The comparison is written so that a NaN
// falls through to the side that hands it on: training must see it to stop.

struct Relu {
    auto operator()(const auto& x) const { return where(x <= 0.0, 0.0, x); }
};

constexpr std::array kReluKinks{
    LibraryKink{zero, "torch.relu", {"tf.nn.relu", zero}, {"jax.nn.relu", zero}}};

struct Relu6 {
    auto operator()(const auto& x, const auto& limit) const {
        return where(x <= 0.0, 0.0, where(x >= limit, limit, x));
    }
};

// PyTorch's ReLU6 is a Hardtanh between 0 and 6.
constexpr LibraryCall kTensorflowRelu6{"tf.nn.relu6", zero};
constexpr LibraryCall kJaxRelu6{"jax.nn.relu6", zero};
constexpr std::array kRelu6Kinks{
    LibraryKink{zero, "torch.nn.ReLU6", kTensorflowRelu6, kJaxRelu6, For::defaults},
    LibraryKink{parameter<0>, "torch.nn.ReLU6", kTensorflowRelu6, kJaxRelu6, For::defaults},
    LibraryKink{zero, "torch.nn.Hardtanh", kNoCall, kNoCall, For::changed},
    LibraryKink{parameter<0>, "torch.nn.Hardtanh", kNoCall, kNoCall, For::changed}};

/// So et al. 2021 (Primer).
struct SquaredRelu {
    auto operator()(const auto& x) const { return where(x <= 0.0, 0.0, x * x); }
};

/// Not max(αx, x), which swaps the sides for α > 1.
struct LeakyRelu {
    auto operator()(const auto& x, const auto& alpha) const { return where(x > 0.0, x, x * alpha); }
};

constexpr std::array kLeakyReluKinks{LibraryKink{
    zero, "torch.nn.LeakyReLU", {"tf.nn.leaky_relu", parameter<0>}, {"jax.nn.leaky_relu", one}}};

// Keras adds relu(x) − α·relu(−x), both flat at 0.
constexpr std::array kPreluKinks{
    LibraryKink{zero, "torch.nn.PReLU", {"keras.layers.PReLU", zero}, {"flax.linen.PReLU", one}}};

/// In evaluation mode: the mean of the slopes that training draws from U(lower, upper).
struct Rrelu {
    auto operator()(const auto& x, const auto& lower, const auto& upper) const {
        return where(x > 0.0, x, x * ((lower + upper) * 0.5));
    }
};

constexpr std::array kRreluKinks{LibraryKink{zero, "torch.nn.RReLU", kNoCall, kNoCall}};

struct ThresholdedRelu {
    auto operator()(const auto& x, const auto& theta) const { return where(x <= theta, 0.0, x); }
};

constexpr std::array kThresholdedReluKinks{
    LibraryKink{parameter<0>, "torch.nn.Threshold", {"keras.ops.threshold", zero}, kNoCall}};

struct Hardshrink {
    auto operator()(const auto& x, const auto& lambda) const {
        return where(abs(x) <= lambda, 0.0, x);
    }
};

double minusLambda(const ParameterValues& p) {
    return -p[0];
}

constexpr LibraryCall kKerasHardshrink{"keras.ops.hard_shrink", zero};
constexpr std::array kHardshrinkKinks{
    LibraryKink{minusLambda, "torch.nn.Hardshrink", kKerasHardshrink, kNoCall},
    LibraryKink{parameter<0>, "torch.nn.Hardshrink", kKerasHardshrink, kNoCall}};

struct Softshrink {
    auto operator()(const auto& x, const auto& lambda) const {
        return where(abs(x) <= lambda, 0.0, where(x > 0.0, x - lambda, x + lambda));
    }
};

constexpr LibraryCall kKerasSoftshrink{"keras.ops.soft_shrink", zero};
constexpr std::array kSoftshrinkKinks{
    LibraryKink{minusLambda, "torch.nn.Softshrink", kKerasSoftshrink, kNoCall},
    LibraryKink{parameter<0>, "torch.nn.Softshrink", kKerasSoftshrink, kNoCall}};

} // namespace

void appendRelus(std::vector<ActivationDefinition>& rows) {
    rows.push_back(
        makeRow<Relu>({.id = "relu",
                       .name = "ReLU",
                       .family = Family::relu,
                       .formula = "x > 0 ? x : 0",
                       .derivative = "x > 0 ? 1 : 0",
                       .aliases = "rectifier;ramp;修正线性单元;overtime;加班",
                       .kinks = kReluKinks,
                       .showcase = {-4.0, 4.0, translatable("GalleryNotes", "dead left")}}));
    rows.push_back(
        makeRow<Relu6>({.id = "relu6",
                        .name = "ReLU6",
                        .family = Family::relu,
                        .formula = "min(max(0, x), limit)",
                        .derivative = "(x > 0 && x < limit) ? 1 : 0",
                        .aliases = "clipped relu;截断修正线性单元",
                        .kinks = kRelu6Kinks,
                        .showcase = {-2.0, 9.0, translatable("GalleryNotes", "reaches 6"), 6.0}},
                       parameters(ParameterSpec{"limit", "c", 6.0, {0.0, 10.0}, kNotNegative})));
    rows.push_back(makeRow<SquaredRelu>(
        {.id = "squared_relu",
         .name = "Squared ReLU",
         .family = Family::relu,
         .formula = "x > 0 ? x^2 : 0",
         .derivative = "x > 0 ? 2*x : 0",
         .aliases = "relu2;relu squared;平方修正线性单元",
         .showcase = {-3.0, 3.0, translatable("GalleryNotes", "slope 2 at 1"), 1.0, true}}));
    rows.push_back(makeRow<LeakyRelu>(
        {.id = "leaky_relu",
         .name = "Leaky ReLU",
         .family = Family::relu,
         .formula = "x > 0 ? x : alpha*x",
         .derivative = "x > 0 ? 1 : alpha",
         .aliases = "lrelu;带泄漏修正线性单元",
         .kinks = kLeakyReluKinks,
         .showcase = {-4.0, 4.0, translatable("GalleryNotes", "slope 0.01 left"), -2.0, true}},
        parameters(ParameterSpec{"alpha", "α", 0.01, {0.0, 1.5}, kAnyNumber})));
    rows.push_back(makeLearnableRow<LeakyRelu>(
        {.id = "prelu",
         .name = "PReLU",
         .family = Family::relu,
         .formula = "x > 0 ? x : alpha*x",
         .derivative = "x > 0 ? 1 : alpha",
         .aliases = "parametric relu;参数化修正线性单元",
         .kinks = kPreluKinks,
         .showcase = {-4.0, 4.0, translatable("GalleryNotes", "slope 0.25 left"), -2.0, true}},
        parameters(ParameterSpec{"alpha", "α", 0.25, {-0.5, 1.5}, kAnyNumber, true})));
    rows.push_back(makeRow<Rrelu>(
        {.id = "rrelu",
         .name = "RReLU",
         .family = Family::relu,
         .formula = "x > 0 ? x : (lower + upper)/2*x",
         .derivative = "x > 0 ? 1 : (lower + upper)/2",
         .aliases = "randomized leaky relu;随机修正线性单元",
         .randomSlope = true,
         .kinks = kRreluKinks,
         .showcase = {-4.0, 4.0, translatable("GalleryNotes", "slope 0.229 left"), -2.0, true}},
        parameters(ParameterSpec{"lower", "l", 1.0 / 8.0, {0.0, 1.0}, kAnyNumber},
                   ParameterSpec{"upper", "u", 1.0 / 3.0, {0.0, 1.0}, kAnyNumber})));
    rows.push_back(makeRow<ThresholdedRelu>(
        {.id = "thresholded_relu",
         .name = "Thresholded ReLU",
         .family = Family::relu,
         .formula = "x > theta ? x : 0",
         .derivative = "x > theta ? 1 : 0",
         .aliases = "threshold;阈值修正线性单元",
         .kinks = kThresholdedReluKinks,
         .showcase = {-2.0, 4.0, translatable("GalleryNotes", "jumps at θ = 1"), 1.0}},
        parameters(ParameterSpec{"theta", "θ", 1.0, {0.0, 3.0}, kAnyNumber})));
    rows.push_back(makeRow<Hardshrink>(
        {.id = "hardshrink",
         .name = "Hardshrink",
         .family = Family::threshold,
         .formula = "abs(x) > lambda ? x : 0",
         .derivative = "abs(x) > lambda ? 1 : 0",
         .aliases = "hard shrinkage;硬收缩",
         .kinks = kHardshrinkKinks,
         .showcase = {-2.0, 2.0, translatable("GalleryNotes", "jumps at ±0.5"), 0.5}},
        parameters(ParameterSpec{"lambda", "λ", 0.5, {0.0, 2.0}, kNotNegative})));
    rows.push_back(makeRow<Softshrink>(
        {.id = "softshrink",
         .name = "Softshrink",
         .family = Family::threshold,
         .formula = "x > lambda ? x - lambda : (x < -lambda ? x + lambda : 0)",
         .derivative = "abs(x) > lambda ? 1 : 0",
         .aliases = "soft shrinkage;软收缩",
         .kinks = kSoftshrinkKinks,
         .showcase = {-2.0, 2.0, translatable("GalleryNotes", "dead within ±0.5"), 0.5}},
        parameters(ParameterSpec{"lambda", "λ", 0.5, {0.0, 2.0}, kNotNegative})));
}

} // namespace actiscope::rows
