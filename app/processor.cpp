#include <string_view>

#include <unistd.h>

// Only in packages, which are built for processors with AVX2 and FMA (ACTISCOPE_ARCH). An older one
// would end the program with an illegal instruction, possibly before main: constructors of static
// objects are built like everything else. So this runs before them, in a file built for any x86-64,
// and calls nothing that the compiler could take from another file: no streams, no strings.
namespace actiscope {
namespace {

constexpr int kFirstOfAll = 101; // lower numbers are the compiler's own

bool isNewEnough() {
#if defined(__clang__) // version 14 knows no levels
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
           __builtin_cpu_supports("bmi2");
#else
    return __builtin_cpu_supports("x86-64-v3");
#endif
}

[[gnu::constructor(kFirstOfAll)]] void refuseOldProcessor() {
    __builtin_cpu_init();
    if (isNewEnough()) {
        return;
    }
    constexpr std::string_view kMessage =
        "actiscope: this package needs a processor with AVX2 and FMA (x86-64-v3, most since 2013); "
        "build Actiscope from its source to run it on this one\n";
    // Nothing is left to do if even this cannot be written.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, kMessage.data(), kMessage.size());
    ::_exit(1);
}

} // namespace
} // namespace actiscope
