#include "app/cli/progress.h"

#include <iostream>
#include <string>

#include <unistd.h>

namespace actiscope::cli {
namespace {

std::atomic<bool> interrupted{false};

void interrupt(int) {
    interrupted = true;
}

} // namespace

void showProgress(std::size_t finished, std::size_t all) {
    if (isatty(STDERR_FILENO) == 0) {
        return;
    }
    constexpr std::size_t kWidth = 40;
    const std::size_t filled = kWidth * finished / all;
    std::cerr << "\r[" << std::string(filled, '#') << std::string(kWidth - filled, '.') << "] "
              << finished << '/' << all << (finished == all ? "\n" : "") << std::flush;
}

Interruption::Interruption() {
    interrupted = false;
    m_before = std::signal(SIGINT, interrupt);
}

Interruption::~Interruption() {
    std::signal(SIGINT, m_before);
}

const std::atomic<bool>& Interruption::happened() const {
    return interrupted;
}

} // namespace actiscope::cli
