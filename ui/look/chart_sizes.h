#pragma once

#include <QSize>

/// Distances of the charts that the Approximation view paints, in pixels at 768.
namespace actiscope::ui::chart {

inline constexpr int kLeft = 40;  ///< room of the numbers at the vertical axis
inline constexpr int kBelow = 20; ///< and at the horizontal one
inline constexpr int kAbove = 8;
inline constexpr int kLabels = 88; ///< of the names at the ends of the curves
inline constexpr int kLawLabels = 104;
inline constexpr int kStripShare = 4; ///< the strip of the difference has this part of the height
inline constexpr int kTextRim = 3;    ///< width of the pen around a label that may lie on curves
inline constexpr int kGap = 12;
inline constexpr int kTickGap = 5;
inline constexpr int kLabelGap = 8;
inline constexpr int kTickSpacing = 64; ///< between numbers at an axis, at least
inline constexpr int kDot = 4;          ///< radius of a point of a law
inline constexpr int kChosenDot = 7;
inline constexpr int kHandle = 7; ///< radius of a ring
inline constexpr int kHandlesApart = 44;
inline constexpr int kTriangle = 6;
inline constexpr int kBracket = 26; ///< above the axis
inline constexpr int kArrow = 36;
inline constexpr int kArrowHead = 6;
inline constexpr int kReach = 11; ///< of the mouse around a handle
inline constexpr int kColumn = 312;
inline constexpr int kWideColumn = 400;
inline constexpr int kWayRow = 52;
inline constexpr int kWayCurve = 80;
inline constexpr int kSmallestChart = 90;
inline constexpr int kSlider = 190;
inline constexpr int kField = 180;
inline constexpr int kBar = 10; ///< between bars
inline constexpr int kBarName = 52;
inline constexpr int kBarValue = 44;
inline constexpr int kDisc = 13; ///< radius at most
inline constexpr double kThinLine = 1.2;
inline constexpr double kFaintUnit = 0.42; ///< opacity of a unit that is not selected
inline constexpr double kTint = 0.10;
inline constexpr double kGridLine = 0.5;

} // namespace actiscope::ui::chart

namespace actiscope::ui {

/// The Gradients view, at 768.
namespace depthview {
inline constexpr int kColumn = 256;       ///< of readout and rescue, beside the picture
inline constexpr int kNarrowColumn = 200; ///< where the window is narrow
inline constexpr int kRoomyView = 1036;   ///< narrower is narrow
inline constexpr int kTicks = 46;         ///< left of the axis
inline constexpr int kNames = 96;         ///< right of the lines
inline constexpr int kTop = 4;
inline constexpr int kBetween = 14; ///< the lines and the ridges
inline constexpr int kDot = 4;      ///< radius
inline constexpr int kTile = 84;    ///< of the pointed layer's numbers, wide
inline constexpr int kSlider = 190;
inline constexpr int kShortSlider = 160;
inline constexpr int kSeed = 72;
inline constexpr int kRescueHeight = 56;
inline constexpr int kSpark = 72;
inline constexpr int kReadoutHeight = 40;
inline constexpr QSize kSmallestPicture{360, 220};
inline constexpr QSize kPicture{800, 520};
inline constexpr int kRow = 128; ///< of the chain's units
inline constexpr int kUnit = 26; ///< radius of a unit
inline constexpr int kUnitCurve = 180;
inline constexpr int kTick = 5; ///< half of the tick of an old value
inline constexpr QSize kSheet{560, 420};
} // namespace depthview

/// The Classifier on a page, at 768.
namespace classifierpage {
inline constexpr int kSmallestCourse = 76;
inline constexpr int kLegendLine = 28; ///< a piece of a line beside its meaning
} // namespace classifierpage

/// Small tiles of the Gallery on a page, at 768.
namespace gallerypage {
inline constexpr QSize kDrawing{150, 140}; ///< without note and formulas
inline constexpr QSize kName{92, 72};      ///< name and curve alone
inline constexpr int kSmallTitle = 20;     ///< of the latter
} // namespace gallerypage

} // namespace actiscope::ui
