#pragma once

#include "core/lesson/measure.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

/// A text in the languages of the window.
struct Bilingual {
    std::string english;
    std::string chinese; ///< simplified

    const std::string& in(std::string_view language) const {
        return language == "zh_CN" ? chinese : english;
    }
};

/// What a number must be for the claim to hold; both ends are included.
struct Expectation {
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
    std::optional<double> around = std::nullopt; ///< given as this value and a tolerance
    /// Or as a custom function of the parameters, such as 0.2785/beta, and a tolerance.
    std::optional<Activation> formula = std::nullopt;
    double tolerance = 0.0; ///< of the formula

    static Expectation equalTo(double value, double margin) {
        Expectation expected;
        expected.least = value - margin;
        expected.most = value + margin;
        expected.around = value;
        return expected;
    }
    static Expectation equalTo(const Activation& custom, double margin) {
        Expectation expected;
        expected.formula = custom;
        expected.tolerance = margin;
        return expected;
    }

    /// With the formula's value for the parameters of that function.
    Expectation forParametersOf(const Activation& activation) const;
    /// Precondition: there is no formula.
    bool holds(double value) const { return value >= least && value <= most; }
    /// "at least 0.99", "0.25 ± 1e-06" or "0 to 3".
    std::string text() const;
};

/// A number that proves a claim.
struct Proof {
    Bilingual label;
    MeasureCall call;
    Expectation expected;
};

/// What happens to the training when a step is shown.
enum class Playing { unchanged, play, pause, step, reset };

/// How far a check without a window trains before it measures.
struct TrainingCap {
    std::uint64_t epochs = 0;
    double accuracy = 0.0; ///< stops once the chosen network has this; 0 = never
};

struct LessonStep {
    Bilingual text;
    Bilingual question; ///< empty if there is none
    Bilingual answer;
    /// What "Show me" makes of the window: the lesson's session and all changes up to this step.
    Session scene;
    Playing playing = Playing::unchanged;
    TrainingCap train;
    std::vector<Proof> proofs;
    std::vector<std::string> hidden; ///< panels that only distract (see hideablePanels)
};

/// One claim or a few, told in steps, with the numbers that prove them. Lessons are data: files in
/// resources/lessons and in the user's folder.
struct Lesson {
    std::string id;
    Bilingual title;
    std::vector<std::string> rows; ///< of the curriculum that it covers
    std::vector<LessonStep> steps;

    static constexpr std::size_t kMostSteps = 20;
    static constexpr std::size_t kMostProofs = 6;
};

/// Object names of the parts of the window that a lesson may hide.
std::span<const std::string_view> hideablePanels();

/// What a step's number was, and what it should be.
struct ProofResult {
    double value = 0.0;
    Expectation expected; ///< without formula

    bool holds() const { return expected.holds(value); }
};

/// NaN as long as a network that it needs is missing.
ProofResult resultOf(const Proof& proof, const MeasureContext& context);

/// Trains both networks of a step's scene as far as it says and measures its numbers, without a
/// window. Throws UsageError for a scene that no network can have.
std::vector<ProofResult> checkStep(const LessonStep& step, RaceCache& races);

/// The scene of a step with both networks trained as far as the step says, at the same epoch: what
/// a person sees who waits. Throws as checkStep() does.
Session trainedScene(const LessonStep& step);

} // namespace actiscope
