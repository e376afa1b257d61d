#pragma once

#include "core/run/race.h"

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace actiscope {

/// What took long to find for a measure, so that a number on the screen does not run them again.
/// Used by one thread.
class RaceCache {
public:
    static constexpr std::size_t kMostRaces = 8;

    /// Runs the race unless it was run before. Nothing if `stop` ended it.
    std::optional<RaceSummary> summaryOf(const Race& race, const std::atomic<bool>& stop);

    /// What a number that takes long is about.
    struct Question {
        std::string name; ///< of the measure, with what else its value depends on
        Activation activation;
        TrainingConfig task = {};

        bool operator==(const Question&) const = default;
    };
    /// Computes the number unless it is known. NaN, which is not kept, where it was stopped.
    double number(const Question& question, const std::function<double()>& compute);

private:
    struct Known {
        Question question;
        double value;
    };
    struct Entry {
        Race race;
        RaceSummary summary;
    };
    std::vector<Entry> m_entries;
    std::vector<Known> m_known;
};

} // namespace actiscope
