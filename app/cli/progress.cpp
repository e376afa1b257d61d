#include "app/cli/progress.h"

#include "app/system/console.h"

#include <iostream>
#include <string>

namespace actiscope::cli {

void showProgress(std::size_t finished, std::size_t all) {
    if (!console::showsMessages()) {
        return;
    }
    constexpr std::size_t kWidth = 40;
    const std::size_t filled = kWidth * finished / all;
    std::cerr << "\r[" << std::string(filled, '#') << std::string(kWidth - filled, '.') << "] "
              << finished << '/' << all << (finished == all ? "\n" : "") << std::flush;
}

} // namespace actiscope::cli
