#include "core/activation/catalogue.h"
#include "core/errors.h"
#include "core/session/setting_rows.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <cmath>

namespace actiscope {
namespace {

using namespace setting_rows;

constexpr Names<View, 4> kViews{{"curves", "gallery", "classifier", "features"}};
constexpr Names<Chart, 4> kCharts{{"loss", "log_loss", "accuracy", "learned"}};
constexpr Names<Format, 3> kFormats{{"float64", "float32", "float16"}};
constexpr Names<GalleryFilter::Property, GalleryFilter::kProperties> kProperties{
    {"saturating", "bounded", "smooth", "monotone", "zero_centred", "adjustable"}};

constexpr double kFastest = 1e9;
constexpr double kWidestRange = 1000.0;
constexpr const char* kFit = "fit";

const TextDomain kMap{
    "fit, or the ends x1,x1,x2,x2 as in -3,3,-3,3, each low end before its high one"};
const TextDomain kFilter{"a list with commas between of " + domainText(kProperties.domain())};
const TextDomain kCompared{"an id or name as `actiscope activations` lists them"};
const WholeDomain kDifference{0, CurveView::kMostPins, {}, "the number of pinned functions"};

void writeFilter(Session& session, const SettingValue& value) {
    GalleryFilter filter;
    for (const std::string_view part : text::split(std::get<std::string>(value), ',')) {
        const std::string name(text::trimmed(part));
        checked("gallery_filter", kProperties.domain(), name);
        filter.wanted[static_cast<std::size_t>(kProperties.value(name))] = true;
    }
    session.gallery = filter;
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
/// Throws UsageError for a text of another form.
std::optional<numeric::Rectangle> mapFrom(const SettingValue& value) {
    const std::string& given = std::get<std::string>(value);
    if (text::trimmed(given) == kFit) {
        return std::nullopt;
    }
    std::vector<double> ends;
    for (const std::string_view part : text::split(given, ',')) {
        const auto number = text::parseNumber(text::trimmed(part));
        if (!number || std::fabs(*number) > ClassifierView::kFarthestMap) {
            reject("map", kMap, value);
        }
        ends.push_back(*number);
    }
    if (ends.size() != 4 || !(ends[0] < ends[1]) || !(ends[2] < ends[3])) {
        reject("map", kMap, value);
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

void writeCompared(Session& session, const SettingValue& value) {
    const ActivationDefinition& wanted = definitionOf(std::get<std::string>(value));
    if (session.classifier.compared.id() != wanted.id) {
        session.classifier.compared = Activation(wanted);
    }
}

void writeDifference(Session& session, const SettingValue& value) {
    const auto number = std::get<std::int64_t>(value);
    if (number > static_cast<std::int64_t>(session.curves.pinned.size())) {
        reject("difference", kDifference, value);
    }
    session.curves.difference = static_cast<int>(number);
}

} // namespace

std::vector<Setting> viewSettings() {
    using I = InputDistribution;
    const NumberDomain end{-kWidestRange, kWidestRange, 0.5};
    return {
        words<kViews>(
            "view", Section::general, "the view that is shown",
            [](auto& s) -> auto& { return s.view; }),
        whole(
            "seed", Section::general, "seed of data, initial weights and shuffling",
            {0, static_cast<std::int64_t>(Session::kLargestSeed)},
            [](auto& s) -> auto& { return s.seed; }),
        number(
            "epochs_per_second", Section::general,
            "speed of training in the window; 0 = full speed", {0.0, kFastest, 1.0},
            [](auto& s) -> auto& { return s.epochsPerSecond; }),

        {"gallery_filter", Section::general,
         "properties that a function of the gallery must have; empty = all functions", kFilter,
         [](const Session& s) -> SettingValue { return filterText(s.gallery); }, writeFilter},

        number(
            "x_min", Section::curves, "left end of the plot", end,
            [](auto& s) -> auto& { return s.curves.range.xMin; }),
        number(
            "x_max", Section::curves, "right end of the plot", end,
            [](auto& s) -> auto& { return s.curves.range.xMax; }),
        number(
            "y_min", Section::curves, "lower end of the plot", end,
            [](auto& s) -> auto& { return s.curves.range.yMin; }),
        number(
            "y_max", Section::curves, "upper end of the plot", end,
            [](auto& s) -> auto& { return s.curves.range.yMax; }),
        number(
            "epsilon", Section::curves,
            "|f'| below this is a small slope, and saturated where that goes on to ±∞ and f' tends "
            "to 0",
            {1e-6, 0.5, {0.001, 0.5, 0.01}}, [](auto& s) -> auto& { return s.curves.epsilon; }),
        number(
            "probe", Section::curves, "x of the probe", {-kWidestRange, kWidestRange, 0.05},
            [](auto& s) -> auto& { return s.curves.probe; }),

        {"difference", Section::curves,
         "curve of f minus a pinned function: its number from 1, 0 = none", kDifference,
         [](const Session& s) -> SettingValue {
             return static_cast<std::int64_t>(s.curves.difference);
         },
         writeDifference},

        flag(
            "input_shown", Section::curves, "whether the input distribution is drawn",
            [](auto& s) -> auto& { return s.curves.input.shown; }),
        number(
            "input_mean", Section::curves, "mean of the input distribution",
            {-I::kWidestMean, I::kWidestMean, 0.1},
            [](auto& s) -> auto& { return s.curves.input.mean; }),
        number(
            "input_deviation", Section::curves, "standard deviation of the input distribution",
            {I::kNarrowest, I::kWidest, 0.05},
            [](auto& s) -> auto& { return s.curves.input.deviation; }),
        whole(
            "input_layer", Section::curves,
            "whose input is drawn: 0 = N(mean, deviation²), else the number of the hidden layer "
            "whose pre-activations are",
            {0, kMostHiddenLayers}, [](auto& s) -> auto& { return s.curves.input.layer; }),
        flag(
            "second_derivative", Section::curves, "whether f'' is drawn",
            [](auto& s) -> auto& { return s.curves.second; }),
        flag(
            "log_slope", Section::curves, "|f'| on a logarithmic axis",
            [](auto& s) -> auto& { return s.curves.logSlope; }),
        flag(
            "trail", Section::curves, "whether the last curves fade while a parameter moves",
            [](auto& s) -> auto& { return s.curves.trail; }),
        words<kFormats>(
            "arithmetic", Section::curves, "the format that f and f' are computed in",
            [](auto& s) -> auto& { return s.curves.arithmetic; }),
        flag(
            "naive", Section::curves, "whether the textbook's form of the derivative is drawn, too",
            [](auto& s) -> auto& { return s.curves.naive; }),
        whole(
            "draw", Section::curves, "number of the random slope that RReLU shows",
            {1, CurveView::kMostDraws}, [](auto& s) -> auto& { return s.curves.draw; }),
        whole(
            "input_unit", Section::curves,
            "whose pre-activations of that layer are drawn: 0 = all units', else the unit's "
            "number",
            {0, kMostUnits}, [](auto& s) -> auto& { return s.curves.input.unit; }),

        {"compared", Section::classifier, "activation of the network on the left", kCompared,
         [](const Session& s) -> SettingValue { return std::string(s.classifier.compared.id()); },
         writeCompared},
        flag(
            "single", Section::classifier, "whether only the chosen network is shown",
            [](auto& s) -> auto& { return s.classifier.single; }),
        flag(
            "unit_lines", Section::classifier,
            "whether the lines w·x + b = 0 of the first layer's units are drawn",
            [](auto& s) -> auto& { return s.classifier.unitLines; }),
        words<kCharts>(
            "chart", Section::classifier, "what the chart of the course shows",
            [](auto& s) -> auto& { return s.classifier.chart; }),
        {"map", Section::classifier, "the part of the plane that the maps show; fit = all the data",
         kMap, [](const Session& s) -> SettingValue { return mapText(s.classifier.map); },
         [](Session& s, const SettingValue& v) { s.classifier.map = mapFrom(v); }},
        flag(
            "hand_line", Section::classifier, "whether a line drawn by hand is shown",
            [](auto& s) -> auto& { return s.classifier.handLine; }),
        number(
            "line_angle", Section::classifier, "direction of that line's normal in degrees",
            {-180.0, 180.0, 1.0}, [](auto& s) -> auto& { return s.classifier.lineAngle; }),
        number(
            "line_offset", Section::classifier, "distance of that line from the origin",
            {-ClassifierView::kWidestOffset, ClassifierView::kWidestOffset, 0.1},
            [](auto& s) -> auto& { return s.classifier.lineOffset; }),
    };
}

std::span<const std::string_view> viewNames() {
    return kViews.names;
}

std::string_view viewChoices() {
    static const std::string choices = [] {
        std::string text;
        for (const std::string_view name : kViews.names) {
            text.append(text.empty() ? "" : "|").append(name);
        }
        return text;
    }();
    return choices;
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
