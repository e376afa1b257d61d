#pragma once

#include "core/lesson/lesson_setting.h"
#include "core/lesson/measure.h"

#include <cstdint>
#include <limits>
#include <optional>
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

/// How far a check without a window trains before it measures.
struct TrainingCap {
    std::uint64_t epochs = 0;
    double accuracy = 0.0; ///< stops once the chosen network has this; 0 = never
};

/// A setting that a person has to change before a number counts.
struct NeededSetting {
    LessonSetting setting;
    std::optional<SettingValue> is = std::nullopt;     ///< must have this value, or
    std::optional<SettingValue> before = std::nullopt; ///< must differ from this one
};

/// What has to happen before a number is judged. Until then it is neither right nor wrong.
struct ProofNeeds {
    TrainingCap training; ///< so far; without epochs none
    /// A number that is right before that counts all the same: it only waits while it is not.
    bool onlyUntilRight = false;
    std::vector<NeededSetting> all;     ///< each of them
    std::vector<NeededSetting> changed; ///< one of them at least
    bool weights = false;               ///< a weight was moved or has learned
    Bilingual hint;                     ///< what to do; may be empty

    /// Whether there is anything to wait for.
    bool any() const { return training.epochs > 0 || !all.empty() || !changed.empty() || weights; }
    bool isMetBy(const MeasureContext& context) const;
    /// Whether one of `changed` differs from what it was; false where there are none.
    bool hasChange(const Session& session) const;
};

/// A number that proves a claim.
struct Proof {
    Bilingual label;
    MeasureCall call;
    Expectation expected;
    bool judged = true;   ///< false: it is shown, and nothing is expected of it
    bool live = false;    ///< moves with what the person moves: shown large
    bool mayFail = false; ///< the text announces that it does not always hold
    bool goal = false;    ///< of a challenge: what is not reached yet is not wrong
    bool percent = false; ///< a share that is written in percent
    ProofNeeds needs = {};
};

/// What a step's number was, and what it should be.
struct ProofResult {
    double value = 0.0;
    Expectation expected; ///< without formula
    bool waits = false;   ///< for what the number needs
    bool judged = true;   ///< as the proof has it
    bool mayFail = false; ///< likewise
    bool goal = false;    ///< likewise

    bool holds() const { return !waits && (!judged || expected.holds(value)); }
    /// Wrong, and the text does not say that it may be.
    bool surprises() const { return !waits && !holds() && !mayFail; }
};

/// NaN as long as a network that it needs is missing.
ProofResult resultOf(const Proof& proof, const MeasureContext& context);

} // namespace actiscope
