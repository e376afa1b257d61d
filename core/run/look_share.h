#pragma once

#include <algorithm>
#include <chrono>

namespace actiscope {

/// Says when a running training is looked at next: at most once per frame, and so seldom that looks
/// take at most a fifth of the time, however long one takes. Times come from outside.
class LookShare {
public:
    using Clock = std::chrono::steady_clock;

    static constexpr std::chrono::milliseconds kFrame{16};
    /// Training goes on for so many times as long as the look before took.
    static constexpr int kTrainingPerLook = 4;

    bool isDue(Clock::time_point now) const { return now >= m_next; }
    /// A look, also one that was given up.
    void looked(Clock::time_point begin, Clock::time_point end) {
        m_next = std::max(begin + kFrame, end + kTrainingPerLook * (end - begin));
    }

private:
    Clock::time_point m_next{};
};

} // namespace actiscope
