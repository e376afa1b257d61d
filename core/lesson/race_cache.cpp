#include "core/lesson/race_cache.h"

#include "core/run/experiment/parallel_runs.h"

namespace actiscope {

std::optional<RaceSummary> RaceCache::summaryOf(const Race& race, const std::atomic<bool>& stop) {
    for (const Entry& entry : m_entries) {
        if (entry.race == race) {
            return entry.summary;
        }
    }
    const auto results = runRace(race, threadsBeside(), stop, [](std::size_t) {});
    if (results.size() < race.runs()) {
        return std::nullopt;
    }
    if (m_entries.size() == kMostRaces) {
        m_entries.erase(m_entries.begin());
    }
    m_entries.push_back({race, summarize(race, results).front()});
    return m_entries.back().summary;
}

} // namespace actiscope
