#pragma once

#include "core/analysis/curve.h"
#include "core/analysis/properties.h"
#include "core/analysis/regions.h"
#include "core/run/restore.h"
#include "ui/io/shown_number.h"

#include <QString>

namespace actiscope::ui {

/// The numbers that stand beside the pictures, in words; the same for window, file and screen
/// reader.

/// "−1 to ∞".
QString boundsText(const Bounds& bounds);

/// "Leaky ReLU (α = 0.2)".
QString activationTitle(const Activation& activation);

/// "Compared: tanh", "Chosen: tanh, ReLU": what the network of the pane computes with.
QString paneTitle(const Session& session, Pane pane);

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

/// What stands under one pane of the classifier.
struct RunReadout {
    QString progress;    ///< epoch, loss, accuracy
    QString speed;       ///< while it trains
    QString insight;     ///< the collapsed line, dead units, or why training stopped
    bool warning;        ///< the insight is a problem
    QString description; ///< one sentence for screen readers
};

/// What ails a unit, in a few words with the count of samples; empty if nothing does.
QString unitHealthText(const UnitHealth& unit, int samples);

/// Mean and spread of activations and gradients, layer by layer, one line each.
QString layerHealthText(const NetworkHealth& health);

/// "right ▲ 98 ● 95, wrong ▲ 2 ● 5".
QString confusionText(const Confusion& confusion,
                      const std::array<std::string, 2>& classNames = {});

/// The line that a linear network is, and how exactly: two lines of text.
QString collapsedText(const CollapsedLine& line, double residual);

/// "epoch 12 · loss 0.3 · accuracy 98.0 %".
QString progressText(std::uint64_t epoch, double loss, double accuracy);

RunReadout readRun(const TrainingSnapshot& snapshot, const Activation& activation);

} // namespace actiscope::ui
