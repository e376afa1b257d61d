#pragma once

#include <QMargins>
#include <QSize>

/// Distances and sizes on the screen, in pixels. What depends on the text is counted in characters
/// and lines of its font, plus what stands here.
namespace actiscope::ui {

/// Between neighbours, from what belongs together to what does not.
namespace space {
inline constexpr int kTight = 2;
inline constexpr int kClose = 3;
inline constexpr int kNear = 4;
inline constexpr int kUsual = 6;
inline constexpr int kApart = 8;
inline constexpr int kWide = 10;
inline constexpr int kGroup = 12;
inline constexpr int kSection = 16;
inline constexpr int kBlock = 24;
} // namespace space

/// Around the contents of a layout: left, top, right, bottom.
namespace margins {
inline constexpr QMargins kPanel{6, 6, 6, 6};
inline constexpr QMargins kView{6, 6, 6, 4}; ///< above the line of status
inline constexpr QMargins kTab{4, 4, 4, 4};
inline constexpr QMargins kNotes{2, 4, 2, 2};
inline constexpr QMargins kRows{6, 2, 6, 2};
inline constexpr QMargins kSides{6, 0, 6, 0};
inline constexpr QMargins kScrolled{0, 0, 6, 0}; ///< beside a scroll bar
inline constexpr QMargins kStatus{0, 0, 8, 0};   ///< where no size grip stands, as in full screen
inline constexpr QMargins kHint{8, 4, 8, 4};
inline constexpr QMargins kNotice{8, 2, 2, 2};
inline constexpr QMargins kPlot{4, 6, 10, 4};
inline constexpr QMargins kPlotTitle{5, 2, 5, 2};
} // namespace margins

/// What a control needs beside its text: frames, arrows, ticks.
namespace extra {
inline constexpr int kSpinBox = 34;
inline constexpr int kPlayButton = 36;
inline constexpr int kLabel = 12;
inline constexpr int kTextFrame = 4; ///< above and below lines of text together
inline constexpr int kText = 2;
inline constexpr int kTableRow = 8;
inline constexpr int kTableCell = 8; ///< left and right together
inline constexpr int kSmallTableRow = 4;
} // namespace extra

/// Sizes that do not follow the text.
namespace sizes {
inline constexpr QSize kPlot{480, 320};
inline constexpr QSize kSmallestPlot{160, 120};
inline constexpr QSize kCourse{480, 150};
inline constexpr QSize kSmallestCourse{160, 80};
inline constexpr QSize kDiagram{340, 240};
inline constexpr QSize kSmallestDiagram{220, 150};
inline constexpr QSize kThumbnail{44, 24};
inline constexpr int kIcon = 48; ///< twice the usual size, so that it stays sharp at ratio 2
inline constexpr int kColorScale = 9;
inline constexpr int kNarrowestFormula = 80;
inline constexpr int kNarrowestSlider = 28;
inline constexpr int kPieceTable = 200;
inline constexpr int kHiddenUnits = 110;
// Columns of the window.
inline constexpr int kActivations = 280;
inline constexpr int kView = 1000;
inline constexpr int kLessons = 290;
inline constexpr int kNarrowestLessons = 215;
inline constexpr int kPanes = 700;
inline constexpr int kLab = 330;
inline constexpr int kNarrowestLab = 270;
inline constexpr int kRoomForAllColumns = 1600;
inline constexpr int kRoomyScreen = 1200;
} // namespace sizes

/// The parts that the window is built of. What says "at 768" grows with the look: Look::scaled().
namespace part {
inline constexpr int kRadius = 6;
inline constexpr int kBorder = 1;
inline constexpr int kFocus = 2;
inline constexpr QMargins kCard{12, 12, 12, 12};
inline constexpr QMargins kTile{12, 8, 12, 8};
inline constexpr QMargins kPopover{12, 12, 12, 12};
inline constexpr QMargins kChip{10, 0, 10, 0};
// At 768.
inline constexpr int kRail = 48;
inline constexpr int kRailIcon = 24;
inline constexpr int kRailBar = 3;
inline constexpr int kHeader = 48;
inline constexpr int kChipHeight = 28;
inline constexpr int kActivationChip = 36;
inline constexpr int kTransportButton = 36;
inline constexpr int kPlay = 48;
inline constexpr int kTitleLine = 28;
inline constexpr int kTrack = 4;
inline constexpr int kKnob = 9; ///< radius
inline constexpr int kTileWidth = 124;
inline constexpr int kTileHeight = 68;
inline constexpr int kCheck = 16;
inline constexpr int kDrawer = 360;
inline constexpr int kEmptyText = 420;
} // namespace part

/// Milliseconds of a motion, where something changes place.
inline constexpr int kMotion = 150;

/// How near the mouse has to come.
namespace reach {
inline constexpr int kProbe = 8;
inline constexpr double kSample = 8.0;
inline constexpr double kCenter = 8.0;
inline constexpr double kLineHandle = 12.0;
inline constexpr double kPieceHandle = 9.0;
inline constexpr double kPieceLine = 5.0;
inline constexpr double kChange = 6.0;
inline constexpr double kWeight = 5.0;
inline constexpr double kBias = 2.0; ///< beyond its edge
inline constexpr int kClick = 3;     ///< less is a click, more a drag
} // namespace reach

/// A tile of the gallery.
namespace tile {
inline constexpr int kGap = 8; ///< to the next, and to the edge of the view
inline constexpr int kInset = 8;
inline constexpr QMarginsF kEdge{0.5, 0.5, 0.5, 0.5}; ///< the middle of the first pixel
inline constexpr QMarginsF kFrame{1.5, 1.5, 1.5, 1.5};
inline constexpr double kHatch = 9.0;     ///< between its lines
inline constexpr double kHeadroom = 0.07; ///< above and below the curve, of what it spans
// At 768.
inline constexpr int kNarrowest = 252;
inline constexpr int kHeight = 228;
inline constexpr int kTitle = 28;
inline constexpr int kEnds = 16; ///< the numbers at the ends of the axis
inline constexpr int kFormulas = 38;
inline constexpr int kCost = 22; ///< with what is below it
inline constexpr int kCostBar = 6;
inline constexpr int kCostText = 122;
inline constexpr double kMark = 4.5; ///< radius of the ring at what the note speaks of
} // namespace tile

/// The diagram of a network.
namespace diagram {
inline constexpr double kMargin = 16.0;
inline constexpr double kLargestTile = 52.0;
inline constexpr double kSmallestTile = 7.0;
inline constexpr double kSmallestWithBias = 14.0;
inline constexpr double kLabelHeight = 18.0;
} // namespace diagram

/// The page of a figure.
namespace page {
inline constexpr int kMargin = 14;
inline constexpr int kTileGap = 6;
inline constexpr int kBetweenLines = 3;
inline constexpr int kBelowTitle = 4;
inline constexpr int kAboveNumbers = 4;
inline constexpr int kBelowHeading = 2;
inline constexpr int kAroundPanes = 6;
} // namespace page

/// Half of the tangent at the probe, whatever its slope.
inline constexpr double kTangent = 70.0;

} // namespace actiscope::ui
