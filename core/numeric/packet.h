#pragma once

#include "core/numeric/primitives.h"

#include <Eigen/Core>

/// The number kind of training: as many floats as one SIMD register holds, so that a formula
/// written once runs in the lanes of the processor. This header is the only place that touches
/// Eigen's packet layer (internal to Eigen 3.4, stable in Debian); width follows the instruction
/// set of the build.
///
/// Accuracy: Eigen's packet functions are within a few ulp of the exact value on the range that
/// matters for training; exact curves use double.
namespace actiscope::numeric {

struct PacketMask;

/// Lanes of float. Element-wise arithmetic, value semantics, lives in registers.
struct Packet {
    using Register = Eigen::internal::packet_traits<float>::type;
    static constexpr int kLanes = Eigen::internal::packet_traits<float>::size;

    Register lanes;

    Packet() = default;
    explicit Packet(Register r) : lanes(r) {}
    Packet(float x) : lanes(Eigen::internal::pset1<Register>(x)) {}
    Packet(double x) : Packet(static_cast<float>(x)) {}

    static Packet load(const float* from) {
        return Packet(Eigen::internal::ploadu<Register>(from));
    }
    void store(float* to) const { Eigen::internal::pstoreu(to, lanes); }

    friend Packet operator-(Packet a) { return Packet(Eigen::internal::pnegate(a.lanes)); }
    friend Packet operator+(Packet a, Packet b) {
        return Packet(Eigen::internal::padd(a.lanes, b.lanes));
    }
    friend Packet operator-(Packet a, Packet b) {
        return Packet(Eigen::internal::psub(a.lanes, b.lanes));
    }
    friend Packet operator*(Packet a, Packet b) {
        return Packet(Eigen::internal::pmul(a.lanes, b.lanes));
    }
    friend Packet operator/(Packet a, Packet b) {
        return Packet(Eigen::internal::pdiv(a.lanes, b.lanes));
    }
    friend PacketMask operator>(Packet a, Packet b);
    friend PacketMask operator>=(Packet a, Packet b);
    friend PacketMask operator<=(Packet a, Packet b);
};

/// The result of a comparison: all bits set in the lanes where it holds. False where a side is NaN.
struct PacketMask {
    Packet::Register lanes;
};

inline PacketMask operator>(Packet a, Packet b) {
    return {Eigen::internal::pcmp_lt(b.lanes, a.lanes)};
}
inline PacketMask operator>=(Packet a, Packet b) {
    return {Eigen::internal::pcmp_le(b.lanes, a.lanes)};
}
inline PacketMask operator<=(Packet a, Packet b) {
    return {Eigen::internal::pcmp_le(a.lanes, b.lanes)};
}

template <>
struct KindRank<Packet> {
    static constexpr int value = 1;
};
template <>
struct MaskKind<PacketMask> {
    using Type = Packet;
};

inline Packet select(PacketMask condition, Packet yes, Packet no) {
    return Packet(Eigen::internal::pselect(condition.lanes, yes.lanes, no.lanes));
}

inline Packet abs(Packet x) {
    return Packet(Eigen::internal::pabs(x.lanes));
}
inline Packet exp(Packet x) {
    return Packet(Eigen::internal::pexp(x.lanes));
}
inline Packet expm1(Packet x) {
    return Packet(Eigen::internal::pexpm1(x.lanes));
}
inline Packet log1p(Packet x) {
    return Packet(Eigen::internal::plog1p(x.lanes));
}
inline Packet tanh(Packet x) {
    return Packet(Eigen::internal::ptanh(x.lanes));
}

/// One exponential serves both tails and the slope: with e = e^−|x| and r = 1/(1+e), σ(|x|) = r,
/// σ(−|x|) = e·r, σ' = e·r².
inline ValueAndSlope<Packet> sigmoidWithSlope(const Packet& x) {
    const Packet e = exp(-abs(x));
    const Packet r = Packet(1.0f) / (Packet(1.0f) + e);
    const Packet er = e * r;
    return {select(x >= Packet(0.0f), r, er), er * r};
}
inline Packet sigmoid(const Packet& x) {
    return sigmoidWithSlope(x).value;
}

/// Eigen's rational tanh needs no exponential, and training needs f' only to absolute float
/// precision, so the slope is (1 − t)(1 + t): error below 1.2e-7 absolute, but exactly 0 beyond
/// |x| ≈ 8 where the true value has fallen to 4e-7. Double keeps sech² (see primitives.h).
inline ValueAndSlope<Packet> tanhWithSlope(const Packet& x) {
    const Packet t = tanh(x);
    return {t, (Packet(1.0f) - t) * (Packet(1.0f) + t)};
}
inline Packet sech2(const Packet& x) {
    return tanhWithSlope(x).slope;
}

inline Packet softplus(const Packet& x) {
    return select(x <= Packet(0.0f), Packet(0.0f), x) + log1p(exp(-abs(x)));
}

} // namespace actiscope::numeric
