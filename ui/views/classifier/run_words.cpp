#include "ui/views/classifier/run_words.h"

#include "core/activation/random_slope.h"
#include "ui/controls/function/function_words.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct RunText {
    Q_DECLARE_TR_FUNCTIONS(Readouts)
};

/// "+ 0.5" or "− 0.5", to follow another term; `size` is that of the terms beside it.
QString signedTerm(double value, double size) {
    const QString text = shownNumber(std::fabs(value), size);
    return (std::signbit(value) && text != QStringLiteral("0") ? QStringLiteral("− ")
                                                               : QStringLiteral("+ ")) +
           text;
}

QString speedText(double examplesPerSecond) {
    if (examplesPerSecond >= 1e6) {
        return RunText::tr("%1 M samples/s").arg(numberWithDecimals(examplesPerSecond / 1e6, 1));
    }
    return RunText::tr("%1 k samples/s").arg(numberWithDecimals(examplesPerSecond / 1e3, 1));
}

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
        return RunText::tr("dead hidden units: 0");
    }
    if (withoutDerivative > 0) {
        return RunText::tr(
                   "Nothing moves in the hidden layers: f' = 0 everywhere, so their gradient is "
                   "exactly %1. Only the output layer learns.")
            .arg(shownNumber(health.layers.front().gradientNorm));
    }
    if (underflow == dead) {
        return RunText::tr("hidden units that cannot learn: %1 of %2 (saturated so deeply that f' "
                           "rounds to 0)")
            .arg(dead)
            .arg(units);
    }
    return RunText::tr(
               "dead hidden units: %1 of %2 (f' = 0 for every sample, so they cannot learn)")
        .arg(dead)
        .arg(units);
}

/// A line that cannot bend learns as far as it can; what is said of it is that it is one, unless
/// training itself is out of hand.
bool hasTrouble(const TrainingSnapshot& snapshot) {
    const Trouble::Kind kind = snapshot.trouble.kind;
    return snapshot.linear ? kind == Trouble::Kind::exploding || kind == Trouble::Kind::jumping
                           : kind != Trouble::Kind::none;
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
    return RunText::tr(
               "RReLU: evaluation slope %1; loss with random slopes %2 (%3 draws) against %4 "
               "evaluated: gap %5 ± %6")
        .arg(slopes.join(QStringLiteral(", ")), lossText(gap.random.mean))
        .arg(gap.draws)
        .arg(lossText(gap.evaluated), lossText(gap.gap.mean), lossText(gap.gap.deviation));
}

QString stopText(StopReason reason) {
    switch (reason) {
    case StopReason::epochs:
        return RunText::tr("Stopped: the number of epochs is reached.");
    case StopReason::accuracy:
        return RunText::tr("Stopped: the accuracy is reached.");
    case StopReason::loss:
        return RunText::tr("Stopped: the loss is reached.");
    }
    return {};
}

} // namespace

QString paneTitle(const Session& session, Pane pane) {
    if (pane == Pane::compared) {
        const Activation& compared = session.classifier.compared;
        return (compared.isAffine() ? RunText::tr("Linear: %1") : RunText::tr("Compared: %1"))
            .arg(activationTitle(compared));
    }
    QStringList names;
    for (const Activation& activation : session.training.activations) {
        names.append(activationTitle(activation));
    }
    return RunText::tr("Chosen: %1").arg(names.join(QStringLiteral(", ")));
}

QString troubleText(const Trouble& trouble) {
    switch (trouble.kind) {
    case Trouble::Kind::none:
        break;
    case Trouble::Kind::vanishing:
        return RunText::tr("Vanishing gradient: layer %1 gets %2 of the output layer's.")
            .arg(trouble.layer)
            .arg(numberWithDigits(trouble.ratio, 2));
    case Trouble::Kind::exploding:
        if (trouble.layer == 0) {
            return RunText::tr("The loss rose from %1 to %2: the rate is too large.")
                .arg(lossText(trouble.first), lossText(trouble.loss));
        }
        return RunText::tr("Exploding gradient: layer %1 gets %2 times the output layer's.")
            .arg(trouble.layer)
            .arg(numberWithDigits(trouble.ratio, 2));
    case Trouble::Kind::saturated:
        return RunText::tr("Layer %1 is saturated: f' is almost 0 for %2 % of its outputs.")
            .arg(trouble.layer)
            .arg(percentText(trouble.share, 0));
    case Trouble::Kind::jumping:
        return RunText::tr("The loss jumps between %1 and %2: the rate is too large.")
            .arg(lossText(trouble.lowest), lossText(trouble.highest));
    }
    return {};
}

QString troubleHelp(const Trouble& trouble) {
    switch (trouble.kind) {
    case Trouble::Kind::none:
        break;
    case Trouble::Kind::vanishing:
        return RunText::tr("A steeper function or larger initial weights help.");
    case Trouble::Kind::exploding:
        return trouble.layer == 0 ? RunText::tr("A smaller learning rate helps.")
                                  : RunText::tr("Smaller initial weights help.");
    case Trouble::Kind::saturated:
        return RunText::tr("Smaller weights or a smaller learning rate help.");
    case Trouble::Kind::jumping:
        return RunText::tr("A smaller learning rate helps.");
    }
    return {};
}

QString unitHealthText(const UnitHealth& unit, int samples) {
    const QString revived =
        unit.revivals > 0 ? RunText::tr(", revived %1 times").arg(unit.revivals) : QString();
    switch (unit.reason) {
    case DeathReason::deadRegion:
        return RunText::tr("dead: all %1 samples lie where f′ = 0 (z from %2 to %3)%4")
            .arg(samples)
            .arg(shownNumber(unit.lowest), shownNumber(unit.highest), revived);
    case DeathReason::noDerivative:
        return RunText::tr("cannot learn: f′ = 0 everywhere");
    case DeathReason::underflow:
        return RunText::tr("stuck: f′ rounds to 0 for all %1 samples (z from %2 to %3)%4")
            .arg(samples)
            .arg(shownNumber(unit.lowest), shownNumber(unit.highest), revived);
    case DeathReason::none:
        break;
    }
    constexpr double kMostly = 0.9;
    if (unit.saturated + unit.dead >= kMostly) {
        return RunText::tr("mostly saturated: %1 of %2 samples%3")
            .arg(qRound((unit.saturated + unit.dead) * samples))
            .arg(samples)
            .arg(revived);
    }
    if (unit.atKink > 0) {
        return RunText::tr("%1 samples exactly at a kink%2").arg(unit.atKink).arg(revived);
    }
    return unit.revivals > 0 ? RunText::tr("revived %1 times").arg(unit.revivals) : QString();
}

QString confusionText(const Confusion& c, const std::array<std::string, 2>& classNames) {
    if (classNames[0].empty()) {
        return RunText::tr("right ▲ %1 ● %2, wrong ▲ %3 ● %4")
            .arg(c.trianglesRight)
            .arg(c.circlesRight)
            .arg(c.trianglesWrong)
            .arg(c.circlesWrong);
    }
    const auto one = [&](const char* symbol, std::size_t name, auto right, auto wrong) {
        return RunText::tr("%1 %2 %3 of %4")
            .arg(QString::fromUtf8(symbol), QString::fromStdString(classNames[name]))
            .arg(right)
            .arg(right + wrong);
    };
    return RunText::tr("right: ") + one("▲", 1, c.trianglesRight, c.trianglesWrong) +
           QStringLiteral(" · ") + one("●", 0, c.circlesRight, c.circlesWrong);
}

QString collapsedText(const CollapsedLine& line, double residual) {
    const double size = std::max({std::fabs(line.a), std::fabs(line.b), std::fabs(line.c)});
    return RunText::tr("y = %1·x1 %2·x2 %3\n|network − line| ≤ %4, however many layers")
        .arg(shownNumber(line.a, size), signedTerm(line.b, size), signedTerm(line.c, size),
             numberWithDigits(residual, 2));
}

QString progressText(std::uint64_t epoch, const Metrics& metrics) {
    const QString number = QLocale::c().toString(static_cast<qulonglong>(epoch));
    const QString loss = shownNumber(metrics.loss);
    if (metrics.fit) {
        return RunText::tr("epoch %1 · loss %2 · RMSE %3 · R² %4")
            .arg(number, loss, shownNumber(metrics.fit->rmse), r2Text(*metrics.fit));
    }
    return RunText::tr("epoch %1 · loss %2 · accuracy %3 %")
        .arg(number, loss, percentText(metrics.accuracy));
}

QString r2Text(const RegressionFit& fit) {
    constexpr double kRoundsToAll = 0.9995;
    constexpr double kPoor = -10.0;
    if (fit.r2 >= kRoundsToAll && fit.r2 < 1.0) {
        return numberWithDecimals(std::min(fit.r2, 0.99999), 5);
    }
    return fit.r2 < kPoor ? numberWithDigits(fit.r2, 2) : numberWithDecimals(fit.r2, 3);
}

RunReadout readRun(const TrainingSnapshot& snapshot, const Activation& activation) {
    RunReadout readout;
    readout.warning = false;
    readout.progress = progressText(snapshot.epoch, snapshot.metrics);
    if (snapshot.test && snapshot.test->fit) {
        readout.progress +=
            RunText::tr(" · test RMSE %1").arg(shownNumber(snapshot.test->fit->rmse));
    } else if (snapshot.test) {
        readout.progress += RunText::tr(" · test %1 %").arg(percentText(snapshot.test->accuracy));
    }
    if (snapshot.examplesPerSecond > 0.0) {
        readout.speed = speedText(snapshot.examplesPerSecond);
    }
    if (snapshot.divergence && snapshot.divergence->missing) {
        readout.warning = true;
        const MissingSlope& missing = *snapshot.divergence->missing;
        const Activation& f = snapshot.activations[static_cast<std::size_t>(missing.layer - 1)];
        readout.insight =
            RunText::tr("Training ends: %1 has no finite value or slope at z = %2, which "
                        "unit %3 of layer %4 meets. Another function helps, a smaller "
                        "learning rate does not.")
                .arg(toQString(f.formulaText()), shownNumber(missing.z))
                .arg(missing.unit)
                .arg(missing.layer);
    } else if (snapshot.divergence) {
        readout.warning = true;
        readout.insight =
            RunText::tr("Diverged in epoch %1, layer %2; the weights before it are kept. "
                        "Lower the learning rate and press Reset.")
                .arg(static_cast<qulonglong>(snapshot.divergence->epoch))
                .arg(snapshot.divergence->layer);
    } else if (hasTrouble(snapshot)) {
        readout.warning = true;
        readout.insight = troubleText(snapshot.trouble);
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
