#pragma once

#include "core/numeric/primitives.h"

#include <Eigen/Core>
#include <unsupported/Eigen/SpecialFunctions>

#include <bit>
#include <cmath>
#include <limits>

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

/// The bits of a Packet as whole numbers, 0 or 1 of them set in the lanes of a comparison. Compared
/// and chosen by the compiler's own vectors, not by Eigen's functions: a machine with mask
/// registers then keeps the comparison in one.
using Bits = int __attribute__((vector_size(sizeof(Packet::Register))));

/// The result of a comparison: all bits set in the lanes where it holds. False where a side is NaN.
struct PacketMask {
    Bits lanes;
};

inline PacketMask operator>(Packet a, Packet b) {
    return {a.lanes > b.lanes};
}
inline PacketMask operator>=(Packet a, Packet b) {
    return {a.lanes >= b.lanes};
}
inline PacketMask operator<=(Packet a, Packet b) {
    return {a.lanes <= b.lanes};
}

inline bool holdsEverywhere(PacketMask condition) {
    return !Eigen::internal::predux_any(std::bit_cast<Packet::Register>(~condition.lanes));
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
    return Packet(condition.lanes ? yes.lanes : no.lanes);
}

/// a·b + c with one rounding where the machine can: whether the compiler fuses a product and a sum
/// by itself depends on it and its level.
inline Packet multiplyAdd(Packet a, Packet b, Packet c) {
    return Packet(Eigen::internal::pmadd(a.lanes, b.lanes, c.lanes));
}

/// 1.5·2²³: a number below 2²² that is added to it is rounded to a whole one, which then stands in
/// the lowest bits.
inline constexpr float kRounder = 12582912.0f;

inline Packet abs(Packet x) {
    return Packet(Eigen::internal::pabs(x.lanes));
}
/// The smaller and the larger one; NaN where x is.
inline Packet min(Packet x, Packet limit) {
    return Packet(Eigen::internal::pmin(x.lanes, limit.lanes));
}
inline Packet max(Packet x, Packet limit) {
    return Packet(Eigen::internal::pmax(x.lanes, limit.lanes));
}
/// Whether every lane is a finite number: x − x is 0 then, else NaN.
inline bool allFinite(Packet x) {
    const Packet::Register rest = Eigen::internal::psub(x.lanes, x.lanes);
    return Eigen::internal::predux(rest) == 0.0f;
}

inline Packet log1p(Packet x) {
    return Packet(Eigen::internal::plog1p(x.lanes));
}
inline Packet sqrt(Packet x) {
    return Packet(Eigen::internal::psqrt(x.lanes));
}
inline Packet log(Packet x) {
    return Packet(Eigen::internal::plog(x.lanes));
}
inline Packet erf(Packet x) {
    return Packet(Eigen::internal::perf(x.lanes));
}

/// ln(|x| + √(x²+1)) as log1p(|x| + x²/(1 + √(x²+1))), with the sign of x.
inline Packet asinh(Packet x) {
    const Packet magnitude = abs(x);
    const Packet square = x * x;
    const Packet one(1.0f);
    // Where the square would overflow the root is |x| to the last digit.
    const Packet result = select(magnitude > Packet(1e8f), log(magnitude) + Packet(0.69314718f),
                                 log1p(magnitude + square / (one + sqrt(square + one))));
    return select(x >= Packet(0.0f), result, -result);
}

/// Φ(x) = (1 + erf(x/√2))/2, to absolute float precision; double uses erfc for the left tail.
inline Packet normalCdf(Packet x) {
    return Packet(0.5f) + Packet(0.5f) * erf(x * Packet(0.70710678f));
}

inline Packet floor(Packet x) {
    return Packet(Eigen::internal::pfloor(x.lanes));
}

/// Twice the exponent if all lanes have the same, a multiple of one half from 0 to 5; else −1.
inline int wholeHalves(Packet exponent) {
    const float twice = 2.0f * Eigen::internal::pfirst(exponent.lanes);
    const bool same =
        Eigen::internal::predux_min(exponent.lanes) == Eigen::internal::predux_max(exponent.lanes);
    return same && twice >= 0.0f && twice <= 10.0f && twice == std::floor(twice)
               ? static_cast<int>(twice)
               : -1;
}

/// b^e. The exponents that people choose most are multiples of one half: multiplications and a
/// square root. Any other as exp(e·ln|b|), in double because the exponential makes an error of the
/// product larger; the sign as std::pow has it: a negative base needs a whole exponent.
inline Packet pow(Packet base, Packet exponent) {
    const int halves = wholeHalves(exponent);
    if (halves >= 0) {
        Packet product = halves % 2 == 1 ? sqrt(base) : Packet(1.0f);
        for (int i = 0; i < halves / 2; ++i) {
            product = product * base;
        }
        return product;
    }
    using Floats = Eigen::Array<float, Packet::kLanes, 1>;
    using Doubles = Eigen::Array<double, Packet::kLanes, 1>;
    Floats b;
    Floats e;
    base.store(b.data());
    exponent.store(e.data());
    // Conversions stand alone: Eigen does not vectorise an expression that changes its kind.
    const Doubles wide = b.cast<double>();
    const Doubles wideExponent = e.cast<double>();
    const Doubles power = (wide.abs().log() * wideExponent).exp();
    const Floats result = power.cast<float>();
    const Packet magnitude = Packet::load(result.data());
    const Packet zero(0.0f);
    const Packet one(1.0f);
    const Packet half = Packet(0.5f) * exponent;
    const Packet nan(std::numeric_limits<float>::quiet_NaN());
    const PacketMask whole = floor(exponent) >= exponent;
    const PacketMask even = floor(half) >= half;
    const Packet negative = select(whole, select(even, magnitude, -magnitude), nan);
    // −base ≤ 0 is false for NaN, which stays one.
    const Packet signedResult =
        select(base >= zero, magnitude, select(-base >= zero, negative, nan));
    // 0·ln 0 has no value, and 0 to a positive power is exactly 0.
    const Packet atZero = select(exponent > zero, zero, Packet(INFINITY));
    const Packet defined =
        select(abs(base) > zero, signedResult, select(base >= zero, atZero, nan));
    return select(abs(exponent) > zero, defined, one);
}

/// The slope e·b^(e−1) as e·b^e/b saves a second power; at b = 0 that has no value.
inline ValueAndSlope<Packet> powWithSlope(const Packet& base, const Packet& exponent) {
    const Packet value = pow(base, exponent);
    const Packet one(1.0f);
    const Packet zero(0.0f);
    const Packet atZero =
        select(exponent > one, zero, select(exponent >= one, one, Packet(INFINITY)));
    return {value, exponent * select(abs(base) > zero, value / base, atZero)};
}

} // namespace actiscope::numeric

#include "core/numeric/packet_angle.h"
#include "core/numeric/packet_exponential.h"
