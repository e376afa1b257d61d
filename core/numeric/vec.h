#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <utility>

/// Short vectors of a number kind for the training kernels: GCC's and Clang's vector extension, so
/// that + and * are one instruction and a·b + c becomes a fused multiply-add. The compiler splits a
/// vector that is wider than the machine's registers.
namespace actiscope::numeric {

template <class Scalar, int lanes>
struct VecOf {
    typedef Scalar Type __attribute__((vector_size(sizeof(Scalar) * lanes)));
};

template <class Scalar, int lanes>
using Vec = typename VecOf<Scalar, lanes>::Type;

/// Lanes of one register of the machine that the program is built for. Longer vectors work, but the
/// compiler moves their parts through memory: inner loops take an array of these instead.
template <class Scalar>
inline constexpr int kRegisterLanes =
#if defined(__AVX512F__)
    64 / sizeof(Scalar);
#elif defined(__AVX__)
    32 / sizeof(Scalar);
#else
    16 / sizeof(Scalar);
#endif

/// Calls f(0), …, f(count − 1) one after the other, without a loop: an array of vectors that f
/// indexes stays in registers then. Compilers unroll loops within loops only after they have put
/// the array in memory.
template <int count, class F>
[[gnu::always_inline]] inline void unrolled(const F& f) {
    [&f]<int... i>(std::integer_sequence<int, i...>) __attribute__((always_inline)) {
        (f(i), ...);
    }
    (std::make_integer_sequence<int, count>());
}

/// Any alignment.
template <class V, class Scalar>
V loadVec(const Scalar* from) {
    V v;
    std::memcpy(&v, from, sizeof(V));
    return v;
}

template <class V, class Scalar>
void storeVec(Scalar* to, const V& v) {
    std::memcpy(to, &v, sizeof(V));
}

/// `lanes` ones and as many zeros.
template <class Scalar, int lanes>
inline constexpr std::array<Scalar, std::size_t{2} * lanes> kOnesThenZeros = [] {
    std::array<Scalar, std::size_t{2} * lanes> numbers{};
    std::fill_n(numbers.begin(), lanes, Scalar(1));
    return numbers;
}();

/// Copies the first `count` of `lanes` lanes, 0 ≤ count ≤ lanes, and writes 0 to the others; `from`
/// must be readable, and may be `to`. Whole registers are written, because whole registers will be
/// read: such a read waits until single lanes have reached the cache.
template <class Scalar, int lanes>
void copyFirstLanes(const Scalar* from, std::ptrdiff_t count, Scalar* to) {
    constexpr int kStep = std::min(kRegisterLanes<Scalar>, lanes);
    using V = Vec<Scalar, kStep>;
    const Scalar* isCopied = kOnesThenZeros<Scalar, lanes>.data() + (lanes - count);
    for (int part = 0; part < lanes; part += kStep) {
        const V value = loadVec<V>(from + part);
        const V copied = loadVec<V>(isCopied + part);
        storeVec(to + part, copied > V{} ? value : V{});
    }
}

/// Every lane the same number.
template <class V, class Scalar>
V allLanes(Scalar x) {
    return V{} + x;
}

/// Sum over the lanes, pairwise; without a detour through memory.
template <class Scalar>
Scalar sumOfLanes(const Vec<Scalar, 4>& v) {
    return (v[0] + v[2]) + (v[1] + v[3]);
}
template <class Scalar>
Scalar sumOfLanes(const Vec<Scalar, 8>& v) {
    return sumOfLanes<Scalar>(__builtin_shufflevector(v, v, 0, 1, 2, 3) +
                              __builtin_shufflevector(v, v, 4, 5, 6, 7));
}
template <class Scalar>
Scalar sumOfLanes(const Vec<Scalar, 16>& v) {
    return sumOfLanes<Scalar>(__builtin_shufflevector(v, v, 0, 1, 2, 3, 4, 5, 6, 7) +
                              __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15));
}

/// Sums over the lanes of as many vectors as they have lanes, in a fraction of the steps of single
/// sums: vectors are mixed in pairs until each lane stands for one of them. Every shuffle is one
/// that the machine has as a single instruction.
template <class Scalar>
Vec<Scalar, 8> sumsOfLanes(const Vec<Scalar, 8> (&rows)[8]) {
    using V = Vec<Scalar, 8>;
    // Neighbours within each half of four lanes, then within what is left of them.
    const auto folded = [](const V& a, const V& b) -> V {
        return __builtin_shufflevector(a, b, 0, 2, 8, 10, 4, 6, 12, 14) +
               __builtin_shufflevector(a, b, 1, 3, 9, 11, 5, 7, 13, 15);
    };
    const V low = folded(folded(rows[0], rows[1]), folded(rows[2], rows[3]));
    const V high = folded(folded(rows[4], rows[5]), folded(rows[6], rows[7]));
    return __builtin_shufflevector(low, high, 0, 1, 2, 3, 8, 9, 10, 11) +
           __builtin_shufflevector(low, high, 4, 5, 6, 7, 12, 13, 14, 15);
}
/// The same of sixteen vectors of sixteen. Once they are folded in halves, both halves of a vector
/// go the way of eight.
template <class Scalar>
Vec<Scalar, 16> sumsOfLanes(const Vec<Scalar, 16> (&rows)[16]) {
    using V = Vec<Scalar, 16>;
    const auto halves = [&rows](int i) -> V {
        const V& a = rows[i];
        const V& b = rows[i + 8];
        return __builtin_shufflevector(a, b, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22,
                                       23) +
               __builtin_shufflevector(a, b, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29,
                                       30, 31);
    };
    const auto folded = [](const V& a, const V& b) -> V {
        return __builtin_shufflevector(a, b, 0, 2, 16, 18, 4, 6, 20, 22, 8, 10, 24, 26, 12, 14, 28,
                                       30) +
               __builtin_shufflevector(a, b, 1, 3, 17, 19, 5, 7, 21, 23, 9, 11, 25, 27, 13, 15, 29,
                                       31);
    };
    const V low = folded(folded(halves(0), halves(1)), folded(halves(2), halves(3)));
    const V high = folded(folded(halves(4), halves(5)), folded(halves(6), halves(7)));
    return __builtin_shufflevector(low, high, 0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26,
                                   27) +
           __builtin_shufflevector(low, high, 4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29,
                                   30, 31);
}

} // namespace actiscope::numeric
