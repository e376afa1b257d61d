#include "core/activation/maxout.h"
#include "core/approximation/unit_sum.h"
#include "core/errors.h"
#include "core/formula/parser.h"
#include "core/session/settings/setting_rows.h"

namespace actiscope {
namespace {

using namespace setting_rows;
using A = ApproximationView;

constexpr Section kSection = Section::approximation;
constexpr Names<ApproximationPage, 3> kPages{{"one_input", "maxout", "depth"}};
constexpr Names<FitWay, 3> kWays{{"by_hand", "solved", "trained"}};
constexpr Names<Knots, 2> kKnots{{"even", "error"}};
constexpr Names<TargetKind, 8> kTargets{
    {"sine", "step", "abs", "square", "sawtooth", "nielsen", "formula", "samples"}};

const TextDomain kFormula{"a formula of x"};
const TextDomain kSamples{"points x,y;x,y;…"};
const TextDomain kLines{"lines slope,intercept;…, as many as pieces"};
const TextDomain kHand{"units step,steepness,height;… with ,bump behind the first of a bump"};

void writeFormula(Session& s, const SettingValue& value) {
    const std::string& text = std::get<std::string>(value);
    const formula::ParseResult parsed = formula::parse(text, formula::Vocabulary{});
    if (!parsed.expression) {
        throw UsageError("formula, column " + std::to_string(parsed.error.column) + ": " +
                         formula::problemText(parsed.error) +
                         "; allowed: a formula of x such as sin(2*x)");
    }
    s.approximation.target.formula = text;
}

SettingValue linesText(const Session& s) {
    return s.approximation.lines.empty() ? std::string() : Maxout{s.approximation.lines}.text();
}

void writeLines(Session& s, const SettingValue& value) {
    const std::string& text = std::get<std::string>(value);
    s.approximation.lines = text.empty() ? std::vector<AffinePiece>() : Maxout::parse(text).pieces;
}

/// The rows of the target.
std::vector<Setting> targetSettings() {
    const NumberDomain end{-Target::kFarthest, Target::kFarthest, {-10.0, 10.0, 0.5}};
    return {
        words<kPages>(
            "page", kSection, "the page that is shown",
            [](auto& s) -> auto& { return s.approximation.page; }),
        words<kTargets>(
            "target", kSection, "the function that is approximated",
            [](auto& s) -> auto& { return s.approximation.target.kind; }),
        {"formula", kSection, "the typed target", kFormula,
         [](const Session& s) -> SettingValue { return s.approximation.target.formula; },
         writeFormula},
        {"samples", kSection, "the drawn target", kSamples,
         [](const Session& s) -> SettingValue {
             return pointsText(s.approximation.target.samples);
         },
         [](Session& s, const SettingValue& v) {
             s.approximation.target.samples = parsePoints(std::get<std::string>(v));
         }},
        number(
            "from", kSection, "left end of the range", end,
            [](auto& s) -> auto& { return s.approximation.target.from; }),
        number(
            "to", kSection, "right end of the range", end,
            [](auto& s) -> auto& { return s.approximation.target.to; }),
    };
}

/// The rows of the sum of units.
std::vector<Setting> sumSettings() {
    return {
        whole(
            "units", kSection, "number of units", {1, UnitSum::kMostUnits},
            [](auto& s) -> auto& { return s.approximation.units; }),
        words<kWays>(
            "way", kSection, "how the units are found",
            [](auto& s) -> auto& { return s.approximation.way; }),
        words<kKnots>(
            "knots", kSection, "where solved units stand: at equal distance, or where the error is",
            [](auto& s) -> auto& { return s.approximation.knots; }),
        number(
            "goal", kSection, "largest error that counts as a success",
            {A::kSmallestGoal, A::kLargestGoal, {0.01, 1.0, 0.01}},
            [](auto& s) -> auto& { return s.approximation.goal; }),
        {"hand", kSection, "the units that were set by hand; empty = a staircase", kHand,
         [](const Session& s) -> SettingValue { return handText(s.approximation.hand); },
         [](Session& s, const SettingValue& v) {
             s.approximation.hand = parseHand(std::get<std::string>(v));
         }},
        number(
            "hand_offset", kSection, "constant that is added to units set by hand",
            {-HandUnit::kHighest, HandUnit::kHighest, {-5.0, 5.0, 0.05}},
            [](auto& s) -> auto& { return s.approximation.handOffset; }),
        whole(
            "selected", kSection, "the unit that is marked", {1, UnitSum::kMostUnits},
            [](auto& s) -> auto& { return s.approximation.selected; }),
        whole(
            "epochs", kSection, "epochs of the trained sum", {1, A::kMostEpochs},
            [](auto& s) -> auto& { return s.approximation.epochs; }),
        number(
            "rate", kSection, "learning rate of the trained sum",
            {A::kSmallestRate, A::kLargestRate, 0.001},
            [](auto& s) -> auto& { return s.approximation.rate; }),
    };
}

std::vector<Setting> pieceSettings() {
    return {
        whole(
            "pieces", kSection, "pieces of a maxout", {1, static_cast<int>(Maxout::kMostPieces)},
            [](auto& s) -> auto& { return s.approximation.pieces; }),
        {"lines", kSection, "the lines of a maxout that were set by hand; empty = the best ones",
         kLines, linesText, writeLines},
        words<kTargets>(
            "maxout_target", kSection, "the function that a maxout approximates over [-1, 1]",
            [](auto& s) -> auto& { return s.approximation.maxoutTarget; }),
        flag(
            "concave", kSection, "whether that function is upside down",
            [](auto& s) -> auto& { return s.approximation.concave; }),
        flag(
            "pair", kSection, "whether the difference of two maxouts approximates it",
            [](auto& s) -> auto& { return s.approximation.pair; }),
        number(
            "probe", kSection, "x of the sample whose gradient is shown", {-1.0, 1.0, 0.02},
            [](auto& s) -> auto& { return s.approximation.probe; }),
        whole(
            "layers", kSection, "layers of the tent network", {1, A::kMostLayers},
            [](auto& s) -> auto& { return s.approximation.layers; }),
        flag(
            "random", kSection, "whether random weights are drawn instead of the tents",
            [](auto& s) -> auto& { return s.approximation.random; }),
        whole(
            "draw", kSection, "first seed of the random networks", {1, A::kMostDraws},
            [](auto& s) -> auto& { return s.approximation.draw; }),
    };
}

} // namespace

std::vector<Setting> approximationSettings() {
    std::vector<Setting> rows = targetSettings();
    for (const auto& more : {sumSettings(), pieceSettings()}) {
        rows.insert(rows.end(), more.begin(), more.end());
    }
    return rows;
}

} // namespace actiscope
