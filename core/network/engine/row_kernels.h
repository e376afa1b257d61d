#pragma once

#include "core/activation/parameter.h"
#include "core/numeric/vec.h"

#include <array>
#include <cstddef>

/// The matrix kernels of RowEngine: samples are rows, the units of a layer stand in the lanes.
/// Strides are multiples of the lanes; in, out and weights may not overlap. Only row_engine.cpp
/// includes this.
namespace actiscope::row_kernels {

using numeric::loadVec;
using numeric::storeVec;
using numeric::unrolled;
using numeric::Vec;

/// Floats of the longest register; machines that have it have 32, others 16.
inline constexpr int kWidestRegister = 16;

inline int roundedUp(int value, int multiple) {
    return (value + multiple - 1) / multiple * multiple;
}

/// out[r][u] = start[u] + Σ_i in[r][i]·weights[i][u] for `rows` rows of `blocks` vectors: each
/// weight is loaded once for all rows, each sum stays in a register.
template <class Scalar, int lanes, int rows, int blocks>
void multiplyBlock(const Scalar* in, int inStride, int inputs, const Scalar* weights, int stride,
                   const Scalar* start, Scalar* out) {
    using V = Vec<Scalar, lanes>;
    V sums[rows * blocks];
    unrolled<rows * blocks>(
        [&](int k) { sums[k] = start != nullptr ? loadVec<V>(start + k % blocks * lanes) : V{}; });
    for (int i = 0; i < inputs; ++i) {
        V w[blocks];
        unrolled<blocks>([&](int b) { w[b] = loadVec<V>(weights + i * stride + b * lanes); });
        unrolled<rows>([&](int r) {
            const Scalar a = in[r * inStride + i];
            unrolled<blocks>([&](int b) { sums[r * blocks + b] += w[b] * a; });
        });
    }
    unrolled<rows * blocks>(
        [&](int k) { storeVec(out + k / blocks * stride + k % blocks * lanes, sums[k]); });
}

template <class Scalar, int lanes, int rows>
void multiplyRows(const Scalar* in, int inStride, int inputs, const Scalar* weights, int stride,
                  const Scalar* start, Scalar* out) {
    int u = 0;
    const auto from = [&](int offset) { return start != nullptr ? start + offset : nullptr; };
    for (; u + 2 * lanes <= stride; u += 2 * lanes) {
        multiplyBlock<Scalar, lanes, rows, 2>(in, inStride, inputs, weights + u, stride, from(u),
                                              out + u);
    }
    for (; u < stride; u += lanes) {
        multiplyBlock<Scalar, lanes, rows, 1>(in, inStride, inputs, weights + u, stride, from(u),
                                              out + u);
    }
}

/// The same for one row: with no other rows to work on meanwhile, four sums hide the latency of a
/// multiplication that adds.
template <class Scalar, int lanes>
inline void multiplySingle(const Scalar* in, int inputs, const Scalar* weights, int stride,
                           const Scalar* start, Scalar* out) {
    using V = Vec<Scalar, lanes>;
    for (int u = 0; u < stride; u += lanes) {
        const Scalar* column = weights + u;
        V a = start != nullptr ? loadVec<V>(start + u) : V{};
        V b{};
        V c{};
        V d{};
        int i = 0;
        for (; i + 4 <= inputs; i += 4) {
            a += loadVec<V>(column + i * stride) * in[i];
            b += loadVec<V>(column + (i + 1) * stride) * in[i + 1];
            c += loadVec<V>(column + (i + 2) * stride) * in[i + 2];
            d += loadVec<V>(column + (i + 3) * stride) * in[i + 3];
        }
        for (; i < inputs; ++i) {
            b += loadVec<V>(column + i * stride) * in[i];
        }
        storeVec(out + u, (a + b) + (c + d));
    }
}

/// The same for any number of rows. `stride` is that of weights and out.
template <class Scalar, int lanes>
void multiply(const Scalar* in, int inStride, int inputs, const Scalar* weights, int stride,
              const Scalar* start, Scalar* out, int rows) {
    if (rows == 1) {
        multiplySingle<Scalar, lanes>(in, inputs, weights, stride, start, out);
        return;
    }
    int r = 0;
    const auto advance = [&](int count) {
        in += count * inStride;
        out += count * stride;
        r += count;
    };
    while (r + 6 <= rows) {
        multiplyRows<Scalar, lanes, 6>(in, inStride, inputs, weights, stride, start, out);
        advance(6);
    }
    if (r + 4 <= rows) {
        multiplyRows<Scalar, lanes, 4>(in, inStride, inputs, weights, stride, start, out);
        advance(4);
    }
    if (r + 2 <= rows) {
        multiplyRows<Scalar, lanes, 2>(in, inStride, inputs, weights, stride, start, out);
        advance(2);
    }
    if (r < rows) {
        multiplySingle<Scalar, lanes>(in, inputs, weights, stride, start, out);
    }
}

/// gradient[i][u] += Σ_r in[r][i]·delta[r][u] for `inputs` neighbouring i and `blocks` vectors of
/// u.
template <class Scalar, int lanes, int inputs, int blocks>
void outerBlock(const Scalar* in, int inStride, const Scalar* delta, int stride, int rows,
                Scalar* gradient) {
    using V = Vec<Scalar, lanes>;
    V sums[inputs * blocks];
    const auto place = [=](int k) { return gradient + k / blocks * stride + k % blocks * lanes; };
    unrolled<inputs * blocks>([&](int k) { sums[k] = loadVec<V>(place(k)); });
    for (int r = 0; r < rows; ++r) {
        V d[blocks];
        unrolled<blocks>([&](int b) { d[b] = loadVec<V>(delta + r * stride + b * lanes); });
        unrolled<inputs>([&](int k) {
            const Scalar a = in[r * inStride + k];
            unrolled<blocks>([&](int b) { sums[k * blocks + b] += d[b] * a; });
        });
    }
    unrolled<inputs * blocks>([&](int k) { storeVec(place(k), sums[k]); });
}

template <class Scalar, int lanes, int blocks>
void outerColumns(const Scalar* in, int inStride, int inputs, const Scalar* delta, int stride,
                  int rows, Scalar* gradient) {
    // Four inputs and two vectors fill half of sixteen registers.
    constexpr int kMost = blocks == 1 || numeric::kRegisterLanes<float> == kWidestRegister ? 8 : 4;
    int i = 0;
    for (; i + kMost <= inputs; i += kMost) {
        outerBlock<Scalar, lanes, kMost, blocks>(in + i, inStride, delta, stride, rows,
                                                 gradient + i * stride);
    }
    for (; i + 2 <= inputs; i += 2) {
        outerBlock<Scalar, lanes, 2, blocks>(in + i, inStride, delta, stride, rows,
                                             gradient + i * stride);
    }
    if (i < inputs) {
        outerBlock<Scalar, lanes, 1, blocks>(in + i, inStride, delta, stride, rows,
                                             gradient + i * stride);
    }
}

template <class Scalar, int lanes>
void outerProducts(const Scalar* in, int inStride, int inputs, const Scalar* delta, int stride,
                   int rows, Scalar* gradient) {
    int u = 0;
    for (; u + 2 * lanes <= stride; u += 2 * lanes) {
        outerColumns<Scalar, lanes, 2>(in, inStride, inputs, delta + u, stride, rows, gradient + u);
    }
    if (u < stride) {
        outerColumns<Scalar, lanes, 1>(in, inStride, inputs, delta + u, stride, rows, gradient + u);
    }
}

/// weights[i][u] −= rate·in[i]·delta[u]
template <class Scalar, int lanes>
void rankOneUpdate(Scalar* weights, int stride, const Scalar* in, int inputs, const Scalar* delta,
                   Scalar rate) {
    using V = Vec<Scalar, lanes>;
    for (int u = 0; u < stride; u += lanes) {
        const V step = loadVec<V>(delta + u) * rate;
        for (int i = 0; i < inputs; ++i) {
            Scalar* place = weights + i * stride + u;
            storeVec(place, loadVec<V>(place) - step * in[i]);
        }
    }
}

/// The same for the transposed weights, back[u][i]. The products are the same numbers, rounded in
/// the same order, so that both stay equal bit by bit.
template <class Scalar, int lanes>
void rankOneUpdateBack(Scalar* back, int stride, const Scalar* in, const Scalar* delta, int units,
                       Scalar rate) {
    using V = Vec<Scalar, lanes>;
    for (int u = 0; u < units; ++u) {
        const Scalar step = delta[u] * rate;
        for (int i = 0; i < stride; i += lanes) {
            Scalar* place = back + u * stride + i;
            storeVec(place, loadVec<V>(place) - loadVec<V>(in + i) * step);
        }
    }
}

/// sums[i] += numbers[i] for `count` numbers, a multiple of the lanes.
template <class Scalar, int lanes>
void addTo(Scalar* sums, const Scalar* numbers, int count) {
    using V = Vec<Scalar, lanes>;
    for (int i = 0; i < count; i += lanes) {
        storeVec(sums + i, loadVec<V>(sums + i) + loadVec<V>(numbers + i));
    }
}

/// f(0) and f'(0) of the padding are not 0 for every function, and may be infinite. Whole vectors
/// are rewritten: a load across a short store would have to wait for it.
template <class Scalar, int lanes>
void clearPadding(Scalar* values, const Scalar* isUnit, int units, int padded, int rows) {
    using V = Vec<Scalar, lanes>;
    const int first = units / lanes * lanes;
    const auto kept = loadVec<V>(isUnit + first) > V{};
    for (int r = 0; r < rows; ++r) {
        // Padding is shorter than a vector: only the last one of a row has any.
        Scalar* place = values + r * padded + first;
        const V v = loadVec<V>(place);
        storeVec(place, kept ? v : V{});
    }
}

/// Rows of eight become columns: in each of three rounds every row is mixed with one that is 4, 2
/// or 1 further on.
template <class Scalar>
void transposeBlock(const Scalar* from, int fromStride, Scalar* to, int toStride) {
    using V = Vec<Scalar, 8>;
    std::array<V, 8> rows;
    for (int r = 0; r < 8; ++r) {
        rows[static_cast<std::size_t>(r)] = loadVec<V>(from + r * fromStride);
    }
    std::array<V, 8> mixed;
    for (std::size_t r = 0; r < 4; ++r) {
        mixed[r] = __builtin_shufflevector(rows[r], rows[r + 4], 0, 1, 2, 3, 8, 9, 10, 11);
        mixed[r + 4] = __builtin_shufflevector(rows[r], rows[r + 4], 4, 5, 6, 7, 12, 13, 14, 15);
    }
    for (const std::size_t half : {std::size_t{0}, std::size_t{4}}) {
        for (std::size_t r = half; r < half + 2; ++r) {
            rows[r] = __builtin_shufflevector(mixed[r], mixed[r + 2], 0, 1, 8, 9, 4, 5, 12, 13);
            rows[r + 2] =
                __builtin_shufflevector(mixed[r], mixed[r + 2], 2, 3, 10, 11, 6, 7, 14, 15);
        }
    }
    for (std::size_t r = 0; r < 8; r += 2) {
        mixed[r] = __builtin_shufflevector(rows[r], rows[r + 1], 0, 8, 2, 10, 4, 12, 6, 14);
        mixed[r + 1] = __builtin_shufflevector(rows[r], rows[r + 1], 1, 9, 3, 11, 5, 13, 7, 15);
    }
    for (int r = 0; r < 8; ++r) {
        storeVec(to + r * toStride, mixed[static_cast<std::size_t>(r)]);
    }
}

} // namespace actiscope::row_kernels
