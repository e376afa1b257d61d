#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

/// The entry point of every fuzzer: takes one text as its reader does, and aborts, or lets an
/// exception out, where that takes it wrongly. Always returns 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace actiscope::fuzz {

inline std::string textOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// A finding.
[[noreturn]] inline void fail(const std::string& why) {
    std::cerr << why << std::endl;
    std::abort();
}

/// An error that a person reads names something.
inline void expectWords(const std::string& error) {
    if (error.empty()) {
        fail("an error without words");
    }
}

} // namespace actiscope::fuzz
