#pragma once

#include "core/run/race.h"

#include <atomic>
#include <optional>
#include <vector>

namespace actiscope {

/// Races that were run for a measure, so that a number on the screen does not run them again. Used
/// by one thread.
class RaceCache {
public:
    static constexpr std::size_t kMostRaces = 8;

    /// Runs the race unless it was run before. Nothing if `stop` ended it.
    std::optional<RaceSummary> summaryOf(const Race& race, const std::atomic<bool>& stop);

private:
    struct Entry {
        Race race;
        RaceSummary summary;
    };
    std::vector<Entry> m_entries;
};

} // namespace actiscope
