#pragma once

#include "core/analysis/curve.h"
#include "core/analysis/line/regions.h"
#include "core/session/session.h"

#include <QString>

namespace actiscope::ui {

/// "x ≤ −103.9, x ≥ 103.9", "everywhere" or "nowhere", for intervals on the whole line.
QString wholeLineText(const std::vector<Interval>& intervals);

/// What the Curves view says about the present function, probe and range.
struct CurveReadout {
    Activation::ValueSlope probe;
    Curve curve;
    Regions regions; ///< within the range
    QString probeX;
    QString probeValue;
    QString probeSlope;
    QString probeSlopeText; ///< "f′(x) = 0.25", with f″ and the winning piece where they are shown
    QString saturated;      ///< the tinted intervals and their share of the range
    QString smallSlope;     ///< the faintly tinted intervals and their share of the range
    QString dead;           ///< the hatched intervals and their share of the range
    QString description;    ///< one sentence for screen readers
};

/// The curve of f minus the chosen pinned function on the grid of `curve`; empty when none is
/// chosen.
Eigen::ArrayXd differenceValues(const Session& session, const Curve& curve);

/// Computes everything for the view's range with about `points` samples of the curve. `line` are
/// the regions on the whole line.
CurveReadout readCurve(const Session& session, int points, const Regions& line);
/// The same where nothing but the probe has moved: its numbers and the sentence are new.
void readProbe(CurveReadout& readout, const Session& session);

} // namespace actiscope::ui
