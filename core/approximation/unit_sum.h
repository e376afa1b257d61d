#pragma once

#include "core/activation/activation.h"
#include "core/approximation/target.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

/// One unit height·φ(weight·x + bias).
struct SumUnit {
    double height = 1.0;
    double weight = 1.0;
    double bias = 0.0;

    double step() const { return -bias / weight; } ///< where w·x + b = 0

    bool operator==(const SumUnit&) const = default;
};

/// F(x) = offset + Σ height·φ(weight·x + bias).
struct UnitSum {
    Activation activation;
    std::vector<SumUnit> units;
    double offset = 0.0;

    static constexpr int kMostUnits = 64;

    Eigen::ArrayXd at(const Eigen::Ref<const Eigen::ArrayXd>& x) const;
    /// One unit alone, without the offset.
    Eigen::ArrayXd unitAt(std::size_t unit, const Eigen::Ref<const Eigen::ArrayXd>& x) const;

    bool operator==(const UnitSum&) const = default;
};

/// |F − target| on a fine grid over the range; NaN where F is not finite.
struct FitError {
    double sup = 0.0;
    double mean = 0.0;
    double rms = 0.0;
    double at = 0.0; ///< where it is largest
};

inline constexpr Eigen::Index kErrorPoints = 4001;

FitError errorOf(const UnitSum& sum, const TargetFunction& target);
/// The same from values at `x`.
FitError errorOf(const Eigen::ArrayXd& x, const Eigen::ArrayXd& sum, const Eigen::ArrayXd& target);

/// A unit as a hand sets it: it steps at `step`, over a width of 1/steepness, by `height`.
struct HandUnit {
    double step = 0.0;
    double steepness = 5.0;
    double height = 1.0;
    bool bump = false; ///< with the next unit, which has the opposite height

    static constexpr double kSteepest = 1000.0;
    static constexpr double kHighest = 1000.0;

    bool operator==(const HandUnit&) const = default;
};

UnitSum sumOf(const Activation& activation, std::span<const HandUnit> units, double offset);

/// "step,steepness,height;…", with ",bump" behind the first unit of a bump; reads back the same.
std::string handText(std::span<const HandUnit> units);
/// Throws UsageError that names the unit and what is allowed.
std::vector<HandUnit> parseHand(std::string_view text);

/// Units set by hand, with the constant that is added to them.
struct HandSum {
    std::vector<HandUnit> units;
    double offset = 0.0;
};
/// What a beginner would do by hand: of a function that is flat on both sides steps at equal
/// distance, each as high as the target rises around it; of one that goes on rising on one side
/// hinges, each turning the sum to the target's next slope.
HandSum staircase(const Activation& activation, const TargetFunction& target, int units);

/// Moves what belongs together: a unit, and the other of its bump with it.
void moveUnit(std::vector<HandUnit>& units, std::size_t unit, double step);
void moveBump(std::vector<HandUnit>& units, std::size_t first, double middle);
void setHeight(std::vector<HandUnit>& units, std::size_t unit, double height);
void setSteepness(std::vector<HandUnit>& units, std::size_t unit, double steepness);
/// Makes a bump of a unit and the next, or two single units of it again. False for the last one.
bool toggleBump(std::vector<HandUnit>& units, std::size_t first);
/// The first unit of the bump that this unit is part of.
std::optional<std::size_t> bumpOf(std::span<const HandUnit> units, std::size_t unit);

} // namespace actiscope
