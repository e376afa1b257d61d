#include "core/approximation/unit_sum.h"

#include "core/errors.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace actiscope {
namespace {

constexpr std::string_view kBump = "bump";
/// A step of the staircase is through with its middle part within this share of the distance.
constexpr double kSharpness = 5.0;
constexpr double kFlat = 1e-3;         ///< a slope far away that counts as none
constexpr double kSteepestTurn = 10.0; ///< beyond it the function is no hinge but grows faster

[[noreturn]] void rejectUnit(std::size_t unit, std::string_view text) {
    throw UsageError("hand, unit " + std::to_string(unit + 1) + " is '" +
                     std::string(text.substr(0, 60)) +
                     "'; allowed: step,steepness,height with numbers from -1000 to 1000, the "
                     "steepness not 0, and ,bump behind the first unit of a bump");
}

HandUnit parseUnit(std::string_view text, std::size_t place) {
    std::vector<std::string_view> parts = text::split(text, ',');
    HandUnit unit;
    if (parts.size() == 4 && text::trimmed(parts.back()) == kBump) {
        unit.bump = true;
        parts.pop_back();
    }
    if (parts.size() != 3) {
        rejectUnit(place, text);
    }
    double* const members[] = {&unit.step, &unit.steepness, &unit.height};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto number = text::parseNumber(text::trimmed(parts[i]));
        if (!number || !(std::fabs(*number) <= HandUnit::kSteepest)) {
            rejectUnit(place, text);
        }
        *members[i] = *number;
    }
    if (unit.steepness == 0.0) {
        rejectUnit(place, text);
    }
    return unit;
}

} // namespace

UnitSum sumOf(const Activation& activation, std::span<const HandUnit> units, double offset) {
    UnitSum sum{activation, {}, offset};
    for (const HandUnit& unit : units) {
        sum.units.push_back({unit.height, unit.steepness, -unit.steepness * unit.step});
    }
    return sum;
}

std::string handText(std::span<const HandUnit> units) {
    std::string text;
    for (const HandUnit& unit : units) {
        text.append(text.empty() ? "" : ";").append(text::toText(unit.step));
        text.append(",").append(text::toText(unit.steepness));
        text.append(",").append(text::toText(unit.height));
        if (unit.bump) {
            text.append(",").append(kBump);
        }
    }
    return text;
}

std::vector<HandUnit> parseHand(std::string_view text) {
    std::vector<HandUnit> units;
    if (text::trimmed(text).empty()) {
        return units;
    }
    for (const std::string_view part : text::split(text, ';')) {
        units.push_back(parseUnit(text::trimmed(part), units.size()));
    }
    if (units.size() > static_cast<std::size_t>(UnitSum::kMostUnits)) {
        throw UsageError("hand has " + std::to_string(units.size()) +
                         " units; allowed: " + std::to_string(UnitSum::kMostUnits) + " at most");
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        // A bump needs a second unit, and a unit belongs to one bump at most.
        if (units[i].bump && (i + 1 == units.size() || units[i + 1].bump)) {
            rejectUnit(i, handText(std::span(units).subspan(i, 1)));
        }
    }
    return units;
}

HandSum staircase(const Activation& activation, const TargetFunction& target, int units) {
    constexpr double kFar = 40.0;
    const auto left = activation.at(-kFar);
    const auto right = activation.at(kFar);
    const double rise = right.value - left.value;
    const double turn = right.slope - left.slope;
    const bool flat = std::fabs(right.slope) < kFlat && std::fabs(left.slope) < kFlat;
    const bool steps = flat && std::fabs(rise) > kFlat;
    const bool hinges =
        !steps && std::isfinite(turn) && std::fabs(turn) > kFlat && std::fabs(turn) < kSteepestTurn;
    HandSum result;
    result.offset = target(target.from());
    const double distance = (target.to() - target.from()) / units;
    const double steepness = std::min(kSharpness / distance, HandUnit::kSteepest);
    const auto limited = [](double height) {
        return std::clamp(height, -HandUnit::kHighest, HandUnit::kHighest);
    };
    double slope = 0.0; // of the sum so far
    for (int i = 0; i < units; ++i) {
        const double from = target.from() + i * distance;
        const double wanted = target(from + distance) - target(from);
        if (hinges) {
            const double height = limited((wanted / distance - slope) / (turn * steepness));
            slope = wanted / distance;
            result.units.push_back({from, steepness, height, false});
        } else {
            const double height = limited(steps ? wanted / rise : wanted);
            result.offset -= steps ? height * left.value : 0.0;
            result.units.push_back({from + 0.5 * distance, steepness, height, false});
        }
    }
    return result;
}

std::optional<std::size_t> bumpOf(std::span<const HandUnit> units, std::size_t unit) {
    if (units[unit].bump) {
        return unit;
    }
    if (unit > 0 && units[unit - 1].bump) {
        return unit - 1;
    }
    return std::nullopt;
}

void moveUnit(std::vector<HandUnit>& units, std::size_t unit, double step) {
    units[unit].step = std::clamp(step, -Target::kFarthest, Target::kFarthest);
}

void moveBump(std::vector<HandUnit>& units, std::size_t first, double middle) {
    const double by = middle - 0.5 * (units[first].step + units[first + 1].step);
    moveUnit(units, first, units[first].step + by);
    moveUnit(units, first + 1, units[first + 1].step + by);
}

void setHeight(std::vector<HandUnit>& units, std::size_t unit, double height) {
    height = std::clamp(height, -HandUnit::kHighest, HandUnit::kHighest);
    units[unit].height = height;
    if (const auto first = bumpOf(units, unit)) {
        units[*first == unit ? unit + 1 : *first].height = -height;
    }
}

void setSteepness(std::vector<HandUnit>& units, std::size_t unit, double steepness) {
    steepness = std::clamp(steepness, -HandUnit::kSteepest, HandUnit::kSteepest);
    if (steepness == 0.0) {
        return;
    }
    units[unit].steepness = steepness;
    if (const auto first = bumpOf(units, unit)) {
        units[*first == unit ? unit + 1 : *first].steepness = steepness;
    }
}

bool toggleBump(std::vector<HandUnit>& units, std::size_t first) {
    if (units[first].bump) {
        units[first].bump = false;
        return true;
    }
    if (first + 1 >= units.size() || bumpOf(units, first) || bumpOf(units, first + 1)) {
        return false;
    }
    units[first].bump = true;
    setHeight(units, first, units[first].height);
    setSteepness(units, first, units[first].steepness);
    return true;
}

} // namespace actiscope
