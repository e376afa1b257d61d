#pragma once

/// Distances of the charts that the Approximation view paints, in pixels at 768.
namespace actiscope::ui::chart {

inline constexpr int kLeft = 40;  ///< room of the numbers at the vertical axis
inline constexpr int kBelow = 20; ///< and at the horizontal one
inline constexpr int kAbove = 8;
inline constexpr int kLabels = 88; ///< of the names at the ends of the curves
inline constexpr int kLawLabels = 104;
inline constexpr int kStripShare = 4; ///< the strip of the difference has this part of the height
inline constexpr int kGap = 12;
inline constexpr int kTickGap = 5;
inline constexpr int kLabelGap = 8;
inline constexpr int kTickSpacing = 64; ///< between numbers at an axis, at least
inline constexpr int kDot = 4;          ///< radius of a point of a law
inline constexpr int kChosenDot = 7;
inline constexpr int kHandle = 7; ///< radius of a ring
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
