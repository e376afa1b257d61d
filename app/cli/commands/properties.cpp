#include "app/cli/activation_input.h"
#include "app/cli/command.h"

#include "core/analysis/line/properties.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <iostream>

namespace actiscope::cli {
namespace {

/// JSON has neither infinities nor NaN: null stands for them.
QJsonValue number(double value) {
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonArray bounds(const Bounds& b) {
    return {b.lowest ? QJsonValue(*b.lowest) : QJsonValue(),
            b.highest ? QJsonValue(*b.highest) : QJsonValue()};
}

QJsonArray intervals(const std::vector<Interval>& list) {
    QJsonArray array;
    for (const Interval& interval : list) {
        array.append(QJsonArray{number(interval.from), number(interval.to)});
    }
    return array;
}

QJsonArray numbers(const std::vector<double>& list) {
    QJsonArray array;
    for (const double x : list) {
        array.append(x);
    }
    return array;
}

/// Where |f'| < ε up to an end of the line; a dead end is part of it.
std::vector<Interval> saturatedWithDead(const Regions& regions) {
    std::vector<Interval> parts = regions.saturated;
    for (const Interval& dead : regions.dead) {
        if (std::isinf(dead.from) || std::isinf(dead.to)) {
            parts.push_back(dead);
        }
    }
    std::ranges::sort(parts, {}, &Interval::from);
    std::vector<Interval> joined;
    for (const Interval& part : parts) {
        if (!joined.empty() && joined.back().to == part.from) {
            joined.back().to = part.to;
        } else {
            joined.push_back(part);
        }
    }
    return joined;
}

QString saturationName(Saturation saturation) {
    switch (saturation) {
    case Saturation::none:
        return QStringLiteral("none");
    case Saturation::soft:
        return QStringLiteral("soft");
    case Saturation::hard:
        return QStringLiteral("hard");
    }
    return {};
}

int run(const Arguments& arguments) {
    arguments.expectPositional(1, 1, "the id of an activation (see `actiscope activations`)");
    const Activation activation = activationFrom(arguments);
    const double epsilon = arguments.number("--epsilon", 1e-12, 1.0, 0.01);
    const Properties p = computeProperties(activation, epsilon);
    const QJsonObject object{
        {"range", bounds(p.range)},
        {"derivative_range", bounds(p.derivativeRange)},
        {"saturation",
         QJsonObject{{"left", saturationName(p.left)}, {"right", saturationName(p.right)}}},
        {"saturated_intervals", intervals(saturatedWithDead(p.regions))},
        {"small_slope_intervals", intervals(p.regions.smallSlope)},
        {"dead_intervals", intervals(p.regions.dead)},
        {"undecided_intervals", intervals(p.regions.undecided)},
        {"monotone", p.monotone},
        {"zero_centred", p.zeroCentred},
        {"odd", p.odd},
        {"even", p.even},
        {"kinks", numbers(p.kinks)},
        {"jumps", numbers(p.jumps)},
        {"poles", numbers(p.poles)},
        {"gaussian",
         QJsonObject{{"mean", number(p.gaussian.mean)},
                     {"mean_square", number(p.gaussian.meanSquare)},
                     {"mean_square_derivative", number(p.gaussian.meanSquareDerivative)}}}};
    std::cout << QJsonDocument(object).toJson(QJsonDocument::Indented).constData();
    return 0;
}

} // namespace

Command propertiesCommand() {
    return {
        "properties",
        "ID [--param alpha=0.2]... [--epsilon 0.01]",
        "prints range, saturation, kinks, symmetry and Gaussian moments, all computed, as JSON",
        {{"--param", "NAME=VALUE", "a parameter of the activation; may be repeated", true},
         {"--formula", "TEXT", "the formula of custom, over x, alpha, beta, theta"},
         {"--epsilon", "E",
          "|f'| below this is a small slope, and saturated where that goes on to ±∞ and f' tends "
          "to 0 (0.01)"}},
        run};
}

} // namespace actiscope::cli
