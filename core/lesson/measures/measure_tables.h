#pragma once

#include "core/lesson/measure.h"

#include <limits>

/// What the files that define measures share. Only they include this.
namespace actiscope::measure_tables {

inline constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
inline constexpr double kFarthest = 1e6;

using Reads = Measure::Reads;
using Kind = MeasureArgument::Kind;
using Context = MeasureContext;
using Call = MeasureCall;

/// The function that is asked about.
inline MeasureArgument function(std::string_view name = "activation") {
    return {name, Kind::activation};
}

inline MeasureArgument number(std::string_view name, std::optional<double> otherwise = {},
                              double minimum = -kFarthest, double maximum = kFarthest) {
    return {name, Kind::number, minimum, maximum, otherwise};
}

inline MeasureArgument whole(std::string_view name, std::optional<double> otherwise, double minimum,
                             double maximum) {
    return {name, Kind::whole, minimum, maximum, otherwise};
}

inline MeasureArgument word(std::string_view name, std::vector<std::string_view> words) {
    return {name, Kind::word, 0.0, 0.0, {}, std::move(words)};
}

// One function per file.
std::vector<Measure> functionMeasures();
std::vector<Measure> numericMeasures();
std::vector<Measure> expansionMeasures();
std::vector<Measure> networkMeasures();
std::vector<Measure> shapeMeasures();
std::vector<Measure> gradientMeasures();
std::vector<Measure> approximationMeasures();
std::vector<Measure> layerMeasures();
std::vector<Measure> neuronMeasures();
std::vector<Measure> runMeasures();
std::vector<Measure> seedMeasures();
std::vector<Measure> robustnessMeasures();

/// The snapshot of the network that the call asks for; null while there is none.
inline const TrainingSnapshot* snapshotOf(const Context& context, const Call& call) {
    return call.word("network") == "chosen" ? context.chosen : context.compared;
}

} // namespace actiscope::measure_tables
