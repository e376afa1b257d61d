#pragma once

#include <array>
#include <atomic>
#include <csignal>
#include <cstddef>

namespace actiscope::cli {

/// A bar on stderr while a person looks; nothing in a pipe or a log.
void showProgress(std::size_t finished, std::size_t all);

/// While it lives Ctrl-C, SIGTERM and SIGHUP (a terminal that is closed) only set a flag, so that
/// what is finished can be kept, and a reader that goes away (SIGPIPE) is a failure of the output
/// instead of the end. One at a time.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    const std::atomic<bool>& happened() const;

private:
    std::array<void (*)(int), 4> m_before;
};

} // namespace actiscope::cli
