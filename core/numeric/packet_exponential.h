#pragma once

#include "core/numeric/packet.h"

/// The exponential of lanes and what is made of it: hyperbolic functions and the gates of the
/// activations, each with its slope from the same exponential. Part of packet.h, which includes
/// this.
namespace actiscope::numeric {

/// 2^y as 2^k·(1 + rest) with the whole number k nearest to y.
struct SplitPower {
    Bits exponent; ///< k
    Packet rest;   ///< 2^(y−k) − 1, between −0.3 and 0.42; keeps its digits near 0
};

/// 2^(factor·x) for |factor·x| < 2²². `low` is what float leaves of the factor: without it the
/// relative error grows by some 1e-8 with each unit of x.
///
/// An exponential of our own, because Eigen's only gives the sum: e^x − 1 cancels in it, and what
/// follows in e^x = 2^k + 2^k·rest, tanh and all gates, wants both.
inline SplitPower splitPowerOfTwo(Packet x, double factor, double low = 0.0) {
    const Packet shifted = multiplyAdd(x, Packet(factor), Packet(kRounder));
    Packet y = multiplyAdd(x, Packet(factor), Packet(kRounder) - shifted);
    if (low != 0.0) {
        y = multiplyAdd(x, Packet(low), y);
    }
    // (2^y − 1)/y for |y| ≤ 1/2: near-minimax, relative error below 2e-8. In pairs, which wait for
    // each other half as long as one coefficient after the other.
    const Packet square = y * y;
    const auto pair = [&y](float constant, float linear) {
        return multiplyAdd(Packet(linear), y, Packet(constant));
    };
    const Packet high = multiplyAdd(pair(1.33908633647e-3f, 1.54531629451e-4f), square,
                                    pair(5.55035711422e-2f, 9.61808255728e-3f));
    const Packet series = multiplyAdd(high, square, pair(0.693147188026f, 0.240226507606f));
    return {std::bit_cast<Bits>(shifted.lanes) - std::bit_cast<int>(kRounder), series * y};
}

/// 2^k for −127 < k < 128; 0 for k = −127.
inline Packet powerOfTwo(Bits k) {
    constexpr int kBias = 127;
    constexpr int kDigits = 23; // behind the exponent
    return Packet(std::bit_cast<Packet::Register>((k + kBias) << kDigits));
}

inline constexpr double kLog2OfE = 1.4426950408889634;
inline constexpr double kLog2OfELow = kLog2OfE - static_cast<float>(kLog2OfE);

/// e^x − 1 and its slope e^x, over all of float's range.
inline ValueAndSlope<Packet> expm1WithSlope(Packet x) {
    const Packet limited = max(min(x, Packet(90.0f)), Packet(-105.0f));
    const SplitPower power = splitPowerOfTwo(limited, kLog2OfE, kLog2OfELow);
    // In two steps: one power of two does not reach float's largest and subnormal numbers.
    const Bits half = power.exponent >> 1;
    const Packet first = powerOfTwo(half);
    const Packet second = powerOfTwo(power.exponent - half);
    const Packet e = multiplyAdd(first, power.rest, first) * second;
    const Packet scale = first * second;
    const Packet one(1.0f);
    return {select(x > one, e - one, multiplyAdd(scale, power.rest, scale - one)), e};
}
inline Packet expm1(Packet x) {
    return expm1WithSlope(x).value;
}
inline Packet exp(Packet x) {
    return expm1WithSlope(x).slope;
}

/// e^x for x ≤ 0, what the functions below need; exactly 0 from below float's smallest normal
/// number: whether a unit is dead must not depend on the instruction set.
inline Packet expOfNegative(Packet x) {
    const Packet limited = max(x, Packet(-87.9f)); // there k = −127
    const SplitPower power = splitPowerOfTwo(limited, kLog2OfE);
    const Packet scale = powerOfTwo(power.exponent);
    return multiplyAdd(scale, power.rest, scale);
}

/// With u = e^x − 1: (u + u/(u+1))/2, which keeps the digits near 0; far out u/(u+1) is 1 or
/// diverges like e^−x, and the plain half exponential takes over.
inline Packet sinh(Packet x) {
    const Packet magnitude = abs(x);
    const Packet u = expm1(magnitude);
    const Packet half(0.5f);
    const Packet result = select(magnitude > Packet(20.0f), half * exp(magnitude),
                                 half * (u + u / (u + Packet(1.0f))));
    return select(x >= Packet(0.0f), result, -result);
}
inline Packet cosh(Packet x) {
    return Packet(0.5f) * (exp(x) + exp(-x));
}

/// One exponential serves both tails and the slope: with e = e^−|x| and r = 1/(1+e), σ(|x|) = r,
/// σ(−|x|) = e·r, σ' = e·r².
inline ValueAndSlope<Packet> sigmoidWithSlope(const Packet& x) {
    const Packet e = expOfNegative(-abs(x));
    const Packet r = Packet(1.0f) / (Packet(1.0f) + e);
    const Packet er = e * r;
    return {select(x >= Packet(0.0f), r, er), er * r};
}
inline Packet sigmoid(const Packet& x) {
    return sigmoidWithSlope(x).value;
}

/// With u = e^−2|x| − 1 it is −u/(u + 2) with the sign of x, and its slope 4e^−2|x|/(u + 2)². The
/// exponential comes in two parts, whose sums give both u and e^−2|x| without cancelling: a unit
/// that saturates still has its small slope.
inline ValueAndSlope<Packet> tanhWithSlope(const Packet& x) {
    const Packet size = abs(x);
    const Packet limited = min(size, Packet(43.95f)); // as in expOfNegative()
    const SplitPower power = splitPowerOfTwo(limited, -2.0 * kLog2OfE);
    const Packet scale = powerOfTwo(power.exponent);
    const Packet u = multiplyAdd(scale, power.rest, scale - Packet(1.0f));
    const Packet e = multiplyAdd(scale, power.rest, scale);
    const Packet r = Packet(1.0f) / (u + Packet(2.0f));
    const Packet twice = r + r;
    constexpr int kSign = std::numeric_limits<int>::min();
    const Bits magnitude = std::bit_cast<Bits>((u * r).lanes) & ~kSign;
    const Bits sign = std::bit_cast<Bits>(x.lanes) & kSign;
    return {Packet(std::bit_cast<Packet::Register>(magnitude | sign)), e * (twice * twice)};
}
inline Packet tanh(const Packet& x) {
    return tanhWithSlope(x).value;
}
inline Packet sech2(const Packet& x) {
    return tanhWithSlope(x).slope;
}

/// ln(1 + e) for 0 ≤ e ≤ 1 as 2·artanh(s), s = e/(2 + e) ≤ 1/3, by its series to s¹³: relative
/// error below 2e-8, also for the smallest e. A third of the time of a general logarithm.
inline Packet log1pOfUnit(const Packet& e) {
    const Packet s = e / (Packet(2.0f) + e);
    const Packet z = s * s;
    Packet series(1.0f / 13.0f);
    for (const float odd : {11.0f, 9.0f, 7.0f, 5.0f, 3.0f, 1.0f}) {
        series = series * z + Packet(1.0f / odd);
    }
    return Packet(2.0f) * s * series;
}

/// One exponential serves value and slope: with e = e^−|x|, max(x, 0) + ln(1 + e) and σ(x).
inline ValueAndSlope<Packet> softplusWithSlope(const Packet& x) {
    const Packet zero(0.0f);
    const Packet e = expOfNegative(-abs(x));
    const Packet r = Packet(1.0f) / (Packet(1.0f) + e);
    return {select(x <= zero, zero, x) + log1pOfUnit(e), select(x >= zero, r, e * r)};
}
inline Packet softplus(const Packet& x) {
    return softplusWithSlope(x).value;
}

/// With u = e^x it is (u² + 2u)/(u² + 2u + 2), and its slope 4u(1 + u)/(u² + 2u + 2)². One
/// exponential e = e^−|x| serves both signs: where x > 0, numerators and denominators are
/// multiplied by e² and e⁴.
inline ValueAndSlope<Packet> tanhOfSoftplusWithSlope(const Packet& x) {
    const Packet one(1.0f);
    const Packet two(2.0f);
    const Packet e = expOfNegative(-abs(x));
    const PacketMask isPositive = x > Packet(0.0f);
    const Packet product = e * (e + two);
    const Packet upper = select(isPositive, two * e + one, product);
    const Packet r = one / select(isPositive, two * e * (e + one) + one, product + two);
    const Packet slope = Packet(4.0f) * e * (one + e) * select(isPositive, e, one);
    return {upper * r, slope * r * r};
}
inline Packet tanhOfSoftplus(const Packet& x) {
    return tanhOfSoftplusWithSlope(x).value;
}

} // namespace actiscope::numeric
