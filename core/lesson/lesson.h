#pragma once

#include "core/lesson/proof.h"
#include "core/lesson/script.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

/// What happens to the training when a step is shown.
enum class Playing { unchanged, play, pause, step, reset };

struct LessonStep {
    Bilingual title; ///< empty: that of the lesson stands for it
    Bilingual text;
    Bilingual question; ///< empty if there is none
    Bilingual answer;
    /// What the step makes of the window: the lesson's session and all changes up to this step.
    Session scene;
    Playing playing = Playing::unchanged;
    TrainingCap train;
    std::vector<Proof> proofs;
    std::vector<std::string> hidden; ///< panels that only distract (see hideablePanels)
    std::string picture; ///< drawing beside the text, one of lessonPictures(); empty = none
    std::vector<std::string> opened;  ///< sheets, drawers and tabs that it speaks of
    std::vector<ScriptAction> script; ///< does what the text says
};

/// One claim or a few, told in steps, with the numbers that prove them. Lessons are data: files in
/// resources/lessons and in the user's folder.
struct Lesson {
    std::string id;
    Bilingual title;
    std::string chapter;           ///< one of kChapters; empty for what has none
    int minutes = 0;               ///< that it takes; 0 = not said
    std::vector<std::string> rows; ///< of the curriculum that it covers
    std::vector<LessonStep> steps;
    /// Of a challenge (see challenge.h): settings that must stay, and actions that reach the goal,
    /// which nobody is shown.
    std::vector<LessonSetting> fixed;
    std::vector<ScriptAction> solution;

    static constexpr std::size_t kMostSteps = 20;
    static constexpr std::size_t kMostProofs = 6;
    static constexpr std::size_t kMostActions = 20;
    static constexpr int kMostMinutes = 120;
};

/// The chapters of the lessons, in the order in which they are taught.
std::span<const std::string_view> lessonChapters();

/// Object names of the parts of the window that a lesson may hide.
std::span<const std::string_view> hideablePanels();
/// Object names of the sheets, drawers and tabs that a lesson may open.
std::span<const std::string_view> openableParts();

/// Drawings that a step can show between its text and its numbers: "neuron", the neuron of the
/// Features view from its inputs to its output, with its numbers; "sums", the line that the chosen
/// network is, written out term by term.
std::span<const std::string_view> lessonPictures();

/// Claims of the lecture notes that a lesson can name in its rows: "c1" to "c120".
inline constexpr int kClaims = 120;
/// How many of them the lessons name.
int claimsCovered(std::span<const Lesson* const> lessons);

/// Does what the step's script says, or trains both networks of its scene as far as it says, and
/// measures its numbers, without a window. Throws UsageError for a scene that no network can have.
std::vector<ProofResult> checkStep(const LessonStep& step, RaceCache& races);

/// The scene of a step after that, both networks at the same epoch: what a person sees who does
/// what the text says. Throws as checkStep() does.
Session trainedScene(const LessonStep& step);

} // namespace actiscope
