#pragma once

#include "core/numeric/packet.h"

/// Sine, cosine and arc tangent of lanes. Part of packet.h, which includes this.
namespace actiscope::numeric {

inline Packet sin(Packet x) {
    return Packet(Eigen::internal::psin(x.lanes));
}
inline Packet cos(Packet x) {
    return Packet(Eigen::internal::pcos(x.lanes));
}

/// sin x and cos x for |x| < 71476 with one reduction of the angle, by the steps and coefficients
/// of Eigen's psincos_float, which computes both and drops one.
inline ValueAndSlope<Packet> sinAndCos(const Packet& x) {
    const Packet size = abs(x);
    const Packet rounded = multiplyAdd(size, Packet(0.636619747f), Packet(kRounder));
    const Bits quarter = std::bit_cast<Bits>(rounded.lanes);
    const Packet turns = rounded - Packet(kRounder);
    Packet r = size;
    for (const float part :
         {-1.57079601287841796875f, -3.139164732601784635e-07f, -5.390302529957764766e-15f}) {
        r = multiplyAdd(turns, Packet(part), r);
    }
    const Packet square = r * r;
    Packet even(2.43722661e-05f);
    for (const float c : {-0.00138865202f, 0.0416666195f, -0.5f, 1.0f}) {
        even = multiplyAdd(even, square, Packet(c));
    }
    Packet odd(-0.000195923411f);
    for (const float c : {0.00833268737f, -0.16666662f}) {
        odd = multiplyAdd(odd, square, Packet(c));
    }
    odd = multiplyAdd(odd * square, r, r);
    const PacketMask isEven{(quarter & 1) == 0};
    // Bit 1 of the number of quarter turns is the sign; that of x reverses the sine.
    const auto reversed = [](Packet value, const Bits& sign) {
        constexpr int kSign = std::numeric_limits<int>::min();
        return Packet(
            std::bit_cast<Packet::Register>(std::bit_cast<Bits>(value.lanes) ^ (sign & kSign)));
    };
    constexpr int kToSign = 30;
    return {
        reversed(select(isEven, odd, even), std::bit_cast<Bits>(x.lanes) ^ (quarter << kToSign)),
        reversed(select(isEven, even, odd), (quarter + 1) << kToSign)};
}

inline ValueAndSlope<Packet> sinWithSlope(const Packet& x) {
#if defined(EIGEN_HAS_SINGLE_INSTRUCTION_MADD)
    // Beyond that, and without a fused multiply-add, Eigen reduces the angle in another way. NaN
    // fails the comparison, too.
    const PacketMask reducible = abs(x) <= Packet(71476.0f);
    if (holdsEverywhere(reducible)) {
        return sinAndCos(x);
    }
#endif
    return {sin(x), cos(x)};
}

/// Arc tangent by Cephes' atanf (Moshier 1984): reduction to |x| ≤ tan(π/8), then an odd
/// polynomial.
inline Packet atan(Packet x) {
    const Packet magnitude = abs(x);
    const PacketMask far = magnitude > Packet(2.414213562f);
    const PacketMask middle = magnitude > Packet(0.414213562f);
    const Packet one(1.0f);
    const Packet reduced = select(far, -(one / magnitude),
                                  select(middle, (magnitude - one) / (magnitude + one), magnitude));
    const Packet offset =
        select(far, Packet(1.570796327f), select(middle, Packet(0.785398163f), Packet(0.0f)));
    const Packet z = reduced * reduced;
    const Packet polynomial = ((Packet(8.05374449538e-2f) * z - Packet(1.38776856032e-1f)) * z +
                               Packet(1.99777106478e-1f)) *
                                  z -
                              Packet(3.33329491539e-1f);
    const Packet result = offset + (polynomial * z * reduced + reduced);
    return select(x >= Packet(0.0f), result, -result);
}

} // namespace actiscope::numeric
