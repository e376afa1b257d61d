#pragma once

#include <array>
#include <atomic>
#include <csignal>
#include <cstddef>

namespace actiscope::cli {

/// A bar on stderr while a person looks; nothing in a pipe or a log.
void showProgress(std::size_t finished, std::size_t all);

/// While it lives Ctrl-C, a request to end, a terminal that closes and the end of who reads the
/// output only set a flag, so that what is finished can be kept. One at a time.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    const std::atomic<bool>& happened() const;

private:
    static constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP, SIGPIPE};

    std::array<void (*)(int), kSignals.size()> m_before{};
};

} // namespace actiscope::cli
