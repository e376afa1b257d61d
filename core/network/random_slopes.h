#pragma once

#include "core/activation/random_slope.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace actiscope {

/// Draws the slope of each single value of a function with a random one while training (RReLU, as
/// Xu et al. 2015 and PyTorch do). Sixteen generators side by side (xorshift32, Marsaglia 2003),
/// started from the seed's own stream: the compiler keeps them in the lanes, where one general
/// generator would cost more than the whole network.
class RandomSlopes {
public:
    explicit RandomSlopes(std::uint64_t seed);

    /// f and f' of `count` values, a multiple of kKernelBlock: z and 1 where z > 0, else slope·z
    /// and the slope, uniform in [lower, upper).
    void evaluate(const SlopeBand& band, const float* z, float* f, float* df, std::size_t count);
    void evaluate(const SlopeBand& band, const double* z, double* f, double* df, std::size_t count);

    static constexpr std::size_t kGenerators = kKernelBlock;

    /// The states of the generators, none of them 0: for going on later where this one is.
    const std::array<std::uint32_t, kGenerators>& state() const { return m_state; }
    void setState(const std::array<std::uint32_t, kGenerators>& state) { m_state = state; }

private:
    template <class Scalar>
    void evaluateBlocks(const SlopeBand& band, const Scalar* z, Scalar* f, Scalar* df,
                        std::size_t count);

    std::array<std::uint32_t, kGenerators> m_state;
};

} // namespace actiscope
