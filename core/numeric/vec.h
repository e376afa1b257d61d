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

/// Sum over the lanes, pairwise.
template <class Scalar, int lanes>
Scalar sumOfLanes(const Vec<Scalar, lanes>& v) {
    if constexpr (lanes == 1) {
        return v[0];
    } else {
        Scalar halves[lanes];
        std::memcpy(halves, &v, sizeof(v));
        using Half = Vec<Scalar, lanes / 2>;
        return sumOfLanes<Scalar, lanes / 2>(loadVec<Half>(halves) +
                                             loadVec<Half>(halves + lanes / 2));
    }
}

} // namespace actiscope::numeric
