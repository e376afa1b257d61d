#pragma once

#include <cstring>

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

/// Sums over the lanes of as many vectors as they have lanes, in half the steps of single sums:
/// vectors are mixed in pairs until each lane stands for one of them.
template <class Scalar>
Vec<Scalar, 8> sumsOfLanes(const Vec<Scalar, 8> (&rows)[8]) {
    using V = Vec<Scalar, 8>;
    V quarter[4];
    for (int i = 0; i < 4; ++i) {
        const V& a = rows[2 * i];
        const V& b = rows[2 * i + 1];
        quarter[i] = __builtin_shufflevector(a, b, 0, 8, 2, 10, 4, 12, 6, 14) +
                     __builtin_shufflevector(a, b, 1, 9, 3, 11, 5, 13, 7, 15);
    }
    V half[2];
    for (int i = 0; i < 2; ++i) {
        const V& a = quarter[2 * i];
        const V& b = quarter[2 * i + 1];
        half[i] = __builtin_shufflevector(a, b, 0, 1, 8, 9, 4, 5, 12, 13) +
                  __builtin_shufflevector(a, b, 2, 3, 10, 11, 6, 7, 14, 15);
    }
    return __builtin_shufflevector(half[0], half[1], 0, 1, 2, 3, 8, 9, 10, 11) +
           __builtin_shufflevector(half[0], half[1], 4, 5, 6, 7, 12, 13, 14, 15);
}
/// The same of sixteen vectors of sixteen.
template <class Scalar>
Vec<Scalar, 16> sumsOfLanes(const Vec<Scalar, 16> (&rows)[16]) {
    using Half = Vec<Scalar, 8>;
    Half folded[2][8];
    for (int i = 0; i < 16; ++i) {
        folded[i / 8][i % 8] =
            __builtin_shufflevector(rows[i], rows[i], 0, 1, 2, 3, 4, 5, 6, 7) +
            __builtin_shufflevector(rows[i], rows[i], 8, 9, 10, 11, 12, 13, 14, 15);
    }
    const Half low = sumsOfLanes<Scalar>(folded[0]);
    const Half high = sumsOfLanes<Scalar>(folded[1]);
    return __builtin_shufflevector(low, high, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
}

} // namespace actiscope::numeric
