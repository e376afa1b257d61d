#pragma once

#include <QMargins>
#include <QSize>

/// Distances and sizes of the Features view. What says "at 768" grows with the look.
namespace actiscope::ui::expansion {

// The view, at 768.
inline constexpr int kSide = 224; ///< column of the circuits and the surprises
inline constexpr int kBar = 36;
inline constexpr QMargins kPage{8, 8, 8, 8};

// The three maps, at 768.
inline constexpr int kHead = 26;     ///< line of a map's name
inline constexpr int kTicks = 18;    ///< line below a map
inline constexpr int kOperator = 36; ///< "=" and "+"
inline constexpr int kScaleBar = 13;
inline constexpr int kScaleRoom = 62; ///< with its labels
inline constexpr int kSmallMap = 236; ///< below it the tags are set smaller
inline constexpr QMargins kTag{8, 2, 8, 4};
inline constexpr QMargins kProbe{5, 1, 5, 1};
inline constexpr double kCross = 5.0; ///< half of the probe
inline constexpr double kRing = 6.0;  ///< radius of the point that a network is expanded around

// Plots, at 768.
inline constexpr int kLeft = 40;     ///< numbers of the y axis
inline constexpr int kRight = 96;    ///< names at the ends of the curves
inline constexpr int kNarrow = 12;   ///< right, where no name stands
inline constexpr int kStripGap = 10; ///< between a plot and the strip below
inline constexpr double kKnob = 8.0; ///< radius of what is dragged
inline constexpr double kArrow = 5.0;
inline constexpr double kDot = 5.0;
inline constexpr int kTickGap = 4;    ///< between an axis and its numbers
inline constexpr int kTickApart = 26; ///< at least, between lines of the y axis
inline constexpr QMargins kLabelPad{3, 0, 3, 0};

// Terms.
inline constexpr int kTermGap = 2;
inline constexpr int kTermLabel = 30; ///< names of the rows, at 768
inline constexpr int kLargestTerm = 40;
inline constexpr double kTermCorner = 3.0;

// Circuits and thumbnails, at 768.
inline constexpr QSize kCircuit{78, 40};
inline constexpr int kCircuitRow = 40; ///< at least
inline constexpr QMargins kRowPad{8, 3, 6, 3};
inline constexpr double kUnit = 9.0; ///< radius
inline constexpr double kNode = 3.5;
inline constexpr int kThumbnail = 26; ///< height, at least
inline constexpr int kThumbnailText = 18;
inline constexpr QMargins kThumbnailPad{3, 3, 3, 3};
inline constexpr int kStory = 320; ///< width
inline constexpr int kNumbers = 460;
inline constexpr int kScatter = 220; ///< height, at least

} // namespace actiscope::ui::expansion
