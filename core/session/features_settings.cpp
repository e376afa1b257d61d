#include "core/session/setting_values.h"
#include "core/text/number_text.h"

namespace actiscope {
namespace {

using namespace setting_values;
using F = FeaturesView;

constexpr Names<Subject, 5> kSubjects{{"neuron", "unit", "gate", "pair", "network"}};
constexpr Names<Format, 3> kFormats{{"float64", "float32", "float16"}};

/// A power from 0, or kAllTerms.
int powerFrom(const Setting& setting, const SettingValue& value) {
    return static_cast<int>(integerIn(setting, value, F::kAllTerms, F::kHighestOrder));
}

const std::string kPowerText = "an integer from -1 to 12";

} // namespace

std::vector<Setting> featuresSettings() {
    using S = const Setting&;
    using V = const SettingValue&;
    constexpr Section kSection = Section::features;
    return {
        {"subject", kSection, "what is expanded into squares and products", kSubjects.list(),
         [](const Session& s) -> SettingValue {
             return std::string(kSubjects.of(s.features.subject));
         },
         [](S row, Session& s, V v) { s.features.subject = kSubjects.value(row, v); }},
        {"w1", kSection, "weight of x1", "a number from -5 to 5",
         [](const Session& s) -> SettingValue { return s.features.w1; },
         [](S row, Session& s, V v) {
             s.features.w1 = numberIn(row, v, -F::kLargestWeight, F::kLargestWeight);
         }},
        {"w2", kSection, "weight of x2", "a number from -5 to 5",
         [](const Session& s) -> SettingValue { return s.features.w2; },
         [](S row, Session& s, V v) {
             s.features.w2 = numberIn(row, v, -F::kLargestWeight, F::kLargestWeight);
         }},
        {"b", kSection, "bias, around which f is expanded", "a number from -6 to 6",
         [](const Session& s) -> SettingValue { return s.features.b; },
         [](S row, Session& s, V v) {
             s.features.b = numberIn(row, v, -F::kLargestBias, F::kLargestBias);
         }},
        {"order", kSection, "order of the Taylor polynomial", "an integer from 0 to 12",
         [](const Session& s) -> SettingValue {
             return static_cast<std::int64_t>(s.features.order);
         },
         [](S row, Session& s, V v) {
             s.features.order = static_cast<int>(integerIn(row, v, 0, F::kHighestOrder));
         }},
        {"unit", kSection, "unit of the first hidden layer that is expanded",
         "an integer from 1 to 64",
         [](const Session& s) -> SettingValue {
             return static_cast<std::int64_t>(s.features.unit);
         },
         [](S row, Session& s, V v) {
             s.features.unit = static_cast<int>(integerIn(row, v, 1, kMostUnits));
         }},
        {"lambda", kSection, "scale λ of the gate that multiplies", "a number from 0.0001 to 1",
         [](const Session& s) -> SettingValue { return s.features.lambda; },
         [](S row, Session& s, V v) {
             s.features.lambda = numberIn(row, v, F::kSmallestLambda, F::kLargestLambda);
         }},
        {"gate_arithmetic", kSection, "the format that the gate is computed in", kFormats.list(),
         [](const Session& s) -> SettingValue {
             return std::string(kFormats.of(s.features.arithmetic));
         },
         [](S row, Session& s, V v) { s.features.arithmetic = kFormats.value(row, v); }},
        {"point_x1", kSection, "x1 of the point around which the network is expanded",
         "a number from -10 to 10",
         [](const Session& s) -> SettingValue { return s.features.pointX1; },
         [](S row, Session& s, V v) {
             s.features.pointX1 = numberIn(row, v, -F::kFarthestPoint, F::kFarthestPoint);
         }},
        {"point_x2", kSection, "x2 of that point", "a number from -10 to 10",
         [](const Session& s) -> SettingValue { return s.features.pointX2; },
         [](S row, Session& s, V v) {
             s.features.pointX2 = numberIn(row, v, -F::kFarthestPoint, F::kFarthestPoint);
         }},
        {"power_x1", kSection, "power of x1 in the one term that is shown alone; -1 = all terms",
         kPowerText,
         [](const Session& s) -> SettingValue {
             return static_cast<std::int64_t>(s.features.powerX1);
         },
         [](S row, Session& s, V v) { s.features.powerX1 = powerFrom(row, v); }},
        {"power_x2", kSection, "power of x2 in that term; -1 = all terms", kPowerText,
         [](const Session& s) -> SettingValue {
             return static_cast<std::int64_t>(s.features.powerX2);
         },
         [](S row, Session& s, V v) { s.features.powerX2 = powerFrom(row, v); }},
    };
}

} // namespace actiscope
