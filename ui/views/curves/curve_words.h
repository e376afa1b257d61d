#pragma once

#include "core/scene/curve_scene.h"

#include <QString>

namespace actiscope::ui {

/// "x ≤ −103.9, x ≥ 103.9", "everywhere" or "nowhere", for intervals on the whole line.
QString wholeLineText(const std::vector<Interval>& intervals);

/// What stands in the plot: "ELU" and "α = 1".
QString curveName(const Activation& activation);
QString curveParameters(const Activation& activation);

/// What the Curves view says about the present function, probe and range.
struct CurveReadout {
    QString probeX;
    QString probeValue;
    QString probeSlope;
    QString probeSlopeText; ///< "f′(x) = 0.25", with f″ and the winning piece where they are shown
    QString saturated;      ///< the tinted intervals and their share of the range
    QString smallSlope;     ///< the faintly tinted intervals and their share of the range
    QString dead;           ///< the hatched intervals and their share of the range
    QString description;    ///< one sentence for screen readers
};

CurveReadout curveReadout(const Session& session, const CurveScene& scene);
/// The same where nothing but the probe has moved: its numbers and the sentence are new.
/// The distributions, for the same sentence; nothing where they are not shown.
QString distributionText(const OutputDensity& output, const InputShares& shares);
void readProbe(CurveReadout& readout, const Session& session, const CurveProbe& probe);

} // namespace actiscope::ui
