#include "core/network/loss.h"

#include "core/network/loss_slope.h"
#include "core/numeric/packet.h"

#include <cmath>

namespace actiscope {
namespace {

using numeric::Packet;
using numeric::where;

/// One formula for both number kinds, as with activations.
template <class T>
T valueOf(OutputLoss loss, const T& y, const T& target) {
    const T sign = T(2.0) * target - T(1.0);
    switch (loss) {
    case OutputLoss::crossEntropy:
        // softplus(y) − t·y never takes the logarithm of 0.
        return numeric::softplus(y) - target * y;
    case OutputLoss::squared:
        return T(0.5) * (y - sign) * (y - sign);
    case OutputLoss::hinge:
        return where(sign * y >= T(1.0), T(0.0), T(1.0) - sign * y);
    case OutputLoss::squaredError:
        return T(0.5) * (y - target) * (y - target);
    case OutputLoss::absoluteError:
        return numeric::abs(y - target);
    }
    return T(0.0);
}

template <class Function>
void forEachPacket(const Function& f, const float* y, const float* target, float* out, int count) {
    for (int i = 0; i < count; i += Packet::kLanes) {
        f(Packet::load(y + i), Packet::load(target + i)).store(out + i);
    }
}

} // namespace

void lossSlopes(OutputLoss loss, const float* y, const float* target, float* slope, int count) {
    const auto f = [loss](Packet a, Packet t) { return lossSlopeOf(loss, a, t); };
    forEachPacket(f, y, target, slope, count);
}

void lossSlopes(OutputLoss loss, const double* y, const double* target, double* slope, int count) {
    for (int i = 0; i < count; ++i) {
        slope[i] = lossSlopeOf(loss, y[i], target[i]);
    }
}

float lossSlope(OutputLoss loss, float y, float target) {
    if (loss == OutputLoss::crossEntropy) {
        // The standard exponential answers in half the time of a vector one; beyond float's range
        // it gives infinity, and σ the 0 that it should.
        return 1.0f / (1.0f + std::exp(-y)) - target;
    }
    return static_cast<float>(
        lossSlopeOf(loss, static_cast<double>(y), static_cast<double>(target)));
}

double lossSlope(OutputLoss loss, double y, double target) {
    return lossSlopeOf(loss, y, target);
}

void lossValues(OutputLoss loss, const float* y, const float* target, float* value, int count) {
    const auto f = [loss](Packet a, Packet t) { return valueOf(loss, a, t); };
    forEachPacket(f, y, target, value, count);
}

void lossValues(OutputLoss loss, const double* y, const double* target, double* value, int count) {
    for (int i = 0; i < count; ++i) {
        value[i] = valueOf(loss, y[i], target[i]);
    }
}

} // namespace actiscope
