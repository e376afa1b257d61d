#include "core/lesson/lesson.h"

#include "core/lesson/challenge.h"
#include "core/text/number_text.h"

#include <array>
#include <set>

namespace actiscope {
namespace {

/// A step as it is after all that it asks for.
void finish(StepWalk& walk, const LessonStep& step) {
    if (step.script.empty()) {
        walk.trainAsSaid();
    }
    for (const ScriptAction& action : step.script) {
        walk.act(action, [] {});
    }
}

} // namespace

std::span<const std::string_view> lessonChapters() {
    static constexpr std::array<std::string_view, 6> kNames{
        "why", "functions", "learning", "features", "approximation", kChallengeChapter};
    return kNames;
}

std::span<const std::string_view> hideablePanels() {
    static constexpr std::array<std::string_view, 10> kNames{
        "activation_panel", "range_bar", "display_bar",  "pin_bar", "input_bar", "facts", "lab",
        "course",           "task_bar",  "feature_notes"};
    return kNames;
}

std::span<const std::string_view> openableParts() {
    static constexpr std::array<std::string_view, 17> kNames{"properties_page",
                                                             "numerics_page",
                                                             "data_sheet",
                                                             "update_sheet",
                                                             "race_sheet",
                                                             "network_drawer",
                                                             "training_drawer",
                                                             "comparison",
                                                             "experiment_layers_sheet",
                                                             "born_dead_sheet",
                                                             "experiment_deaths_sheet",
                                                             "experiment_sparsity_sheet",
                                                             "forgetting_chart",
                                                             "noise_chart",
                                                             "near_linear_chart",
                                                             "search_sheet",
                                                             "checklist"};
    return kNames;
}

std::span<const std::string_view> lessonPictures() {
    static constexpr std::array<std::string_view, 2> kNames{"neuron", "sums"};
    return kNames;
}

int claimsCovered(std::span<const Lesson* const> lessons) {
    std::set<std::int64_t> covered;
    for (const Lesson* lesson : lessons) {
        for (const std::string& row : lesson->rows) {
            const std::optional<std::int64_t> number =
                row.starts_with('c') ? text::parseInteger(std::string_view(row).substr(1))
                                     : std::nullopt;
            if (number && *number >= 1 && *number <= kClaims) {
                covered.insert(*number);
            }
        }
    }
    return static_cast<int>(covered.size());
}

std::vector<ProofResult> checkStep(const LessonStep& step, RaceCache& races) {
    StepWalk walk(step);
    finish(walk, step);
    return walk.results(races);
}

Session trainedScene(const LessonStep& step) {
    if (step.train.epochs == 0 && step.script.empty()) {
        return step.scene;
    }
    StepWalk walk(step);
    finish(walk, step);
    return walk.session();
}

} // namespace actiscope
