#include "core/lesson/race_cache.h"

#include "core/run/experiment/parallel_runs.h"

#include <algorithm>
#include <cmath>

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

double RaceCache::number(const Question& question, const std::function<double()>& compute) {
    const auto found = std::ranges::find(m_known, question, &Known::question);
    if (found != m_known.end()) {
        return found->value;
    }
    constexpr std::size_t kMostKnown = 64;
    const double value = compute();
    if (!std::isnan(value)) {
        if (m_known.size() == kMostKnown) {
            m_known.erase(m_known.begin());
        }
        m_known.push_back({question, value});
    }
    return value;
}

} // namespace actiscope
