#pragma once

#include <atomic>
#include <memory>

namespace actiscope {

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
    struct Before; ///< what is put back

    std::unique_ptr<Before> m_before;
};

} // namespace actiscope
