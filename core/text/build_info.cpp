#include "core/text/build_info.h"

// ACTISCOPE_VERSION and ACTISCOPE_ARCH are defined for this file alone: another version compiles
// one file.
#define ACTISCOPE_TEXT(x) #x
#define ACTISCOPE_TEXT_OF(x) ACTISCOPE_TEXT(x)

namespace actiscope {

std::string_view version() {
    return ACTISCOPE_VERSION;
}

std::string_view compiler() {
#if defined(__clang__)
    return "Clang " ACTISCOPE_TEXT_OF(__clang_major__) "." ACTISCOPE_TEXT_OF(
        __clang_minor__) "." ACTISCOPE_TEXT_OF(__clang_patchlevel__);
#elif defined(__GNUC__)
    return "GCC " ACTISCOPE_TEXT_OF(__GNUC__) "." ACTISCOPE_TEXT_OF(
        __GNUC_MINOR__) "." ACTISCOPE_TEXT_OF(__GNUC_PATCHLEVEL__);
#else
    return "another compiler";
#endif
}

std::string_view instructionSet() {
#if defined(__AVX512F__)
    return ACTISCOPE_ARCH " (AVX-512)";
#elif defined(__AVX2__)
    return ACTISCOPE_ARCH " (AVX2)";
#elif defined(__SSE2__)
    return ACTISCOPE_ARCH " (SSE2)";
#else
    return ACTISCOPE_ARCH;
#endif
}

} // namespace actiscope
