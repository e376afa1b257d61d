#include "ui/panels/readouts.h"

#include "core/activation/maxout.h"
#include "core/activation/random_slope.h"
#include "ui/io/qstring.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>
#include <limits>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Readouts)
};

/// An x of the plot: what is next to nothing on it is 0. On the whole line, against 1.
QString shownPlace(double x, const numeric::Rectangle& range) {
    const double width = range.xMax - range.xMin;
    return shownNumber(x, std::isfinite(width) ? width : 1.0);
}

QString intervalText(const Interval& interval, const numeric::Rectangle& range) {
    // An interval that reaches the edge of the plot is known only up to there.
    const bool fromEdge = interval.from <= range.xMin;
    const bool toEdge = interval.to >= range.xMax;
    if (fromEdge && toEdge) {
        return Text::tr("everywhere");
    }
    if (fromEdge) {
        return QStringLiteral("x ≤ %1").arg(shownPlace(interval.to, range));
    }
    if (toEdge) {
        return QStringLiteral("x ≥ %1").arg(shownPlace(interval.from, range));
    }
    return QStringLiteral("%1 ≤ x ≤ %2")
        .arg(shownPlace(interval.from, range), shownPlace(interval.to, range));
}

QString listText(const std::vector<Interval>& intervals, const numeric::Rectangle& range) {
    constexpr std::size_t kMostShown = 3;
    QStringList parts;
    for (std::size_t i = 0; i < intervals.size() && i < kMostShown; ++i) {
        parts.append(intervalText(intervals[i], range));
    }
    if (intervals.size() > kMostShown) {
        parts.append(QStringLiteral("…"));
    }
    return parts.join(QStringLiteral(", "));
}

QString intervalsText(const std::vector<Interval>& intervals, double length,
                      const numeric::Rectangle& range) {
    if (intervals.empty()) {
        return Text::tr("nowhere");
    }
    return Text::tr("%1 (%2 % of the range)")
        .arg(listText(intervals, range), percentText(length / (range.xMax - range.xMin)));
}

/// "+ 0.5" or "− 0.5", to follow another term.
QString signedTerm(double value) {
    return (std::signbit(value) ? QStringLiteral("− ") : QStringLiteral("+ ")) +
           shownNumber(std::fabs(value));
}

QString speedText(double examplesPerSecond) {
    if (examplesPerSecond >= 1e6) {
        return Text::tr("%1 M samples/s").arg(numberWithDecimals(examplesPerSecond / 1e6, 1));
    }
    return Text::tr("%1 k samples/s").arg(numberWithDecimals(examplesPerSecond / 1e3, 1));
}

/// The curve as another arithmetic computes it; gaps stay gaps.
void roundTo(Format format, const Activation& activation, Curve& curve) {
    if (format == Format::float64) {
        return;
    }
    Eigen::ArrayXd f(curve.x.size());
    Eigen::ArrayXd slope(curve.x.size());
    activation.evaluate(format, curve.x, f, slope);
    curve.f = curve.f.isNaN().select(curve.f, f);
    curve.slope = curve.slope.isNaN().select(curve.slope, slope);
}

double secondAt(const Activation& activation, double x) {
    const Eigen::ArrayXd place = Eigen::ArrayXd::Constant(1, x);
    Eigen::ArrayXd f(1);
    Eigen::ArrayXd slope(1);
    Eigen::ArrayXd second(1);
    activation.evaluate(place, f, slope, second);
    return second[0];
}

} // namespace

QString wholeLineText(const std::vector<Interval>& intervals) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const numeric::Rectangle line{-kInfinity, kInfinity, 0.0, 0.0};
    return intervals.empty() ? Text::tr("nowhere") : listText(intervals, line);
}

QString boundsText(const Bounds& bounds) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const QString low = shownNumber(bounds.lowest.value_or(-kInfinity));
    const QString high = shownNumber(bounds.highest.value_or(kInfinity));
    return low == high ? low : Text::tr("%1 to %2").arg(low, high);
}

QString activationTitle(const Activation& activation) {
    QStringList parts;
    const auto specs = activation.definition().parameters;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        parts.append(QStringLiteral("%1 = %2").arg(toQString(specs[i].symbol),
                                                   shownNumber(activation.parameters()[i])));
    }
    if (activation.isCustom()) {
        return QStringLiteral("f(x) = ") + toQString(activation.formulaText());
    }
    const QString name = toQString(activation.definition().name);
    return parts.isEmpty() ? name
                           : QStringLiteral("%1 (%2)").arg(name, parts.join(QStringLiteral(", ")));
}

QString paneTitle(const Session& session, Pane pane) {
    if (pane == Pane::compared) {
        const Activation& compared = session.classifier.compared;
        return (compared.isAffine() ? Text::tr("Linear: %1") : Text::tr("Compared: %1"))
            .arg(activationTitle(compared));
    }
    QStringList names;
    for (const Activation& activation : session.training.activations) {
        names.append(activationTitle(activation));
    }
    return Text::tr("Chosen: %1").arg(names.join(QStringLiteral(", ")));
}

CurveReadout readCurve(const Session& session, int points, const Regions& line) {
    const CurveView& view = session.curves;
    const numeric::Rectangle& range = view.range;
    const Activation& activation = session.activation();
    CurveReadout readout;
    readout.curve = sampleForDrawing(activation, range.xMin, range.xMax, points, view.second);
    roundTo(view.arithmetic, activation, readout.curve);
    readout.regions = clipped(line, range.xMin, range.xMax);
    readout.saturated =
        intervalsText(readout.regions.saturated, readout.regions.saturatedLength(), range);
    readout.smallSlope =
        intervalsText(readout.regions.smallSlope, readout.regions.smallSlopeLength(), range);
    readout.dead = intervalsText(readout.regions.dead, readout.regions.deadLength(), range);
    readProbe(readout, session);
    return readout;
}

void readProbe(CurveReadout& readout, const Session& session) {
    const CurveView& view = session.curves;
    const numeric::Rectangle& range = view.range;
    const Activation& activation = session.activation();
    readout.probe = activation.at(view.probe, view.arithmetic);
    readout.probeX = shownPlace(view.probe, range);
    readout.probeValue = shownNumber(readout.probe.value);
    readout.probeSlope = shownNumber(readout.probe.slope);
    readout.probeSlopeText = Text::tr("f′(x) = %1").arg(readout.probeSlope);
    if (view.second) {
        readout.probeSlopeText +=
            Text::tr(", f″(x) = %1").arg(shownNumber(secondAt(activation, view.probe)));
    }
    if (activation.maxout() != nullptr) {
        readout.probeSlopeText +=
            Text::tr(", piece %1 wins").arg(activation.maxout()->winner(view.probe) + 1);
    }
    readout.description =
        Text::tr("%1; at x = %2: f = %3, f' = %4. Saturated: %5. Small slope: %6. Dead: %7.")
            .arg(QString::fromStdString(activation.description()), readout.probeX,
                 readout.probeValue, readout.probeSlope, readout.saturated, readout.smallSlope,
                 readout.dead);
}

Eigen::ArrayXd differenceValues(const Session& session, const Curve& curve) {
    if (session.curves.difference == 0) {
        return {};
    }
    const auto index = static_cast<std::size_t>(session.curves.difference - 1);
    Eigen::ArrayXd f(curve.x.size());
    Eigen::ArrayXd slope(curve.x.size());
    session.curves.pinned[index].evaluate(curve.x, f, slope);
    return curve.f - f;
}

namespace {

/// A loss or a difference of losses, shorter than shownNumber().
QString lossText(double loss) {
    return numberWithDigits(loss, 3);
}

/// Dead units and why; the most severe reason speaks.
QString healthText(const NetworkHealth& health) {
    int units = 0;
    int dead = 0;
    int withoutDerivative = 0;
    int underflow = 0;
    for (const LayerHealth& layer : health.layers) {
        for (const UnitHealth& unit : layer.units) {
            ++units;
            dead += unit.isDead() ? 1 : 0;
            withoutDerivative += unit.reason == DeathReason::noDerivative ? 1 : 0;
            underflow += unit.reason == DeathReason::underflow ? 1 : 0;
        }
    }
    if (dead == 0) {
        return Text::tr("dead hidden units: 0");
    }
    if (withoutDerivative > 0) {
        return Text::tr(
                   "Nothing moves in the hidden layers: f' = 0 everywhere, so their gradient is "
                   "exactly %1. Only the output layer learns.")
            .arg(shownNumber(health.layers.front().gradientNorm));
    }
    if (underflow == dead) {
        return Text::tr("hidden units that cannot learn: %1 of %2 (saturated so deeply that f' "
                        "rounds to 0)")
            .arg(dead)
            .arg(units);
    }
    return Text::tr("dead hidden units: %1 of %2 (f' = 0 for every sample, so they cannot learn)")
        .arg(dead)
        .arg(units);
}

/// The mean slopes that evaluation uses, and what the random ones of training do to the loss.
QString slopeGapText(const TrainingSnapshot& snapshot) {
    QStringList slopes;
    for (const Activation& activation : snapshot.activations) {
        if (activation.definition().randomSlope) {
            slopes.append(shownNumber(slopeBand(activation).mean));
        }
    }
    slopes.removeDuplicates();
    const SlopeGap& gap = *snapshot.slopeGap;
    return Text::tr("RReLU: evaluation slope %1; loss with random slopes %2 (%3 draws) against %4 "
                    "evaluated: gap %5 ± %6")
        .arg(slopes.join(QStringLiteral(", ")), lossText(gap.random.mean))
        .arg(gap.draws)
        .arg(lossText(gap.evaluated), lossText(gap.gap.mean), lossText(gap.gap.deviation));
}

QString stopText(StopReason reason) {
    switch (reason) {
    case StopReason::epochs:
        return Text::tr("Stopped: the number of epochs is reached.");
    case StopReason::accuracy:
        return Text::tr("Stopped: the accuracy is reached.");
    case StopReason::loss:
        return Text::tr("Stopped: the loss is reached.");
    }
    return {};
}

} // namespace

QString unitHealthText(const UnitHealth& unit, int samples) {
    const QString revived =
        unit.revivals > 0 ? Text::tr(", revived %1 times").arg(unit.revivals) : QString();
    switch (unit.reason) {
    case DeathReason::deadRegion:
        return Text::tr("dead: all %1 samples lie where f′ = 0 (z from %2 to %3)%4")
            .arg(samples)
            .arg(shownNumber(unit.lowest), shownNumber(unit.highest), revived);
    case DeathReason::noDerivative:
        return Text::tr("cannot learn: f′ = 0 everywhere");
    case DeathReason::underflow:
        return Text::tr("stuck: f′ rounds to 0 for all %1 samples (z from %2 to %3)%4")
            .arg(samples)
            .arg(shownNumber(unit.lowest), shownNumber(unit.highest), revived);
    case DeathReason::none:
        break;
    }
    constexpr double kMostly = 0.9;
    if (unit.saturated + unit.dead >= kMostly) {
        return Text::tr("mostly saturated: %1 of %2 samples%3")
            .arg(qRound((unit.saturated + unit.dead) * samples))
            .arg(samples)
            .arg(revived);
    }
    if (unit.atKink > 0) {
        return Text::tr("%1 samples exactly at a kink%2").arg(unit.atKink).arg(revived);
    }
    return unit.revivals > 0 ? Text::tr("revived %1 times").arg(unit.revivals) : QString();
}

QString layerHealthText(const NetworkHealth& health) {
    QStringList lines;
    for (std::size_t l = 0; l < health.layers.size(); ++l) {
        const LayerHealth& layer = health.layers[l];
        const bool output = l + 1 == health.layers.size();
        lines.append(Text::tr("%1: f(z) %2 ± %3, δ ± %4, same sign %5 %")
                         .arg(output ? Text::tr("output") : Text::tr("layer %1").arg(l + 1))
                         .arg(numberWithDecimals(layer.output.mean, 2),
                              numberWithDecimals(layer.output.deviation, 2),
                              numberWithDigits(layer.delta.deviation, 2),
                              percentText(layer.sameSign, 0)));
    }
    return lines.join(QLatin1Char('\n'));
}

QString confusionText(const Confusion& c, const std::array<std::string, 2>& classNames) {
    if (classNames[0].empty()) {
        return Text::tr("right ▲ %1 ● %2, wrong ▲ %3 ● %4")
            .arg(c.trianglesRight)
            .arg(c.circlesRight)
            .arg(c.trianglesWrong)
            .arg(c.circlesWrong);
    }
    const auto one = [&](const char* symbol, std::size_t name, auto right, auto wrong) {
        return Text::tr("%1 %2 %3 of %4")
            .arg(QString::fromUtf8(symbol), QString::fromStdString(classNames[name]))
            .arg(right)
            .arg(right + wrong);
    };
    return Text::tr("right: ") + one("▲", 1, c.trianglesRight, c.trianglesWrong) +
           QStringLiteral(" · ") + one("●", 0, c.circlesRight, c.circlesWrong);
}

QString collapsedText(const CollapsedLine& line, double residual) {
    return Text::tr("y = %1·x1 %2·x2 %3\n|network − line| ≤ %4, however many layers")
        .arg(shownNumber(line.a), signedTerm(line.b), signedTerm(line.c),
             numberWithDigits(residual, 2));
}

QString progressText(std::uint64_t epoch, double loss, double accuracy) {
    return Text::tr("epoch %1 · loss %2 · accuracy %3 %")
        .arg(QLocale::c().toString(static_cast<qulonglong>(epoch)), shownNumber(loss),
             percentText(accuracy));
}

RunReadout readRun(const TrainingSnapshot& snapshot, const Activation& activation) {
    RunReadout readout;
    readout.warning = false;
    readout.progress =
        progressText(snapshot.epoch, snapshot.metrics.loss, snapshot.metrics.accuracy);
    if (snapshot.test) {
        readout.progress += Text::tr(" · test %1 %").arg(percentText(snapshot.test->accuracy));
    }
    if (snapshot.examplesPerSecond > 0.0) {
        readout.speed = speedText(snapshot.examplesPerSecond);
    }
    if (snapshot.divergence && snapshot.divergence->missing) {
        readout.warning = true;
        const MissingSlope& missing = *snapshot.divergence->missing;
        const Activation& f = snapshot.activations[static_cast<std::size_t>(missing.layer - 1)];
        readout.insight =
            Text::tr("Training ends: %1 has no finite value or slope at z = %2, which "
                     "unit %3 of layer %4 meets. Another function helps, a smaller "
                     "learning rate does not.")
                .arg(toQString(f.formulaText()), shownNumber(missing.z))
                .arg(missing.unit)
                .arg(missing.layer);
    } else if (snapshot.divergence) {
        readout.warning = true;
        readout.insight =
            Text::tr("Diverged in epoch %1, layer %2; the weights before it are kept. "
                     "Lower the learning rate and press Reset.")
                .arg(static_cast<qulonglong>(snapshot.divergence->epoch))
                .arg(snapshot.divergence->layer);
    } else if (snapshot.linear) {
        readout.insight = collapsedText(snapshot.line, snapshot.lineResidual);
    } else {
        readout.warning = snapshot.health.deadUnits() > 0;
        // Room is short: with random slopes, which leave no unit dead, none is not worth a word.
        const bool gap = snapshot.slopeGap.has_value();
        readout.insight = readout.warning || !gap ? healthText(snapshot.health) : QString();
        if (gap) {
            readout.insight +=
                (readout.warning ? QStringLiteral(". ") : QString()) + slopeGapText(snapshot);
        }
    }
    if (snapshot.stopped) {
        readout.insight.prepend(stopText(*snapshot.stopped) + QLatin1Char('\n'));
    }
    readout.description = QStringLiteral("%1; %2. %3")
                              .arg(QString::fromStdString(activation.description()),
                                   readout.progress, readout.insight);
    return readout;
}

} // namespace actiscope::ui
