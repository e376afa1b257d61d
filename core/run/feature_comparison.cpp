#include "core/run/feature_comparison.h"

#include <algorithm>

namespace actiscope {

std::vector<FeatureContender> featureContenders(const TrainingConfig& task,
                                                const Activation& activation) {
    const std::vector<int> fallback = {3};
    return {{plainFeatures(), {}, activation},
            {{Feature::x1, Feature::x2, Feature::square1, Feature::square2, Feature::product},
             {},
             activation},
            {plainFeatures(), task.hidden.empty() ? fallback : task.hidden, activation}};
}

std::vector<FeatureScore> compareFeatures(const TrainingConfig& task,
                                          const std::vector<FeatureContender>& contenders,
                                          int seeds, std::uint64_t epochs, unsigned threads,
                                          const std::atomic<bool>& stop) {
    std::vector<FeatureScore> scores;
    for (const FeatureContender& contender : contenders) {
        Race race;
        race.task = task;
        race.task.features = contender.features;
        race.task.hidden = contender.hidden;
        race.task.frozen.clear();
        race.activations = {contender.activation};
        race.lastSeed = static_cast<std::uint64_t>(seeds - 1);
        race.mostEpochs = epochs;
        const std::vector<RaceResult> results = runRace(race, threads, stop, [](std::size_t) {});
        if (stop || results.empty()) {
            return {};
        }
        std::vector<double> accuracies;
        FeatureScore score{contender, 0, static_cast<int>(results.size()), 0, 0.0};
        for (const RaceResult& result : results) {
            score.solved += result.solved ? 1 : 0;
            accuracies.push_back(result.accuracy);
        }
        std::ranges::sort(accuracies);
        const std::size_t middle = accuracies.size() / 2;
        score.medianAccuracy = accuracies.size() % 2 == 1
                                   ? accuracies[middle]
                                   : 0.5 * (accuracies[middle - 1] + accuracies[middle]);
        score.parameters =
            Architecture(contender.hidden, static_cast<int>(contender.features.size()))
                .weightCount();
        scores.push_back(score);
    }
    return scores;
}

} // namespace actiscope
