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

inline bool holdsNowhere(PacketMask condition) {
    return !Eigen::internal::predux_any(std::bit_cast<Packet::Register>(condition.lanes));
}
inline bool holdsEverywhere(PacketMask condition) {
    return holdsNowhere({~condition.lanes});
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

inline Packet abs(Packet x) {
    return Packet(Eigen::internal::pabs(x.lanes));
}
/// Whether every lane is a finite number: x − x is 0 then, else NaN.
inline bool allFinite(Packet x) {
    const Packet::Register rest = Eigen::internal::psub(x.lanes, x.lanes);
    return Eigen::internal::predux(rest) == 0.0f;
}

/// e^x. Eigen's own ends at |x| = 88.38, where float goes on to 88.72 and, subnormal, to −103.97:
/// beyond 80 the exponential of x ∓ 16 is multiplied by e^±16.
inline Packet exp(Packet x) {
    const Packet zero(0.0f);
    const PacketMask high = x > Packet(80.0f);
    const PacketMask low = Packet(-80.0f) > x;
    const Packet shift = select(high, Packet(16.0f), select(low, Packet(-16.0f), zero));
    const Packet factor = select(high, Packet(8886110.520507872f),
                                 select(low, Packet(1.1253517471925912e-7f), Packet(1.0f)));
    return Packet(Eigen::internal::pexp((x - shift).lanes)) * factor;
}
/// e^x for x ≤ 0, what the functions below need; 0 below float's smallest normal number, where
/// Eigen's own is 0 with some instruction sets and 4e-39 with others: whether a unit is dead must
/// not depend on them.
inline Packet expOfNegative(Packet x) {
    return select(Packet(-87.3f) > x, Packet(0.0f), Packet(Eigen::internal::pexp(x.lanes)));
}
/// e^x − 1 and its slope e^x. Where the subtraction would cancel, |x| ≤ 1/2, the Taylor series to
/// x⁸ (relative error below 1.1e-8). Eigen's own needs a logarithm besides the exponential.
inline ValueAndSlope<Packet> expm1WithSlope(Packet x) {
    const Packet e = exp(x);
    Packet series(1.0f / 40320.0f);
    for (const float factorial : {5040.0f, 720.0f, 120.0f, 24.0f, 6.0f, 2.0f, 1.0f}) {
        series = series * x + Packet(1.0f / factorial);
    }
    return {select(abs(x) <= Packet(0.5f), series * x, e - Packet(1.0f)), e};
}
inline Packet expm1(Packet x) {
    return expm1WithSlope(x).value;
}
inline Packet log1p(Packet x) {
    return Packet(Eigen::internal::plog1p(x.lanes));
}
inline Packet tanh(Packet x) {
    return Packet(Eigen::internal::ptanh(x.lanes));
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

/// Eigen's rational tanh needs no exponential, and near 0 the slope (1 − t)(1 + t) neither. Where
/// some |x| > 3 that would cancel, until nothing is left beyond 8; there it is 4e/(1 + e)² with
/// e = e^−2|x|, so that a unit that saturates still has its small slope. As e < 0.0025, four terms
/// of 1/(1 + e)² = 1 − 2e + 3e² − 4e³ + … are exact to 2e-10 and cost no division.
inline ValueAndSlope<Packet> tanhWithSlope(const Packet& x) {
    const Packet t = tanh(x);
    const Packet one(1.0f);
    const Packet near = (one - t) * (one + t);
    const Packet size = abs(x);
    const PacketMask isFar = size > Packet(3.0f);
    if (holdsNowhere(isFar)) {
        return {t, near};
    }
    const Packet e = expOfNegative(Packet(-2.0f) * size);
    const Packet inverse =
        ((Packet(-4.0f) * e + Packet(3.0f)) * e + Packet(-2.0f)) * e + one; // of (1 + e)²
    return {t, select(isFar, Packet(4.0f) * e * inverse, near)};
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

#include "core/numeric/packet_angle.h"
