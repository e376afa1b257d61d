#include "core/activation/families/families.h"
#include "core/activation/families/numbers.h"
#include "core/activation/families/row.h"
#include "core/activation/families/singularities.h"

#include <array>
#include <cmath>
#include <numbers>
#include <string_view>
#include <utility>

namespace actiscope::rows {
namespace {

using namespace numeric;

struct Sigmoid {
    auto operator()(const auto& x) const { return sigmoid(x); }
};

/// σ' = σ(1 − σ): the subtraction loses everything once σ rounds to 1.
struct NaiveSigmoid {
    static constexpr std::string_view kSlope = "σ(1 − σ)";

    template <class T>
    auto operator()(const T& x) const {
        const T s = sigmoid(x);
        return std::pair(s, s * (T(1.0) - s));
    }
};

// At its corners a clipped function takes the slope of the flat piece, as PyTorch does. The inner
// piece comes last, so that a NaN falls through to it.

/// clip(αx + β, 0, 1). The corners are found from the product alone: fused into one operation the
/// sum would not be exactly 0 at x = −3.
struct HardSigmoid {
    auto operator()(const auto& x, const auto& alpha, const auto& beta) const {
        const auto rise = x * alpha;
        return where(rise <= -beta, 0.0, where(rise >= 1.0 - beta, 1.0, rise + beta));
    }
};

double hardSigmoidZero(const ParameterValues& p) {
    return -p[1] / p[0];
}

double hardSigmoidOne(const ParameterValues& p) {
    return (1.0 - p[1]) / p[0];
}

// With other parameters PyTorch has it as a Hardtanh between 0 and 1, of αx + β.
constexpr LibraryCall kKerasHardSigmoid{"keras.ops.hard_sigmoid", zero};
constexpr LibraryCall kJaxHardSigmoid{"jax.nn.hard_sigmoid", zero};
constexpr std::array kHardSigmoidKinks{
    LibraryKink{at<-3>, "torch.nn.Hardsigmoid", kKerasHardSigmoid, kJaxHardSigmoid, For::defaults},
    LibraryKink{hardSigmoidZero, "torch.nn.Hardtanh", kNoCall, kNoCall, For::changed},
    LibraryKink{at<3>, "torch.nn.Hardsigmoid", kKerasHardSigmoid, kJaxHardSigmoid, For::defaults},
    LibraryKink{hardSigmoidOne, "torch.nn.Hardtanh", kNoCall, kNoCall, For::changed}};

struct LogSigmoid {
    auto operator()(const auto& x) const { return -softplus(-x); }
};

struct Tanh {
    auto operator()(const auto& x) const { return tanh(x); }
};

/// tanh' = 1 − tanh².
struct NaiveTanh {
    static constexpr std::string_view kSlope = "1 − tanh²";

    template <class T>
    auto operator()(const T& x) const {
        const T t = tanh(x);
        return std::pair(t, T(1.0) - t * t);
    }
};

/// LeCun et al. 1998: f(±1) ≈ ±1.
struct LecunTanh {
    auto operator()(const auto& x) const { return tanh(x * (2.0 / 3.0)) * 1.7159; }
};

/// min(max(x, lowest), highest), so that limits in the wrong order give the constant `highest`, as
/// in PyTorch's clamp.
struct Hardtanh {
    auto operator()(const auto& x, const auto& lowest, const auto& highest) const {
        const auto above = where(x <= lowest, lowest, x);
        return where(above >= highest, highest, above);
    }
};

constexpr LibraryCall kTensorflowClip{"tf.clip_by_value", one};
constexpr LibraryCall kJaxHardTanh{"jax.nn.hard_tanh", one};
constexpr std::array kHardtanhKinks{
    LibraryKink{parameter<0>, "torch.nn.Hardtanh", kTensorflowClip, kJaxHardTanh, For::defaults},
    LibraryKink{parameter<0>, "torch.nn.Hardtanh", kTensorflowClip, kNoCall, For::changed},
    LibraryKink{parameter<1>, "torch.nn.Hardtanh", kTensorflowClip, kJaxHardTanh, For::defaults},
    LibraryKink{parameter<1>, "torch.nn.Hardtanh", kTensorflowClip, kNoCall, For::changed}};

/// x/(1 + |x|). Beyond ±1 as ±(1 − 1/(1 + |x|)): the slope 1/(1 + |x|)² comes out of that without
/// the cancellation of the quotient rule.
struct Softsign {
    auto operator()(const auto& x) const {
        const auto far = 1.0 - 1.0 / (x + 1.0);
        const auto farLeft = 1.0 / (1.0 - x) - 1.0;
        return where(x > 1.0, far, where(x <= -1.0, farLeft, x / (abs(x) + 1.0)));
    }
};

struct Arctan {
    auto operator()(const auto& x) const { return atan(x); }
};

struct Erf {
    auto operator()(const auto& x) const { return erf(x); }
};

/// x/√(1 + αx²). Where √α·|x| > 1 written as ±1/√(α + 1/x²): there x² may overflow, and the
/// quotient rule on the first form would cancel. For α = 0 that is nowhere, and f is x.
struct Isru {
    auto operator()(const auto& x, const auto& alpha) const {
        const auto inverse = 1.0 / x;
        const auto far = 1.0 / sqrt(inverse * inverse + alpha);
        const auto scaled = x * sqrt(alpha);
        const auto near = x / sqrt(scaled * scaled + 1.0);
        return where(scaled > 1.0, far, where(scaled <= -1.0, -far, near));
    }
};

struct Gaussian {
    auto operator()(const auto& x) const {
        // e^(−x²) is 0 in double from |x| ≈ 27; beyond 40 the slope −2x·f would be 0·∞ at the very
        // end. Another exponential that is 0 there, not the constant, whose slope would be exactly
        // 0: the function is nowhere dead.
        const auto magnitude = abs(x);
        return where(magnitude > 40.0, exp(magnitude * -40.0), exp(-(x * x)));
    }
};

} // namespace

void appendSigmoids(std::vector<ActivationDefinition>& rows) {
    rows.push_back(makeRow<Sigmoid>(
        {.id = "sigmoid",
         .name = "Sigmoid",
         .family = Family::sigmoid,
         .formula = "1/(1 + exp(-x))",
         .derivative = "sigmoid(x)*sigmoid(-x)",
         .aliases = "logistic;S 形;逻辑函数",
         .radius = [](double b, const ParameterValues&) { return toLogisticPair(b, 1.0); },
         .naive = &naiveForm<NaiveSigmoid>,
         .showcase = {-6.0, 6.0, translatable("GalleryNotes", "slope ≤ 1/4"), 0.0, true}}));
    rows.push_back(makeRow<HardSigmoid>(
        {.id = "hard_sigmoid",
         .name = "Hard Sigmoid",
         .family = Family::sigmoid,
         .formula = "min(max(alpha*x + beta, 0), 1)",
         .derivative = "(alpha*x + beta > 0 && alpha*x + beta < 1) ? alpha : 0",
         .aliases = "hardsigmoid;硬 S 形",
         .kinks = kHardSigmoidKinks,
         .showcase = {-5.0, 5.0, translatable("GalleryNotes", "flat beyond ±3"), 3.0}},
        parameters(ParameterSpec{"alpha", "α", 1.0 / 6.0, {-1.0, 1.0}, kAnyNumber},
                   ParameterSpec{"beta", "β", 0.5, {-1.0, 2.0}, kAnyNumber})));
    rows.push_back(makeRow<LogSigmoid>(
        {.id = "log_sigmoid",
         .name = "Log Sigmoid",
         .family = Family::sigmoid,
         .formula = "-log(1 + exp(-x))",
         .derivative = "sigmoid(-x)",
         .aliases = "logsigmoid;对数 S 形",
         .radius = [](double b, const ParameterValues&) { return toLogisticPair(b, 1.0); },
         .showcase = {-6.0, 6.0, translatable("GalleryNotes", "never above 0"), 5.0}}));
    rows.push_back(makeRow<Tanh>(
        {.id = "tanh",
         .name = "Tanh",
         .family = Family::sigmoid,
         .formula = "tanh(x)",
         .derivative = "sech(x)^2",
         .aliases = "hyperbolic tangent;双曲正切",
         .radius = toTanhPair,
         .naive = &naiveForm<NaiveTanh>,
         .showcase = {-4.0, 4.0, translatable("GalleryNotes", "slope 1 at 0"), 0.0, true}}));
    rows.push_back(makeRow<LecunTanh>(
        {.id = "lecun_tanh",
         .name = "LeCun Tanh",
         .family = Family::sigmoid,
         .formula = "1.7159*tanh(2*x/3)",
         .derivative = "1.7159*2/3*sech(2*x/3)^2",
         .aliases = "scaled tanh;缩放双曲正切",
         .radius = [](double b,
                      const ParameterValues&) { return toPair(b, 0.75 * std::numbers::pi); },
         .showcase = {-4.0, 4.0, translatable("GalleryNotes", "1.000 at x = 1"), 1.0}}));
    rows.push_back(makeRow<Hardtanh>(
        {.id = "hardtanh",
         .name = "Hardtanh",
         .family = Family::sigmoid,
         .formula = "min(max(x, min_val), max_val)",
         .derivative = "(x > min_val && x < max_val) ? 1 : 0",
         .aliases = "hard tanh;clip;硬双曲正切",
         .kinks = kHardtanhKinks,
         .showcase = {-3.0, 3.0, translatable("GalleryNotes", "flat beyond ±1"), 1.0}},
        parameters(ParameterSpec{"min_val", "min", -1.0, {-5.0, 5.0}, kAnyNumber},
                   ParameterSpec{"max_val", "max", 1.0, {-5.0, 5.0}, kAnyNumber})));
    rows.push_back(makeRow<Softsign>(
        {.id = "softsign",
         .name = "Softsign",
         .family = Family::sigmoid,
         .formula = "x/(1 + abs(x))",
         .derivative = "1/(1 + abs(x))^2",
         .aliases = "软符号",
         .showcase = {-12.0, 12.0, translatable("GalleryNotes", "0.9 only at 9"), 9.0}}));
    rows.push_back(makeRow<Arctan>(
        {.id = "arctan",
         .name = "Arctan",
         .family = Family::sigmoid,
         .formula = "atan(x)",
         .derivative = "1/(1 + x^2)",
         .aliases = "atan;反正切",
         .radius = [](double b, const ParameterValues&) { return toPair(b, 1.0); },
         .showcase = {-8.0, 8.0, translatable("GalleryNotes", "limits ±π/2"), 7.0}}));
    rows.push_back(makeRow<Erf>(
        {.id = "erf",
         .name = "Erf",
         .family = Family::sigmoid,
         .formula = "erf(x)",
         .derivative = "2/sqrt(_pi)*exp(-x^2)",
         .aliases = "error function;误差函数",
         .radius = entire,
         .showcase = {-3.0, 3.0, translatable("GalleryNotes", "slope 1.128 at 0"), 0.0, true}}));
    rows.push_back(makeRow<Isru>(
        {.id = "isru",
         .name = "ISRU",
         .family = Family::sigmoid,
         .formula = "x/sqrt(1 + alpha*x^2)",
         .derivative = "(1 + alpha*x^2)^(-1.5)",
         .aliases = "inverse square root unit;平方根倒数单元",
         .radius = [](double b,
                      const ParameterValues& p) { return toPair(b, 1.0 / std::sqrt(p[0])); },
         .showcase = {-6.0, 6.0, translatable("GalleryNotes", "limits ±1"), 5.0}},
        parameters(ParameterSpec{"alpha", "α", 1.0, {0.1, 5.0}, kNotNegative})));
    rows.push_back(
        makeRow<Gaussian>({.id = "gaussian",
                           .name = "Gaussian",
                           .family = Family::sigmoid,
                           .formula = "exp(-x^2)",
                           .derivative = "-2*x*exp(-x^2)",
                           .aliases = "rbf;bell;高斯",
                           .radius = entire,
                           .showcase = {-3.0, 3.0, translatable("GalleryNotes", "not monotone")}}));
}

} // namespace actiscope::rows
