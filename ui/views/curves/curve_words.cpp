#include "ui/views/curves/curve_words.h"

#include "core/activation/maxout.h"
#include "ui/io/shown_number.h"

#include <QCoreApplication>
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

} // namespace actiscope::ui
