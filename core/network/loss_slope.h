#pragma once

#include "core/network/loss.h"
#include "core/numeric/packet.h"

namespace actiscope {

/// ∂loss/∂y, one formula for both number kinds (double and Packet), as with activations. For loops
/// that cannot wait for a call of lossSlopes().
template <class T>
T lossSlopeOf(OutputLoss loss, const T& y, const T& target) {
    const T sign = T(2.0) * target - T(1.0);
    switch (loss) {
    case OutputLoss::crossEntropy:
        return numeric::sigmoid(y) - target;
    case OutputLoss::squared:
        return y - sign;
    case OutputLoss::hinge:
        // Written so that a NaN stays one: training must see it to stop.
        return numeric::where(sign * y >= T(1.0), T(0.0), -sign + T(0.0) * y);
    case OutputLoss::squaredError:
        return y - target;
    case OutputLoss::absoluteError:
        return numeric::where(y > target, T(1.0), numeric::where(target > y, T(-1.0), T(0.0) * y));
    }
    return T(0.0);
}

} // namespace actiscope
