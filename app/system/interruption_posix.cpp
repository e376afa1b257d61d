#include "app/system/interruption.h"

#include <array>
#include <csignal>

namespace actiscope {
namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free); // a signal handler sets it

void interrupt(int) {
    interrupted = true;
}

constexpr std::array<int, 4> kSignals{SIGINT, SIGTERM, SIGHUP, SIGPIPE};

} // namespace

struct Interruption::Before {
    std::array<void (*)(int), kSignals.size()> handlers{};
};

Interruption::Interruption() : m_before(std::make_unique<Before>()) {
    interrupted = false;
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        m_before->handlers[i] = std::signal(kSignals[i], interrupt);
        // What nohup or a shell script has switched off stays off.
        if (m_before->handlers[i] == SIG_IGN) {
            std::signal(kSignals[i], SIG_IGN);
        }
    }
}

Interruption::~Interruption() {
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        std::signal(kSignals[i], m_before->handlers[i]);
    }
}

const std::atomic<bool>& Interruption::happened() const {
    return interrupted;
}

} // namespace actiscope
