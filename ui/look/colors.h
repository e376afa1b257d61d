#pragma once

#include "ui/look/theme.h"

#include <QColor>

#include <array>

namespace actiscope::ui {

/// The colour of everything, by what it is for. Class colours and lines come from the palette of
/// Okabe & Ito (2008), which stays distinguishable under the common colour-vision deficiencies; in
/// black and white dashes and greys tell the lines apart.
struct Colors {
    // Widgets.
    QColor window;
    QColor card;       ///< what views, fields and plots stand on
    QColor stripe;     ///< every other row
    QColor border;     ///< of cards, and hairlines
    QColor edge;       ///< of what can be pressed or typed into
    QColor track;      ///< of sliders and the timeline
    QColor text;       ///< in plots as well
    QColor faint;      ///< captions
    QColor accent;     ///< the hand: sliders, playhead, probe, focus, Play
    QColor accentSoft; ///< behind what is selected
    QColor onAccent;
    QColor ok;
    QColor bad;
    QColor warningText;
    QColor warningLine;
    // Plots.
    QColor grid;
    QColor axis;  ///< and the zero lines of a grid
    QColor value; ///< f
    QColor valueText;
    QColor slope; ///< f'
    QColor slopeText;
    QColor second; ///< f''
    QColor naive;  ///< f' by the textbook's formula
    QColor difference;
    QColor saturated; ///< tint
    QColor density;   ///< tint below the curve of a distribution
    QColor dead;      ///< hatch
    QColor triangle;  ///< class 1
    QColor circle;    ///< class 0
    QColor halo;      ///< around samples and handles
    QColor circleHalo;
    QColor boundary; ///< zero contour, and the ring of a wrong sample
    QColor mapTriangle;
    QColor mapMiddle;
    QColor mapCircle;
    // Maps of f and of a unit: these two ends, whose sign has to be seen without the boundary.
    QColor fieldLow;
    QColor fieldHigh;
    QColor unitLow;
    QColor unitMiddle;
    QColor unitHigh;
    std::array<QColor, 8> units;  ///< of hidden units and their lines, in turn
    std::array<QColor, 6> pinned; ///< of the curves kept for comparison
};

const Colors& colorsOf(Theme theme);

/// How opaque a colour is where something has to show through, 0 to 1.
namespace opacity {
inline constexpr double kLegend = 215.0 / 255.0;
inline constexpr double kPinnedSlope = 150.0 / 255.0;
inline constexpr double kTrail = 150.0 / 255.0; ///< of a fresh curve
inline constexpr double kBandEdge = 140.0 / 255.0;
inline constexpr double kChosenAxis = 110.0 / 255.0;
inline constexpr double kBand = 60.0 / 255.0;
inline constexpr double kDensity = 45.0 / 255.0;
inline constexpr double kHatch = 0.5;
inline constexpr double kWords = 0.7; ///< of the ground below words on a hatch
inline constexpr double kSmallSlope = 0.22;
inline constexpr double kLostInput = 0.6; ///< the part of a density that saturates
inline constexpr double kHidden = 0.35;   ///< the name of a curve that is hidden
inline constexpr double kNotch = 0.94;    ///< of the corner of a map that a readout stands in
inline constexpr double kUnitLine = 0.55;
inline constexpr double kReach = 36.0 / 255.0; ///< of a Taylor series
inline constexpr double kZone = 0.08;          ///< behind numbers that are alive or lost
inline constexpr double kPrediction = 0.35;
inline constexpr double kRidge = 0.55;
inline constexpr double kFaintWeight = 0.25; ///< the strongest has 1
} // namespace opacity

QColor translucent(QColor color, double opacity);
/// From `a` (share 0) to `b` (share 1), channel by channel.
QColor mixed(const QColor& a, const QColor& b, double share);

/// From 1 to 21, after WCAG 2.1: text asks for 4.5, large marks for 3.
double contrast(const QColor& a, const QColor& b);

} // namespace actiscope::ui
