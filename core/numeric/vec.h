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

} // namespace actiscope::numeric
