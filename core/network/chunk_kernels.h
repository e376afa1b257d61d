#pragma once

#include "core/numeric/vec.h"

#include <algorithm>

/// The inner loops of ChunkEngine: sums of products of columns. A column holds `lanes` numbers, one
/// for each sample, which are as many registers as it takes. A tile of the result stays in
/// registers from its first product to its last, and everything loaded serves a whole row of it.
/// Only the engine includes this.
namespace actiscope::chunk_kernels {

using numeric::loadVec;
using numeric::storeVec;
using numeric::unrolled;

/// Numbers of a register, and registers of a column.
template <class Scalar, int lanes>
inline constexpr int kRegister = std::min(numeric::kRegisterLanes<Scalar>, lanes);
template <class Scalar, int lanes>
inline constexpr int kParts = lanes / kRegister<Scalar, lanes>;

/// Rows of a tile, so that it fills half of the registers: the machines with the longest have 32,
/// others 16.
inline constexpr int kTileRows = numeric::kRegisterLanes<float> == 16 ? 4 : 2;

/// Where the weight of result o and input i stands: o·perResult + i·perInput.
struct WeightSteps {
    int perResult;
    int perInput;
};

template <class Scalar, int lanes, int results, int parts, class Start, class Finish>
inline void combineTile(const Scalar* in, int inputs, const Scalar* weights,
                        const WeightSteps& steps, int result, int part, const Start& start,
                        const Finish& finish) {
    constexpr int kStep = kRegister<Scalar, lanes>;
    using V = numeric::Vec<Scalar, kStep>;
    V sums[results * parts];
    const auto place = [=](int k) {
        return (result + k / parts) * lanes + part + k % parts * kStep;
    };
    unrolled<results * parts>([&](int k) { sums[k] = start(result + k / parts, place(k)); });
    for (int i = 0; i < inputs; ++i) {
        V value[parts];
        unrolled<parts>([&](int p) { value[p] = loadVec<V>(in + i * lanes + part + p * kStep); });
        unrolled<results>([&](int o) {
            const Scalar weight = weights[(result + o) * steps.perResult + i * steps.perInput];
            unrolled<parts>([&](int p) { sums[o * parts + p] += value[p] * weight; });
        });
    }
    unrolled<results * parts>([&](int k) { finish(place(k), sums[k]); });
}

/// start(o, place) + Σ_i in[i]·weight(o, i) is handed to finish(place, sum), for `results` columns
/// o, one register at a time; `place` is where its first number stands among the columns of
/// results.
template <class Scalar, int lanes, class Start, class Finish>
void combine(const Scalar* in, int inputs, const Scalar* weights, const WeightSteps& steps,
             int results, const Start& start, const Finish& finish) {
    constexpr int kAtOnce = std::min(2, kParts<Scalar, lanes>);
    constexpr int kStep = kAtOnce * kRegister<Scalar, lanes>;
    int result = 0;
    const auto tile = [&]<int count>(std::integral_constant<int, count>) {
        for (; result + count <= results; result += count) {
            for (int part = 0; part < lanes; part += kStep) {
                combineTile<Scalar, lanes, count, kAtOnce>(in, inputs, weights, steps, result, part,
                                                           start, finish);
            }
        }
    };
    if constexpr (kTileRows == 4 || kAtOnce == 1) {
        tile(std::integral_constant<int, 8>());
    }
    tile(std::integral_constant<int, 4>());
    tile(std::integral_constant<int, 2>());
    tile(std::integral_constant<int, 1>());
}

template <class Scalar, int lanes, bool first, int rows, int columns>
void multiplyTile(const Scalar* deltas, const Scalar* inputs, Scalar* sums, int perRow) {
    constexpr int kStep = kRegister<Scalar, lanes>;
    using V = numeric::Vec<Scalar, kStep>;
    V tile[rows * columns];
    const auto place = [=](int k) { return sums + k / columns * perRow + k % columns * kStep; };
    unrolled<rows * columns>([&](int k) { tile[k] = first ? V{} : loadVec<V>(place(k)); });
    for (int part = 0; part < lanes; part += kStep) {
        V input[columns];
        unrolled<columns>([&](int c) { input[c] = loadVec<V>(inputs + c * lanes + part); });
        unrolled<rows>([&](int r) {
            const V delta = loadVec<V>(deltas + r * lanes + part);
            unrolled<columns>([&](int c) { tile[r * columns + c] += delta * input[c]; });
        });
    }
    unrolled<rows * columns>([&](int k) { storeVec(place(k), tile[k]); });
}

/// sums[d][i] += delta[d]·input[i] for `rows` columns of deltas and `columns` of inputs, folded to
/// one register for each pair; the `first` time = instead of +=.
template <class Scalar, int lanes, bool first>
void multiplyPairs(const Scalar* deltas, int rows, const Scalar* inputs, int columns,
                   Scalar* sums) {
    constexpr int kStep = kRegister<Scalar, lanes>;
    const int perRow = columns * kStep;
    const auto band = [&]<int height>(std::integral_constant<int, height>) {
        for (; rows >= height; rows -= height) {
            int column = 0;
            const auto tile = [&]<int width>(std::integral_constant<int, width>) {
                for (; column + width <= columns; column += width) {
                    multiplyTile<Scalar, lanes, first, height, width>(
                        deltas, inputs + column * lanes, sums + column * kStep, perRow);
                }
            };
            tile(std::integral_constant<int, 4>());
            tile(std::integral_constant<int, 2>());
            tile(std::integral_constant<int, 1>());
            deltas += height * lanes;
            sums += height * perRow;
        }
    };
    if constexpr (kTileRows == 4) {
        band(std::integral_constant<int, 4>());
    }
    band(std::integral_constant<int, 2>());
    band(std::integral_constant<int, 1>());
}

/// sums[d] += delta[d], folded to one register for each; the `first` time = instead of +=.
template <class Scalar, int lanes, bool first>
void foldColumns(const Scalar* deltas, int rows, Scalar* sums) {
    constexpr int kStep = kRegister<Scalar, lanes>;
    using V = numeric::Vec<Scalar, kStep>;
    for (int r = 0; r < rows; ++r) {
        V sum = first ? V{} : loadVec<V>(sums + r * kStep);
        for (int part = 0; part < lanes; part += kStep) {
            sum += loadVec<V>(deltas + r * lanes + part);
        }
        storeVec(sums + r * kStep, sum);
    }
}

} // namespace actiscope::chunk_kernels
