#include "core/activation/catalogue.h"
#include "core/session/settings/setting_rows.h"
#include "core/text/number_text.h"

#include <cmath>

namespace actiscope {
namespace {

using namespace setting_rows;

constexpr Names<Chart, 5> kCharts{{"loss", "log_loss", "accuracy", "learned", "gradient"}};

constexpr const char* kFit = "fit";

const TextDomain kMap{
    "fit, or the ends x1,x1,x2,x2 as in -3,3,-3,3, each low end before its high one"};
const TextDomain kCompared{"an id or name as `actiscope activations` lists them"};

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

} // namespace

std::vector<Setting> classifierSettings() {
    return {
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
        flag(
            "probability", Section::classifier,
            "whether lines where σ(y) has one value and the scale of the colours are drawn",
            [](auto& s) -> auto& { return s.classifier.probability; }),
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

} // namespace actiscope
