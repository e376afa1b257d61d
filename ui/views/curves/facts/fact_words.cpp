#include "ui/views/curves/facts/fact_words.h"

#include "ui/io/shown_number.h"

#include <QCoreApplication>
#include <QStringList>

#include <limits>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Facts)
};

constexpr int kDigits = 3;

QString shortNumber(double value) {
    return numberWithDigits(value, kDigits);
}

QString smoothText(const CheckResult& result) {
    switch (result.fulfilment) {
    case Fulfilment::holds:
        return Text::tr("smooth everywhere");
    case Fulfilment::partly:
        return Text::tr("smooth but at %1").arg(shortPlaces(result.places));
    case Fulfilment::fails:
        return Text::tr("jumps at %1").arg(shortPlaces(result.places));
    }
    return {};
}

QString boundedText(const CheckResult& result) {
    switch (result.fulfilment) {
    case Fulfilment::holds:
        return Text::tr("bounded");
    case Fulfilment::partly:
        return result.fromBelow ? Text::tr("bounded: only from below")
                                : Text::tr("bounded: only from above");
    case Fulfilment::fails:
        return Text::tr("not bounded");
    }
    return {};
}

} // namespace

QString shortSaturation(Saturation saturation, const std::optional<double>& limit) {
    const QString end = limit ? shortNumber(*limit) : QStringLiteral("f′ → 0");
    switch (saturation) {
    case Saturation::none:
        return Text::tr("none", "saturation");
    case Saturation::soft:
        return Text::tr("soft, %1").arg(end);
    case Saturation::hard:
        return Text::tr("hard, %1").arg(end);
    }
    return {};
}

QString shortBounds(const Bounds& bounds) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const QString low = shortNumber(bounds.lowest.value_or(-kInfinity));
    const QString high = shortNumber(bounds.highest.value_or(kInfinity));
    return low == high ? low : Text::tr("%1 to %2").arg(low, high);
}

QString shortPlaces(const std::vector<double>& places) {
    if (places.empty()) {
        return Text::tr("none", "kinks");
    }
    constexpr std::size_t kMost = 3;
    QStringList parts;
    for (std::size_t i = 0; i < places.size() && i < kMost; ++i) {
        parts.append(numberWithDigits(places[i], kDigits));
    }
    if (places.size() > kMost) {
        parts.append(QStringLiteral("…"));
    }
    return QStringLiteral("x = ") + parts.join(QStringLiteral(", "));
}

QString symmetryText(const Properties& p) {
    return p.odd ? Text::tr("odd") : p.even ? Text::tr("even") : Text::tr("none", "symmetry");
}

QString checkText(const CheckResult& result) {
    const bool holds = result.fulfilment == Fulfilment::holds;
    switch (result.condition) {
    case Condition::nonlinear:
        return holds ? Text::tr("not a line") : Text::tr("a line");
    case Condition::noDead:
        return result.fulfilment == Fulfilment::fails ? Text::tr("dead region")
               : holds                                ? Text::tr("no dead region")
                                                      : Text::tr("no dead region found");
    case Condition::monotone:
        return holds ? Text::tr("monotone") : Text::tr("not monotone");
    case Condition::smooth:
        return smoothText(result);
    case Condition::zeroCentred:
        return holds ? Text::tr("zero-centred") : Text::tr("not zero-centred");
    case Condition::bounded:
        return boundedText(result);
    }
    return {};
}

QString argumentText(const Argument& argument, double epsilon) {
    const QString a = shortNumber(argument.a);
    const QString b = shortNumber(argument.b);
    const QString small = shortNumber(epsilon);
    switch (argument.kind) {
    case Argument::centredAndBounded:
        return Text::tr("Outputs stay between %1 and %2 and average 0.").arg(a, b);
    case Argument::boundedOutput:
        return Text::tr("Outputs stay between %1 and %2.").arg(a, b);
    case Argument::offStillLearns:
        return argument.a == 0.0
                   ? Text::tr("A slope is left for negative x: a unit that is off still learns.")
                   : Text::tr("Far left a slope of %1 is left: a unit that is off still learns.")
                         .arg(a);
    case Argument::steadySlope:
        return Text::tr("For large x the slope is %1: gradients do not fade there.").arg(a);
    case Argument::smoothEverywhere:
        return Text::tr("Smooth everywhere: the slope never jumps.");
    case Argument::leadsNowhere:
        return Text::tr("It is not a line: layers of it are more than one.");
    case Argument::noSlope:
        return Text::tr("Its slope is 0: no gradient passes.");
    case Argument::isLine:
        return Text::tr("A line of slope %1: however many layers, it stays one line.").arg(a);
    case Argument::deadBelow:
        return Text::tr("For x ≤ %1 the slope is 0: a unit that stays there learns nothing more.")
            .arg(a);
    case Argument::deadAbove:
        return Text::tr("For x ≥ %1 the slope is 0: a unit that stays there learns nothing more.")
            .arg(a);
    case Argument::deadWithin:
        return Text::tr("From x = %1 to %2 the slope is 0: no gradient passes there.").arg(a, b);
    case Argument::fadesBoth:
        return Text::tr("It fades on both sides: below %1 and above %2 the slope is under %3.")
            .arg(a, b, small);
    case Argument::fadesLeft:
        return Text::tr("Far left it fades: below %1 the slope is under %2.").arg(a, small);
    case Argument::fadesRight:
        return Text::tr("Far right it fades: above %1 the slope is under %2.").arg(a, small);
    case Argument::notMonotone:
        return Text::tr("Not monotone: more input may mean less output.");
    case Argument::slopeGrows:
        return Text::tr("Its slope grows without bound: gradients may explode.");
    case Argument::notCentred:
        return Text::tr("Outputs average %1, not 0.").arg(a);
    case Argument::undefinedSomewhere:
        return Text::tr("It is not defined for every x.");
    }
    return {};
}

} // namespace actiscope::ui
