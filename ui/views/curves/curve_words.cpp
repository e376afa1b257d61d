#include "ui/views/curves/curve_words.h"

#include "ui/controls/function/function_words.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>
#include <limits>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct CurveText {
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
        return CurveText::tr("everywhere");
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
        return CurveText::tr("nowhere");
    }
    return CurveText::tr("%1 (%2 % of the range)")
        .arg(listText(intervals, range), percentText(length / (range.xMax - range.xMin)));
}

} // namespace

QString wholeLineText(const std::vector<Interval>& intervals) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const numeric::Rectangle line{-kInfinity, kInfinity, 0.0, 0.0};
    return intervals.empty() ? CurveText::tr("nowhere") : listText(intervals, line);
}

QString curveName(const Activation& activation) {
    return activation.isCustom() ? QStringLiteral("f(x) = ") + toQString(activation.formulaText())
                                 : functionName(activation.definition());
}

QString curveParameters(const Activation& activation) {
    QStringList parts;
    const auto specs = activation.definition().parameters;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        parts.append(QStringLiteral("%1 = %2").arg(toQString(specs[i].symbol),
                                                   shownNumber(activation.parameters()[i])));
    }
    return parts.join(QStringLiteral(", "));
}

QString distributionText(const OutputDensity& output, const InputShares& shares) {
    return CurveText::tr("The mean of f(z) is %1; %2 % of z saturate, %3 % are dead.")
        .arg(numberWithDecimals(output.mean, 2), percentText(shares.saturated),
             percentText(shares.dead));
}

CurveReadout curveReadout(const Session& session, const CurveScene& scene) {
    const numeric::Rectangle& range = session.curves.range;
    const Regions& regions = scene.regions;
    CurveReadout readout;
    readout.saturated = intervalsText(regions.saturated, regions.saturatedLength(), range);
    readout.smallSlope = intervalsText(regions.smallSlope, regions.smallSlopeLength(), range);
    readout.dead = intervalsText(regions.dead, regions.deadLength(), range);
    readProbe(readout, session, scene.probe);
    return readout;
}

void readProbe(CurveReadout& readout, const Session& session, const CurveProbe& probe) {
    readout.probeX = shownPlace(probe.x, session.curves.range);
    readout.probeValue = shownNumber(probe.value);
    readout.probeSlope = shownNumber(probe.slope);
    readout.probeSlopeText = CurveText::tr("f′(x) = %1").arg(readout.probeSlope);
    if (probe.second) {
        readout.probeSlopeText += CurveText::tr(", f″(x) = %1").arg(shownNumber(*probe.second));
    }
    if (probe.winner) {
        readout.probeSlopeText += CurveText::tr(", piece %1 wins").arg(*probe.winner);
    }
    if (probe.sides) {
        const CurveBreak& at = *probe.sides;
        readout.probeSlope = CurveText::tr("%1 from the left, %2 from the right")
                                 .arg(shownNumber(at.leftSlope), shownNumber(at.rightSlope));
        readout.probeSlopeText += CurveText::tr(" (left %1, right %2)")
                                      .arg(shownNumber(at.leftSlope), shownNumber(at.rightSlope));
    }
    readout.description =
        CurveText::tr("%1; at x = %2: f = %3, f' = %4. Saturated: %5. Small slope: %6. Dead: %7.")
            .arg(QString::fromStdString(session.activation().description()), readout.probeX,
                 readout.probeValue, readout.probeSlope, readout.saturated, readout.smallSlope,
                 readout.dead);
}

} // namespace actiscope::ui
