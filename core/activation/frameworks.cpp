#include "core/activation/frameworks.h"

#include <array>
#include <cmath>

namespace actiscope {
namespace {

/// Slopes of the two sides of a kink, and one for each library by the side that its source takes.
using Slope = double (*)(const Activation&);

struct Call {
    std::string_view name;
    Slope slope; ///< null if there is no such function
};

/// A library's function may have fixed what is a parameter here: its row then holds only for the
/// default values, and another one for the rest.
enum class For { any, defaults, changed };

struct Row {
    std::string_view id;
    double (*x)(const Activation&);
    std::string_view pytorch;
    Call tensorflow;
    Call jax;
    For parameters = For::any;
};

constexpr Call kNone{"", nullptr};

double zero(const Activation&) {
    return 0.0;
}
double one(const Activation&) {
    return 1.0;
}
double alpha(const Activation& a) {
    return a.parameter("alpha");
}
double theta(const Activation& a) {
    return a.parameter("theta");
}
double lambda(const Activation& a) {
    return a.parameter("lambda");
}
double minusLambda(const Activation& a) {
    return -a.parameter("lambda");
}
double limit(const Activation& a) {
    return a.parameter("limit");
}
double lowest(const Activation& a) {
    return a.parameter("min_val");
}
double highest(const Activation& a) {
    return a.parameter("max_val");
}
/// Where αx + β is 0 and 1.
double whereZero(const Activation& a) {
    return -a.parameter("beta") / a.parameter("alpha");
}
double whereOne(const Activation& a) {
    return (1.0 - a.parameter("beta")) / a.parameter("alpha");
}
template <int x>
double at(const Activation&) {
    return x;
}
double seluScale(const Activation&) {
    return 1.0507009873554805;
}
double seluScaleAlpha(const Activation&) {
    return 1.0507009873554805 * 1.6732632423543772;
}

// Where a library compares with > the kink belongs to the left side, with >= to the right.
constexpr std::array kRows{
    Row{"relu", at<0>, "torch.relu", {"tf.nn.relu", zero}, {"jax.nn.relu", zero}},
    Row{"relu6",
        at<0>,
        "torch.nn.ReLU6",
        {"tf.nn.relu6", zero},
        {"jax.nn.relu6", zero},
        For::defaults},
    Row{"relu6",
        limit,
        "torch.nn.ReLU6",
        {"tf.nn.relu6", zero},
        {"jax.nn.relu6", zero},
        For::defaults},
    // PyTorch's ReLU6 is a Hardtanh between 0 and 6.
    Row{"relu6", at<0>, "torch.nn.Hardtanh", kNone, kNone, For::changed},
    Row{"relu6", limit, "torch.nn.Hardtanh", kNone, kNone, For::changed},
    Row{"leaky_relu",
        at<0>,
        "torch.nn.LeakyReLU",
        {"tf.nn.leaky_relu", alpha},
        {"jax.nn.leaky_relu", one}},
    // Keras adds relu(x) − α·relu(−x), both flat at 0.
    Row{"prelu", at<0>, "torch.nn.PReLU", {"keras.layers.PReLU", zero}, {"flax.linen.PReLU", one}},
    Row{"rrelu", at<0>, "torch.nn.RReLU", kNone, kNone},
    Row{"elu", at<0>, "torch.nn.ELU", {"keras.layers.ELU", alpha}, {"jax.nn.elu", alpha}},
    // tf.nn.selu takes the other side when it is compiled by XLA.
    Row{"selu", at<0>, "torch.nn.SELU", {"tf.nn.selu", seluScale}, {"jax.nn.selu", seluScaleAlpha}},
    Row{"hardtanh",
        lowest,
        "torch.nn.Hardtanh",
        {"tf.clip_by_value", one},
        {"jax.nn.hard_tanh", one},
        For::defaults},
    Row{"hardtanh", lowest, "torch.nn.Hardtanh", {"tf.clip_by_value", one}, kNone, For::changed},
    Row{"hardtanh",
        highest,
        "torch.nn.Hardtanh",
        {"tf.clip_by_value", one},
        {"jax.nn.hard_tanh", one},
        For::defaults},
    Row{"hardtanh", highest, "torch.nn.Hardtanh", {"tf.clip_by_value", one}, kNone, For::changed},
    Row{"hard_sigmoid",
        at<-3>,
        "torch.nn.Hardsigmoid",
        {"keras.ops.hard_sigmoid", zero},
        {"jax.nn.hard_sigmoid", zero},
        For::defaults},
    // Hardtanh between 0 and 1, of αx + β.
    Row{"hard_sigmoid", whereZero, "torch.nn.Hardtanh", kNone, kNone, For::changed},
    Row{"hard_sigmoid",
        at<3>,
        "torch.nn.Hardsigmoid",
        {"keras.ops.hard_sigmoid", zero},
        {"jax.nn.hard_sigmoid", zero},
        For::defaults},
    // Hardtanh between 0 and 1, of αx + β.
    Row{"hard_sigmoid", whereOne, "torch.nn.Hardtanh", kNone, kNone, For::changed},
    Row{"hard_swish",
        at<-3>,
        "torch.nn.Hardswish",
        {"keras.ops.hard_silu", zero},
        {"jax.nn.hard_silu", zero}},
    Row{"hard_swish",
        at<3>,
        "torch.nn.Hardswish",
        {"keras.ops.hard_silu", one},
        {"jax.nn.hard_silu", one}},
    Row{"abs", at<0>, "torch.abs", {"tf.abs", zero}, {"jax.numpy.abs", one}},
    Row{"hardshrink", minusLambda, "torch.nn.Hardshrink", {"keras.ops.hard_shrink", zero}, kNone},
    Row{"hardshrink", lambda, "torch.nn.Hardshrink", {"keras.ops.hard_shrink", zero}, kNone},
    Row{"softshrink", minusLambda, "torch.nn.Softshrink", {"keras.ops.soft_shrink", zero}, kNone},
    Row{"softshrink", lambda, "torch.nn.Softshrink", {"keras.ops.soft_shrink", zero}, kNone},
    Row{"thresholded_relu", theta, "torch.nn.Threshold", {"keras.ops.threshold", zero}, kNone},
    Row{"step", theta, "torch.heaviside", kNone, {"jax.numpy.heaviside", zero}},
};

FrameworkSlope valueOf(const Call& call, const Activation& activation) {
    return {call.name,
            call.slope != nullptr ? std::optional(call.slope(activation)) : std::nullopt};
}

bool appliesTo(const Row& row, const Activation& activation) {
    const bool isDefault = activation == Activation(activation.definition());
    return row.id == activation.id() &&
           (row.parameters == For::any || (row.parameters == For::defaults) == isDefault);
}

/// With some parameters (ELU with α = 1, limits that meet) the pieces join without a corner.
bool isCorner(const Activation& activation, double x) {
    const double step = 1e-9 * (1.0 + std::fabs(x));
    const auto left = activation.at(x - step);
    const auto right = activation.at(x + step);
    const auto differ = [](double a, double b) {
        return std::fabs(a - b) > 1e-6 * (1.0 + std::fmax(std::fabs(a), std::fabs(b)));
    };
    return std::isfinite(x) && (differ(left.slope, right.slope) ||
                                differ(left.value + 2.0 * step * left.slope, right.value));
}

} // namespace

std::vector<KinkSlopes> kinkSlopes(const Activation& activation) {
    std::vector<KinkSlopes> slopes;
    for (const Row& row : kRows) {
        const double x = row.id == activation.id() ? row.x(activation) : 0.0;
        if (appliesTo(row, activation) && isCorner(activation, x)) {
            slopes.push_back({x,
                              {row.pytorch, activation.at(x).slope},
                              valueOf(row.tensorflow, activation),
                              valueOf(row.jax, activation)});
        }
    }
    return slopes;
}

} // namespace actiscope
