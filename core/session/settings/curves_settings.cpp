#include "core/session/settings/setting_rows.h"

namespace actiscope {
namespace {

using namespace setting_rows;

constexpr Names<Format, 3> kFormats{{"float64", "float32", "float16"}};

constexpr double kWidestRange = 1000.0;

const WholeDomain kDifference{0, CurveView::kMostPins, {}, "the number of pinned functions"};

void writeDifference(Session& session, const SettingValue& value) {
    const auto number = std::get<std::int64_t>(value);
    if (number > static_cast<std::int64_t>(session.curves.pinned.size())) {
        reject("difference", kDifference, value);
    }
    session.curves.difference = static_cast<int>(number);
}

} // namespace

std::vector<Setting> curvesSettings() {
    using I = InputDistribution;
    const NumberDomain end{-kWidestRange, kWidestRange, 0.5};
    return {
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
    };
}

} // namespace actiscope
