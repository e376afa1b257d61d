#include "core/session/settings/setting_rows.h"

#include "core/network/architecture.h"
#include "core/text/number_text.h"

namespace actiscope {
namespace {

using namespace setting_rows;
using F = FeaturesView;

constexpr Names<Subject, 5> kSubjects{{"neuron", "unit", "gate", "pair", "network"}};
constexpr Names<Format, 3> kFormats{{"float64", "float32", "float16"}};

const TextDomain kTerms{"pairs of powers of x1 and x2 that together are at most " +
                        std::to_string(F::kHighestOrder) +
                        ", with semicolons between, as in 1,1;2,0, or nothing"};

std::optional<TermPower> termFrom(std::string_view text) {
    const auto parts = text::split(text, ',');
    if (parts.size() != 2) {
        return std::nullopt;
    }
    const auto i = text::parseInteger(text::trimmed(parts[0]));
    const auto j = text::parseInteger(text::trimmed(parts[1]));
    const auto isPower = [](const auto& power) {
        return power && *power >= 0 && *power <= F::kHighestOrder;
    };
    if (!isPower(i) || !isPower(j) || *i + *j > F::kHighestOrder) {
        return std::nullopt;
    }
    return TermPower{static_cast<int>(*i), static_cast<int>(*j)};
}

void writeTerms(Session& session, const SettingValue& value) {
    std::vector<TermPower> terms;
    for (const std::string_view part : text::split(std::get<std::string>(value), ';')) {
        const auto term = termFrom(part);
        if (!term) {
            reject("terms_off", kTerms, value);
        }
        terms.push_back(*term);
    }
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    session.features.termsOff = terms;
}

std::string termsText(const std::vector<TermPower>& terms) {
    std::string text;
    for (const auto& [i, j] : terms) {
        text.append(text.empty() ? "" : ";");
        text.append(std::to_string(i)).append(",").append(std::to_string(j));
    }
    return text;
}

} // namespace

std::vector<Setting> featuresSettings() {
    constexpr Section kSection = Section::features;
    const NumberDomain weight{-F::kLargestWeight, F::kLargestWeight, 0.05};
    const NumberDomain place{-F::kFarthestPoint, F::kFarthestPoint, 0.1};
    const WholeDomain power{F::kAllTerms, F::kHighestOrder};
    return {
        words<kSubjects>(
            "subject", kSection, "what is expanded into squares and products",
            [](auto& s) -> auto& { return s.features.subject; }),
        number(
            "w1", kSection, "weight of x1", weight, [](auto& s) -> auto& { return s.features.w1; }),
        number(
            "w2", kSection, "weight of x2", weight, [](auto& s) -> auto& { return s.features.w2; }),
        number(
            "b", kSection, "bias, around which f is expanded",
            {-F::kLargestBias, F::kLargestBias, 0.05},
            [](auto& s) -> auto& { return s.features.b; }),
        whole(
            "order", kSection, "order of the Taylor polynomial", {0, F::kHighestOrder},
            [](auto& s) -> auto& { return s.features.order; }),
        whole(
            "unit", kSection, "unit of the first hidden layer that is expanded", {1, kMostUnits},
            [](auto& s) -> auto& { return s.features.unit; }),
        number(
            "lambda", kSection, "scale λ of the gate that multiplies",
            {F::kSmallestLambda, F::kLargestLambda, 1.0},
            [](auto& s) -> auto& { return s.features.lambda; }),
        words<kFormats>(
            "gate_arithmetic", kSection, "the format that the gate is computed in",
            [](auto& s) -> auto& { return s.features.arithmetic; }),
        number(
            "point_x1", kSection, "x1 of the point around which the network is expanded", place,
            [](auto& s) -> auto& { return s.features.pointX1; }),
        number(
            "point_x2", kSection, "x2 of that point", place,
            [](auto& s) -> auto& { return s.features.pointX2; }),
        whole(
            "power_x1", kSection, "power of x1 in the one term that is shown alone; -1 = all terms",
            power, [](auto& s) -> auto& { return s.features.powerX1; }),
        whole(
            "power_x2", kSection, "power of x2 in that term; -1 = all terms", power,
            [](auto& s) -> auto& { return s.features.powerX2; }),
        {"terms_off", kSection,
         "terms x1^i x2^j that are switched off: the sum leaves them out and the rest holds them",
         kTerms, [](const Session& s) -> SettingValue { return termsText(s.features.termsOff); },
         writeTerms},
    };
}

} // namespace actiscope
