#include "app/cli/progress.h"

#include <iostream>
#include <string>

#include <unistd.h>

namespace actiscope::cli {
namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free); // a signal handler sets it

void interrupt(int) {
    interrupted = true;
}

constexpr std::array<int, 4> kSignals{SIGINT, SIGTERM, SIGHUP, SIGPIPE};

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
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        m_before[i] = std::signal(kSignals[i], interrupt);
        // What nohup or a shell script has switched off stays off.
        if (m_before[i] == SIG_IGN) {
            std::signal(kSignals[i], SIG_IGN);
        }
    }
}

Interruption::~Interruption() {
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        std::signal(kSignals[i], m_before[i]);
    }
}

const std::atomic<bool>& Interruption::happened() const {
    return interrupted;
}

} // namespace actiscope::cli
