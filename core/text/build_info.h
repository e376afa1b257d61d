#pragma once

#include <string_view>

namespace actiscope {

/// "0.2.0".
std::string_view version();

/// Name and version of the compiler that this program was built with, as "GCC 12.2.0".
std::string_view compiler();

/// What the training kernels use: "x86-64-v3" in packages, else the widest set of the machine that
/// built the program, as "native (AVX-512)".
std::string_view instructionSet();

} // namespace actiscope
