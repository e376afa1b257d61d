#include "core/activation/catalogue.h"
#include "core/session/setting_values.h"
#include "core/text/number_text.h"

#include <cmath>

namespace actiscope {
namespace {

using namespace setting_values;

constexpr Names<View, 4> kViews{{"curves", "gallery", "classifier", "features"}};
constexpr Names<Chart, 4> kCharts{{"loss", "log_loss", "accuracy", "learned"}};
constexpr Names<Format, 3> kFormats{{"float64", "float32", "float16"}};
constexpr Names<GalleryFilter::Property, GalleryFilter::kProperties> kProperties{
    {"saturating", "bounded", "smooth", "monotone", "zero_centred", "adjustable"}};

constexpr double kFastest = 1e9;
constexpr double kWidestRange = 1000.0;

constexpr const char* kFit = "fit";

void writeRange(const Setting& setting, double& bound, const SettingValue& value) {
    bound = numberIn(setting, value, -kWidestRange, kWidestRange);
}

GalleryFilter filterFrom(const Setting& setting, const SettingValue& value) {
    GalleryFilter filter;
    for (const std::string_view part : text::split(textOf(setting, value), ',')) {
        const auto property = kProperties.value(setting, std::string(text::trimmed(part)));
        filter.wanted[static_cast<std::size_t>(property)] = true;
    }
    return filter;
}

std::string filterText(const GalleryFilter& filter) {
    std::string text;
    for (std::size_t i = 0; i < filter.wanted.size(); ++i) {
        if (filter.wanted[i]) {
            text.append(text.empty() ? "" : ",").append(kProperties.names[i]);
        }
    }
    return text;
}

/// "fit", or the four ends.
std::optional<numeric::Rectangle> mapFrom(const Setting& setting, const SettingValue& value) {
    const std::string& given = textOf(setting, value);
    if (text::trimmed(given) == kFit) {
        return std::nullopt;
    }
    std::vector<double> ends;
    for (const std::string_view part : text::split(given, ',')) {
        const auto number = text::parseNumber(text::trimmed(part));
        if (!number || std::fabs(*number) > ClassifierView::kFarthestMap) {
            reject(setting, value);
        }
        ends.push_back(*number);
    }
    if (ends.size() != 4 || !(ends[0] < ends[1]) || !(ends[2] < ends[3])) {
        reject(setting, value);
    }
    return numeric::Rectangle{ends[0], ends[1], ends[2], ends[3]};
}

std::string mapText(const std::optional<numeric::Rectangle>& map) {
    if (!map) {
        return kFit;
    }
    std::string text;
    for (const double end : {map->xMin, map->xMax, map->yMin, map->yMax}) {
        text.append(text.empty() ? "" : ",").append(text::toText(end));
    }
    return text;
}

const std::string kRangeText = "a number from -1000 to 1000";

} // namespace

std::vector<Setting> viewSettings() {
    using S = const Setting&;
    using V = const SettingValue&;
    return {
        {"view", Section::general, "the view that is shown", kViews.list(),
         [](const Session& s) -> SettingValue { return std::string(kViews.of(s.view)); },
         [](S row, Session& s, V v) { s.view = kViews.value(row, v); }},
        {"seed", Section::general, "seed of data, initial weights and shuffling",
         "an integer from 0 to 2147483647",
         [](const Session& s) -> SettingValue { return static_cast<std::int64_t>(s.seed); },
         [](S row, Session& s, V v) {
             s.seed = static_cast<std::uint64_t>(
                 integerIn(row, v, 0, static_cast<std::int64_t>(Session::kLargestSeed)));
         }},
        {"epochs_per_second", Section::general, "speed of training in the window; 0 = full speed",
         "a number from 0 to 1e9",
         [](const Session& s) -> SettingValue { return s.epochsPerSecond; },
         [](S row, Session& s, V v) { s.epochsPerSecond = numberIn(row, v, 0.0, kFastest); }},

        {"gallery_filter", Section::general,
         "properties that a function of the gallery must have; empty = all functions",
         "a list with commas between of " + kProperties.list(),
         [](const Session& s) -> SettingValue { return filterText(s.gallery); },
         [](S row, Session& s, V v) { s.gallery = filterFrom(row, v); }},

        {"x_min", Section::curves, "left end of the plot", kRangeText,
         [](const Session& s) -> SettingValue { return s.curves.range.xMin; },
         [](S row, Session& s, V v) { writeRange(row, s.curves.range.xMin, v); }},
        {"x_max", Section::curves, "right end of the plot", kRangeText,
         [](const Session& s) -> SettingValue { return s.curves.range.xMax; },
         [](S row, Session& s, V v) { writeRange(row, s.curves.range.xMax, v); }},
        {"y_min", Section::curves, "lower end of the plot", kRangeText,
         [](const Session& s) -> SettingValue { return s.curves.range.yMin; },
         [](S row, Session& s, V v) { writeRange(row, s.curves.range.yMin, v); }},
        {"y_max", Section::curves, "upper end of the plot", kRangeText,
         [](const Session& s) -> SettingValue { return s.curves.range.yMax; },
         [](S row, Session& s, V v) { writeRange(row, s.curves.range.yMax, v); }},
        {"epsilon", Section::curves,
         "|f'| below this is a small slope, and saturated where that goes on to ±∞ and f' tends to "
         "0",
         "a number from 1e-6 to 0.5",
         [](const Session& s) -> SettingValue { return s.curves.epsilon; },
         [](S row, Session& s, V v) { s.curves.epsilon = numberIn(row, v, 1e-6, 0.5); }},
        {"probe", Section::curves, "x of the probe", kRangeText,
         [](const Session& s) -> SettingValue { return s.curves.probe; },
         [](S row, Session& s, V v) { writeRange(row, s.curves.probe, v); }},

        {"difference", Section::curves,
         "curve of f minus a pinned function: its number from 1, 0 = none",
         "an integer from 0 to the number of pinned functions",
         [](const Session& s) -> SettingValue {
             return static_cast<std::int64_t>(s.curves.difference);
         },
         [](S row, Session& s, V v) {
             const auto most = static_cast<std::int64_t>(s.curves.pinned.size());
             s.curves.difference = static_cast<int>(integerIn(row, v, 0, most));
         }},

        {"input_shown", Section::curves, "whether the input distribution is drawn", "true or false",
         [](const Session& s) -> SettingValue { return s.curves.input.shown; },
         [](S row, Session& s, V v) { s.curves.input.shown = flagOf(row, v); }},
        {"input_mean", Section::curves, "mean of the input distribution", "a number from -10 to 10",
         [](const Session& s) -> SettingValue { return s.curves.input.mean; },
         [](S row, Session& s, V v) {
             s.curves.input.mean =
                 numberIn(row, v, -InputDistribution::kWidestMean, InputDistribution::kWidestMean);
         }},
        {"input_deviation", Section::curves, "standard deviation of the input distribution",
         "a number from 0.05 to 10",
         [](const Session& s) -> SettingValue { return s.curves.input.deviation; },
         [](S row, Session& s, V v) {
             s.curves.input.deviation =
                 numberIn(row, v, InputDistribution::kNarrowest, InputDistribution::kWidest);
         }},

        {"input_layer", Section::curves,
         "whose input is drawn: 0 = N(mean, deviation²), else the number of the hidden layer whose "
         "pre-activations are",
         "an integer from 0 to 8",
         [](const Session& s) -> SettingValue {
             return static_cast<std::int64_t>(s.curves.input.layer);
         },
         [](S row, Session& s, V v) {
             s.curves.input.layer = static_cast<int>(integerIn(row, v, 0, kMostHiddenLayers));
         }},
        {"second_derivative", Section::curves, "whether f'' is drawn", "true or false",
         [](const Session& s) -> SettingValue { return s.curves.second; },
         [](S row, Session& s, V v) { s.curves.second = flagOf(row, v); }},
        {"log_slope", Section::curves, "|f'| on a logarithmic axis", "true or false",
         [](const Session& s) -> SettingValue { return s.curves.logSlope; },
         [](S row, Session& s, V v) { s.curves.logSlope = flagOf(row, v); }},
        {"trail", Section::curves, "whether the last curves fade while a parameter moves",
         "true or false", [](const Session& s) -> SettingValue { return s.curves.trail; },
         [](S row, Session& s, V v) { s.curves.trail = flagOf(row, v); }},
        {"arithmetic", Section::curves, "the format that f and f' are computed in", kFormats.list(),
         [](const Session& s) -> SettingValue {
             return std::string(kFormats.of(s.curves.arithmetic));
         },
         [](S row, Session& s, V v) { s.curves.arithmetic = kFormats.value(row, v); }},
        {"naive", Section::curves, "whether the textbook's form of the derivative is drawn, too",
         "true or false", [](const Session& s) -> SettingValue { return s.curves.naive; },
         [](S row, Session& s, V v) { s.curves.naive = flagOf(row, v); }},
        {"draw", Section::curves, "number of the random slope that RReLU shows",
         "an integer from 1 to 1000000",
         [](const Session& s) -> SettingValue { return static_cast<std::int64_t>(s.curves.draw); },
         [](S row, Session& s, V v) {
             s.curves.draw = static_cast<int>(integerIn(row, v, 1, CurveView::kMostDraws));
         }},
        {"input_unit", Section::curves,
         "whose pre-activations of that layer are drawn: 0 = all units', else the unit's number",
         "an integer from 0 to 64",
         [](const Session& s) -> SettingValue {
             return static_cast<std::int64_t>(s.curves.input.unit);
         },
         [](S row, Session& s, V v) {
             s.curves.input.unit = static_cast<int>(integerIn(row, v, 0, kMostUnits));
         }},

        {"compared", Section::classifier, "activation of the network on the left",
         "an id or name as `actiscope activations` lists them",
         [](const Session& s) -> SettingValue { return std::string(s.classifier.compared.id()); },
         [](S row, Session& s, V v) {
             const ActivationDefinition& wanted = definitionOf(textOf(row, v));
             if (s.classifier.compared.id() != wanted.id) {
                 s.classifier.compared = Activation(wanted);
             }
         }},
        {"single", Section::classifier, "whether only the chosen network is shown", "true or false",
         [](const Session& s) -> SettingValue { return s.classifier.single; },
         [](S row, Session& s, V v) { s.classifier.single = flagOf(row, v); }},
        {"unit_lines", Section::classifier,
         "whether the lines w·x + b = 0 of the first layer's units are drawn", "true or false",
         [](const Session& s) -> SettingValue { return s.classifier.unitLines; },
         [](S row, Session& s, V v) { s.classifier.unitLines = flagOf(row, v); }},
        {"chart", Section::classifier, "what the chart of the course shows", kCharts.list(),
         [](const Session& s) -> SettingValue {
             return std::string(kCharts.of(s.classifier.chart));
         },
         [](S row, Session& s, V v) { s.classifier.chart = kCharts.value(row, v); }},
        {"map", Section::classifier, "the part of the plane that the maps show; fit = all the data",
         "fit, or the ends x1,x1,x2,x2 as in -3,3,-3,3, each low end before its high one",
         [](const Session& s) -> SettingValue { return mapText(s.classifier.map); },
         [](S row, Session& s, V v) { s.classifier.map = mapFrom(row, v); }},
        {"hand_line", Section::classifier, "whether a line drawn by hand is shown", "true or false",
         [](const Session& s) -> SettingValue { return s.classifier.handLine; },
         [](S row, Session& s, V v) { s.classifier.handLine = flagOf(row, v); }},
        {"line_angle", Section::classifier, "direction of that line's normal in degrees",
         "a number from -180 to 180",
         [](const Session& s) -> SettingValue { return s.classifier.lineAngle; },
         [](S row, Session& s, V v) { s.classifier.lineAngle = numberIn(row, v, -180.0, 180.0); }},
        {"line_offset", Section::classifier, "distance of that line from the origin",
         "a number from -1e15 to 1e15",
         [](const Session& s) -> SettingValue { return s.classifier.lineOffset; },
         [](S row, Session& s, V v) {
             s.classifier.lineOffset =
                 numberIn(row, v, -ClassifierView::kWidestOffset, ClassifierView::kWidestOffset);
         }},
    };
}

std::string_view viewName(View view) {
    return kViews.of(view);
}

View viewFromName(std::string_view name) {
    const auto found = std::ranges::find(kViews.names, name);
    if (found == kViews.names.end()) {
        throw UsageError("unknown view '" + std::string(name) + "'" +
                         suggestion(name, kViews.names));
    }
    return static_cast<View>(found - kViews.names.begin());
}

} // namespace actiscope
