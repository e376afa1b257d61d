#pragma once

#include <atomic>
#include <csignal>
#include <cstddef>

namespace actiscope::cli {

/// A bar on stderr while a person looks; nothing in a pipe or a log.
void showProgress(std::size_t finished, std::size_t all);

/// While it lives Ctrl-C only sets a flag, so that what is finished can be kept. One at a time.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    const std::atomic<bool>& happened() const;

private:
    void (*m_before)(int);
};

} // namespace actiscope::cli
