#include "core/activation/frameworks.h"

#include <array>

namespace actiscope {
namespace {

/// Slopes of the two sides of a kink, and one for each library by the side that its source takes.
using Slope = double (*)(const Activation&);

struct Call {
    std::string_view name;
    Slope slope; ///< null if there is no such function
};

struct Row {
    std::string_view id;
    double (*x)(const Activation&);
    std::string_view pytorch;
    Call tensorflow;
    Call jax;
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
    Row{"relu6", at<0>, "torch.nn.ReLU6", {"tf.nn.relu6", zero}, {"jax.nn.relu6", zero}},
    Row{"relu6", at<6>, "torch.nn.ReLU6", {"tf.nn.relu6", zero}, {"jax.nn.relu6", zero}},
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
        at<-1>,
        "torch.nn.Hardtanh",
        {"tf.clip_by_value", one},
        {"jax.nn.hard_tanh", one}},
    Row{"hardtanh",
        at<1>,
        "torch.nn.Hardtanh",
        {"tf.clip_by_value", one},
        {"jax.nn.hard_tanh", one}},
    Row{"hard_sigmoid",
        at<-3>,
        "torch.nn.Hardsigmoid",
        {"keras.ops.hard_sigmoid", zero},
        {"jax.nn.hard_sigmoid", zero}},
    Row{"hard_sigmoid",
        at<3>,
        "torch.nn.Hardsigmoid",
        {"keras.ops.hard_sigmoid", zero},
        {"jax.nn.hard_sigmoid", zero}},
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

} // namespace

std::vector<KinkSlopes> kinkSlopes(const Activation& activation) {
    std::vector<KinkSlopes> slopes;
    for (const Row& row : kRows) {
        if (row.id == activation.id()) {
            const double x = row.x(activation);
            slopes.push_back({x,
                              {row.pytorch, activation.at(x).slope},
                              valueOf(row.tensorflow, activation),
                              valueOf(row.jax, activation)});
        }
    }
    return slopes;
}

} // namespace actiscope
