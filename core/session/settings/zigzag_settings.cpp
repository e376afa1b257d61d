#include "core/activation/catalogue.h"
#include "core/session/settings/setting_rows.h"

namespace actiscope {
namespace {

using namespace setting_rows;
using Z = ZigZagView;

constexpr Names<ZigZagInputs, 2> kInputs{{"function", "normal"}};
constexpr Names<ZigZagBeside, 2> kBeside{{"function", "centred"}};
constexpr std::string_view kFull = "full";

const TextDomain kCompared{"an id or name as `actiscope activations` lists them"};

void writeCompared(Session& session, const SettingValue& value) {
    const ActivationDefinition& wanted = definitionOf(std::get<std::string>(value));
    if (session.zigzag.compared.id() != wanted.id) {
        session.zigzag.compared = Activation(wanted);
    }
}

SettingValue readBatch(const Session& session) {
    if (session.zigzag.batch == Z::kAll) {
        return std::string(kFull);
    }
    return static_cast<std::int64_t>(session.zigzag.batch);
}

void writeBatch(Session& session, const SettingValue& value) {
    const auto* samples = std::get_if<std::int64_t>(&value);
    session.zigzag.batch = samples ? static_cast<int>(*samples) : Z::kAll;
}

} // namespace

std::vector<Setting> zigzagSettings() {
    constexpr Section kSection = Section::zigzag;
    const NumberDomain start{-Z::kFarthestStart, Z::kFarthestStart, 0.05};
    return {
        words<kInputs>(
            "inputs", kSection, "what feeds the unit: outputs of the function, or N(mean, sd²)",
            [](auto& s) -> auto& { return s.zigzag.inputs; }),
        number(
            "mean", kSection, "mean of the normal inputs",
            {-Z::kFarthestMean, Z::kFarthestMean, 0.05},
            [](auto& s) -> auto& { return s.zigzag.mean; }),
        number(
            "sd", kSection, "their standard deviation", {Z::kNarrowest, Z::kWidest, 0.05},
            [](auto& s) -> auto& { return s.zigzag.deviation; }),
        words<kBeside>(
            "beside", kSection, "what stands beside it: another function, or the same, centred",
            [](auto& s) -> auto& { return s.zigzag.beside; }),
        {"compared", kSection, "the other function", kCompared,
         [](const Session& s) -> SettingValue { return std::string(s.zigzag.compared.id()); },
         writeCompared},
        number(
            "rate", kSection, "learning rate in units of the best one of each bowl",
            {Z::kLeastRate, Z::kLargestRate, 0.01}, [](auto& s) -> auto& { return s.zigzag.rate; }),
        number(
            "momentum", kSection, "momentum", {0.0, Z::kMostMomentum, 0.01},
            [](auto& s) -> auto& { return s.zigzag.momentum; }),
        {"batch", kSection, "samples per step", WholeDomain{1, Z::kSamples, kFull}, readBatch,
         writeBatch},
        flag(
            "centre", kSection, "whether the inputs are centred",
            [](auto& s) -> auto& { return s.zigzag.centre; }),
        number(
            "start_w1", kSection, "w1 of the start, from the minimum", start,
            [](auto& s) -> auto& { return s.zigzag.startW1; }),
        number(
            "start_w2", kSection, "w2 of the start, from the minimum", start,
            [](auto& s) -> auto& { return s.zigzag.startW2; }),
    };
}

} // namespace actiscope
