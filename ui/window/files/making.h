#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace actiscope::ui {

/// Something large that is made piece by piece, so that whoever waits for it can show how far it is
/// and end it. It owns all that it needs and works on any thread; away from the application's the
/// event loop has to run, for plots are painted there. What dies unfinished leaves no file behind.
class Making {
public:
    struct Progress {
        std::size_t finished = 0;
        std::size_t all = 0;
    };

    Making() = default;
    virtual ~Making() = default;
    Making(const Making&) = delete;
    Making& operator=(const Making&) = delete;

    /// Does a piece more; false when all is written. Throws InputError where something cannot be,
    /// and Interrupted soon after a stop.
    virtual bool next(const std::stop_token& stop) = 0;
    virtual Progress progress() const = 0;
    /// Ends it with what is made by now. False where that is nothing that one could use: then
    /// nothing is written. Throws InputError.
    virtual bool finishEarly() { return false; }
};

/// Called after each piece that is more than the one before; the work ends when it says false.
using MakingProgress = std::function<bool(std::size_t finished, std::size_t all)>;

/// All of it. Returns whether it was finished.
bool makeAll(Making& making, const MakingProgress& progress);

} // namespace actiscope::ui
