#pragma once

#include "core/activation/parameter.h"
#include "core/network/loss_slope.h"
#include "core/numeric/vec.h"

#include <array>
#include <bit>
#include <cstddef>
#include <type_traits>
#include <utility>

/// The lanes of PackedEngine: a register holds several samples side by side, each with the units of
/// one layer, `width` of them (4 or 8), so that 16 lanes are four or two samples. All shuffles
/// below are chosen so that the machine has each as a single instruction.
namespace actiscope::packed {

using numeric::loadVec;
using numeric::storeVec;
using numeric::unrolled;
using numeric::Vec;

/// Calls f.operator()<i>() for i = 0, …, count − 1, `count` ≤ most: lanes are chosen by constants.
template <int most, class F>
[[gnu::always_inline]] inline void forEachUnit(int count, const F& f) {
    [&]<int... i>(std::integer_sequence<int, i...>) __attribute__((always_inline)) {
        (void)((i < count ? (f.template operator()<i>(), true) : false) && ...);
    }
    (std::make_integer_sequence<int, most>());
}

/// Lane `lane` of the result is lane Order::at(lane) of a and b, one behind the other.
template <class Order, class V, int... lane>
[[gnu::always_inline]] inline V shuffled(const V& a, const V& b,
                                         std::integer_sequence<int, lane...>) {
    return __builtin_shufflevector(a, b, Order::at(lane)...);
}

/// Shuffles of registers of `lanes` lanes with `width` units of each sample.
template <class Scalar, int lanes, int width>
struct Kernels {
    using V = Vec<Scalar, lanes>;
    static constexpr int kSamples = lanes / width; ///< of a register
    static constexpr int kQuad = 4;                ///< lanes that shuffle among themselves

    template <class Order>
    [[gnu::always_inline]] static V shuffle(const V& a, const V& b) {
        return shuffled<Order>(a, b, std::make_integer_sequence<int, lanes>());
    }

    using OfSample = Vec<Scalar, width>;
    /// The first `count` of `width` numbers, zeros behind them, for every sample; all are read.
    [[gnu::always_inline]] static V repeated(const Scalar* from, int count) {
        const auto isTaken = loadVec<OfSample>(numeric::kOnesThenZeros<Scalar, width>.data() +
                                               (width - count)) > OfSample{};
        const OfSample numbers = isTaken ? loadVec<OfSample>(from) : OfSample{};
        return [&]<int... lane>(std::integer_sequence<int, lane...>)->V {
            return __builtin_shufflevector(numbers, numbers, (lane % width)...);
        }
        (std::make_integer_sequence<int, lanes>());
    }
    /// Those of the first sample.
    [[gnu::always_inline]] static OfSample first(const V& v) {
        return [&]<int... lane>(std::integer_sequence<int, lane...>)->OfSample {
            return __builtin_shufflevector(v, v, lane...);
        }
        (std::make_integer_sequence<int, width>());
    }

    template <int unit>
    struct Spread {
        static constexpr int at(int lane) { return lane / width * width + unit; }
    };
    /// Every unit of each sample becomes its number `unit`.
    template <int unit>
    [[gnu::always_inline]] static V spread(const V& v) {
        return shuffle<Spread<unit>>(v, v);
    }

    template <int distance>
    struct Swapped {
        static constexpr int at(int lane) { return lane ^ distance; }
    };
    /// Every lane becomes the sum over all lanes whose distance from it is a multiple of `from`,
    /// `from` and `lanes` powers of two.
    template <int from>
    [[gnu::always_inline]] static V summed(V v) {
        if constexpr (from < lanes) {
            v = v + shuffle<Swapped<from>>(v, v);
            return summed<2 * from>(v);
        }
        return v;
    }
    /// Every sample becomes the sum of all of them, unit by unit.
    [[gnu::always_inline]] static V overSamples(const V& v) { return summed<width>(v); }
    [[gnu::always_inline]] static V overLanes(const V& v) { return summed<1>(v); }

    /// Even (from 0) or odd lanes of each quad of a, then of b.
    template <int first>
    struct EveryOther {
        static constexpr int at(int lane) {
            const int inQuad = lane % kQuad;
            return lane / kQuad * kQuad + inQuad % 2 * 2 + first + (inQuad < 2 ? 0 : lanes);
        }
    };
    [[gnu::always_inline]] static V foldPairs(const V& a, const V& b) {
        return shuffle<EveryOther<0>>(a, b) + shuffle<EveryOther<1>>(a, b);
    }
    /// Number `half`, 0 or 1, of the two quads of each sample of a, then of b.
    template <int half>
    struct Half {
        static constexpr int at(int lane) {
            const bool isSecond = lane % width >= kQuad;
            return lane / width * width + half * kQuad + lane % kQuad + (isSecond ? lanes : 0);
        }
    };

    /// Sums over the units: unit number r of each sample of the result is its sum in register r of
    /// `count` ≤ width registers. Units beyond them are something finite.
    template <int count>
    [[gnu::always_inline]] static V overUnits(const V (&rows)[count]) {
        const auto quad = [&rows](int first) {
            const auto row = [&rows, first](int i) {
                return rows[first + i < count ? first + i : first];
            };
            return foldPairs(foldPairs(row(0), row(1)), foldPairs(row(2), row(3)));
        };
        const V low = quad(0);
        if constexpr (width == kQuad) {
            return low;
        } else if constexpr (count <= kQuad) {
            return low + shuffle<Swapped<kQuad>>(low, low);
        } else {
            const V high = quad(kQuad);
            return shuffle<Half<0>>(low, high) + shuffle<Half<1>>(low, high);
        }
    }

    /// Lanes `first` and `first` + 1 of each quad of a and b in turn: a, b, a, b.
    template <int first>
    struct InTurn {
        static constexpr int at(int lane) {
            const int inQuad = lane % kQuad;
            return lane / kQuad * kQuad + first + inQuad / 2 + (inQuad % 2 == 0 ? 0 : lanes);
        }
    };
    /// Lanes `first` and `first` + 1 of each quad of a, then of b.
    template <int first>
    struct Halves {
        static constexpr int at(int lane) {
            const int inQuad = lane % kQuad;
            return lane / kQuad * kQuad + first + inQuad % 2 + (inQuad < 2 ? 0 : lanes);
        }
    };
    /// Unit u of register i becomes unit i of register u, in each sample.
    [[gnu::always_inline]] static void transpose(V (&rows)[width]) {
        V quads[width];
        unrolled<width / kQuad>([&](int q) {
            const V* r = rows + q * kQuad;
            const V a = shuffle<InTurn<0>>(r[0], r[1]);
            const V b = shuffle<InTurn<0>>(r[2], r[3]);
            const V c = shuffle<InTurn<2>>(r[0], r[1]);
            const V d = shuffle<InTurn<2>>(r[2], r[3]);
            quads[q * kQuad] = shuffle<Halves<0>>(a, b);
            quads[q * kQuad + 1] = shuffle<Halves<2>>(a, b);
            quads[q * kQuad + 2] = shuffle<Halves<0>>(c, d);
            quads[q * kQuad + 3] = shuffle<Halves<2>>(c, d);
        });
        if constexpr (width == kQuad) {
            unrolled<width>([&](int r) { rows[r] = quads[r]; });
        } else {
            unrolled<kQuad>([&](int r) {
                rows[r] = shuffle<Half<0>>(quads[r], quads[r + kQuad]);
                rows[r + kQuad] = shuffle<Half<1>>(quads[r], quads[r + kQuad]);
            });
        }
    }
};

/// The loss's slope in each lane.
template <class V>
V slopesOf(OutputLoss loss, const V& y, const V& target) {
    if constexpr (sizeof(V) == sizeof(numeric::Packet) && sizeof(y[0]) == sizeof(float)) {
        const auto packet = [](const V& v) {
            return numeric::Packet(std::bit_cast<numeric::Packet::Register>(v));
        };
        return std::bit_cast<V>(lossSlopeOf(loss, packet(y), packet(target)).lanes);
    } else {
        V slopes;
        for (std::size_t i = 0; i < sizeof(V) / sizeof(y[0]); ++i) {
            slopes[i] = static_cast<std::decay_t<decltype(y[0])>>(
                lossSlopeOf(loss, static_cast<double>(y[i]), static_cast<double>(target[i])));
        }
        return slopes;
    }
}

/// Lane u of sample s of the outputs belongs to sample s of register u: its number in the batch.
template <int lanes, int width>
struct SampleOfLane {
    static constexpr int at(int lane) { return lane % width * (lanes / width) + lane / width; }
};

template <class Scalar, int lanes, int width>
inline constexpr auto kSampleOfLane = [] {
    std::array<Scalar, lanes> samples{};
    for (int lane = 0; lane < lanes; ++lane) {
        samples[static_cast<std::size_t>(lane)] =
            static_cast<Scalar>(SampleOfLane<lanes, width>::at(lane));
    }
    return samples;
}();

/// Calls f with the width as a constant, if the machine's registers hold a sample of it.
template <int lanes, class F>
void withWidth(int width, const F& f) {
    if constexpr (lanes >= 8) {
        if (width == 8) {
            f(std::integral_constant<int, 8>());
            return;
        }
    }
    if constexpr (lanes >= 4) {
        f(std::integral_constant<int, 4>());
    }
}

} // namespace actiscope::packed
