#pragma once

#include <array>
#include <cstddef>

/// What the kernels of functions, catalogued and typed, have in common.
namespace actiscope {

/// No function has more parameters than this.
inline constexpr std::size_t kMaxParameters = 3;
using ParameterValues = std::array<double, kMaxParameters>;

/// Float kernels process this many values at a time.
inline constexpr std::size_t kKernelBlock = 16;

/// `count` values in whole blocks: buffers for kernels have that much room.
constexpr std::size_t wholeBlocks(int count) {
    return (static_cast<std::size_t>(count) + kKernelBlock - 1) / kKernelBlock * kKernelBlock;
}

/// The floating-point formats that a function can be evaluated in, to see what rounding does to it:
/// IEEE 754 binary64, binary32 and binary16.
enum class Format { float64, float32, float16 };

} // namespace actiscope
