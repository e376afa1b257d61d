#pragma once

#include "ui/look/chart_sizes.h"

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
inline constexpr QMargins kPage{8, 8, 8, 8}; ///< around the cards of a view
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
inline constexpr QSize kDiagram{222, 400};
inline constexpr QSize kSmallestDiagram{150, 120};
inline constexpr int kHealthList = 96;
inline constexpr int kHealthWidth = 420;
inline constexpr int kPartList = 320;
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
inline constexpr int kPanes = 700;
inline constexpr int kLab = 330;
inline constexpr int kNarrowestLab = 270;
inline constexpr int kRoomForAllColumns = 1600;
inline constexpr int kRoomyScreen = 1500;
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
// The header and the picker of functions.
inline constexpr QSize kChipCurve{36, 24};
inline constexpr int kHeaderSlider = 290; ///< with its symbol, number and button
inline constexpr int kPickerWidth = 804;
inline constexpr int kPickerHeight = 558;
inline constexpr int kPickerColumn = 320; ///< docked
inline constexpr int kSearchHeight = 40;
inline constexpr QSize kPickerTile{94, 72}; ///< at least as wide
inline constexpr QSize kPickerCurve{64, 40};
inline constexpr int kResultWidth = 200; ///< at least
inline constexpr int kResultHeight = 92;
inline constexpr QSize kResultCurve{100, 64};
inline constexpr QMargins kSearchText{30, 0, 76, 0}; ///< beside the glass and the count
inline constexpr int kToast = 720;
inline constexpr int kShortcutKeys = 110; ///< column of the keys
inline constexpr QMargins kHeaderLine{12, 0, 12, 0};
inline constexpr QMargins kToastText{12, 8, 12, 8};
} // namespace part

/// The Classifier: its data strip, and the cards of its maps. Sizes at 768, as above.
namespace mapcard {
inline constexpr int kTicksLeft = 20;
inline constexpr int kTicksBelow = 18;
inline constexpr int kTickLine = 4;
inline constexpr int kDataStrip = 64;
inline constexpr int kDataPicture = 48;
inline constexpr int kSmallestPicture = 24;
inline constexpr int kPictureInset = 4;
inline constexpr double kPictureSample = 2.0; ///< radius
inline constexpr int kNarrowestNetwork = 232;
inline constexpr int kSliver = 48;
inline constexpr int kSheet = 340;
inline constexpr int kSmallestMap = 120;
inline constexpr int kCurveWidth = 30;
inline constexpr int kCurveHeight = 22;
inline constexpr int kNotchAside = 12;
inline constexpr int kNotchBelow = 4;
inline constexpr double kBadge = 9.0; ///< radius
inline constexpr int kScale = 132;    ///< of probabilities, wide
inline constexpr int kScaleBar = 10;
inline constexpr double kCrosshair = 14.0;     ///< half of its lines
inline constexpr double kSamplesAcross = 51.0; ///< a sample is as large as this part of the map
inline constexpr double kWrongRing = 0.88;     ///< radius, in sizes of a sample
inline constexpr int kInsight = 320;
} // namespace mapcard

/// The transport below the views. "At 768" grows with the look.
namespace transport {
inline constexpr QMargins kBand{16, 8, 16, 8};
inline constexpr QMargins kNarrowBand{12, 8, 12, 8};
inline constexpr int kWideWindow = 1280; ///< from here on all stands side by side, at any scale
// At 768.
inline constexpr int kHeight = 150;
inline constexpr int kStageHeight = 125;
inline constexpr int kLeft = 208;
inline constexpr int kRight = 176;
inline constexpr int kChart = 154; ///< above the row of a narrow window
inline constexpr int kRow = 48;
inline constexpr int kSeed = 40;
inline constexpr int kNarrowestRate = 120;
inline constexpr int kSmallestChart = 60;
// Around the axes of the chart; labels of the axes are measured.
inline constexpr int kAbove = 8;
inline constexpr int kRightOf = 20;
inline constexpr int kToLabels = 6; ///< from an axis to its numbers
inline constexpr int kToLabel = 8;  ///< from the end of a curve to its name
inline constexpr int kToTrack = 10; ///< from the lower end of the axes to the middle of the track
inline constexpr int kPlayIcon = 24;
inline constexpr int kIcon = 20;
} // namespace transport

/// Milliseconds of a motion, where something changes place.
inline constexpr int kMotion = 150;

/// How near the mouse has to come.
namespace reach {
inline constexpr int kProbe = 8;
inline constexpr double kSnap = 5.0; ///< to a kink
inline constexpr double kSample = 8.0;
inline constexpr double kCenter = 8.0;
inline constexpr double kLineHandle = 12.0;
inline constexpr double kPieceHandle = 9.0;
inline constexpr double kPieceLine = 5.0;
inline constexpr double kChange = 6.0;
inline constexpr double kWeight = 5.0;
inline constexpr double kBias = 2.0; ///< beyond its edge
inline constexpr int kClick = 3;     ///< less is a click, more a drag
inline constexpr int kScreenEdge = 2;
inline constexpr int kLeaveEdge = 24; ///< beyond what came in at the edge
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

/// The diagram of a network. Discs, rings, edges and badges shrink together where room is short.
namespace diagram {
inline constexpr double kMargin = 2.0;
// Radii of discs where there is room.
inline constexpr double kInput = 20.0;
inline constexpr double kUnit = 28.0;
inline constexpr double kOutput = 22.0;
inline constexpr double kSmallest = 3.0;
inline constexpr double kRing = 4.0;   ///< of health, from the edge of the disc
inline constexpr double kAround = 6.0; ///< room of the ring
inline constexpr double kColumnGap = 16.0;
inline constexpr double kRowGap = 4.0;
inline constexpr double kBadge = 9.0;
inline constexpr double kSmallestWithBadge = 12.0;
inline constexpr double kSmallestRow = 20.0; ///< with less, not all units are shown
// Edges: of a weight of 1, and what none falls short of or goes beyond.
inline constexpr double kEdge = 1.5;
inline constexpr double kThinnestEdge = 0.8;
inline constexpr double kThickestEdge = 7.0;
// The bar of layers above it.
inline constexpr int kNarrowButton = 20;
inline constexpr int kCount = 22;
// The closed drawer.
inline constexpr int kSliver = 48;
inline constexpr int kSliverDisc = 16;
inline constexpr int kSliverRow = 60;
// One update, with its numbers on the edges.
inline constexpr int kReadoutColumn = 120;
inline constexpr double kTagPadding = 6.0;
inline constexpr double kTagHeight = 22.0;
inline constexpr double kSampleDot = 4.0;
inline constexpr QSize kSmallestStep{420, 240};
} // namespace diagram

/// The page of a figure.
namespace page {
inline constexpr double kSheetMargin = 2.0 / 2.54 * 96.0; ///< 2 cm of a printed sheet
inline constexpr int kMargin = 14;
inline constexpr int kTileGap = 6;
inline constexpr int kBetweenLines = 3;
inline constexpr int kBelowTitle = 4;
inline constexpr int kAboveNumbers = 4;
inline constexpr int kBelowHeading = 2;
inline constexpr int kAroundPanes = 6;
inline constexpr int kHandoutPicture = 640; ///< on an A4 page, in pixels of 96 per inch
} // namespace page

/// The Curves view, at 768.
namespace curves {
inline constexpr int kColumn = 256;       ///< of facts, beside the plot
inline constexpr int kNarrowColumn = 188; ///< where the window is narrow
inline constexpr int kRoomyView = 1036;   ///< narrower is narrow
inline constexpr int kCheckLine = 26;
inline constexpr int kBand = 20; ///< below the axis: the regions of pinned functions, and the knob
inline constexpr int kTicks = 20;
inline constexpr int kLeft = 38;
inline constexpr int kTop = 4;
inline constexpr int kLogTicks = 66;
inline constexpr int kBelow = 92;  ///< the density of z is so high
inline constexpr int kBeside = 92; ///< that of f(z) so wide
inline constexpr int kDifference = 84;
inline constexpr int kKnob = 7; ///< radius
inline constexpr int kHatch = 14;
inline constexpr int kLabelGap = 5;
inline constexpr int kFromEdge = 12;
inline constexpr int kPeak = 3; ///< radius
inline constexpr double kAtom = 4.0;
inline constexpr double kStripShare = 0.17; ///< of the plot's height, at most, for one strip
} // namespace curves

/// The zig-zag of the Gradients view, at 768.
namespace zigzag {
inline constexpr int kColumn = 278; ///< of numbers, beside the two bowls
inline constexpr int kTicksLeft = 24;
inline constexpr int kTicksBelow = 20;
inline constexpr int kStrip = 172;    ///< of the condition of every function
inline constexpr int kStripLine = 20; ///< of a row of labels
inline constexpr int kStripTicks = 20;
inline constexpr int kRow = 40;       ///< of the table of numbers
inline constexpr int kBar = 22;       ///< straight, zig-zag, out
inline constexpr int kBarHeight = 64; ///< with marks and ticks
inline constexpr double kMark = 6.0;  ///< half of a mark above the bar
inline constexpr double kStart = 9.0; ///< radius
inline constexpr double kStep = 4.0;  ///< radius of the dot of a step
inline constexpr double kSmallest = 2.0;
inline constexpr double kMinimum = 9.0; ///< half of the cross at the minimum
inline constexpr double kDot = 5.0;     ///< radius of a function on the strip
inline constexpr int kGap = 8;          ///< between labels, and from a mark to its words
inline constexpr int kSmallestBowl = 160;
} // namespace zigzag

/// The experiments of the Gradients view, at 768.
namespace experiment {
inline constexpr int kColumn = 220; ///< of what can be set
inline constexpr int kLegend = 112; ///< names of layers and their numbers, beside a picture
inline constexpr int kTicksLeft = 44;
inline constexpr int kTicksBelow = 22;
inline constexpr int kTitle = 22;
inline constexpr int kGap = 12;
inline constexpr int kRowGap = 8;
inline constexpr double kDot = 4.0; ///< radius
inline constexpr QSize kSmallest{420, 260};
inline constexpr int kSmallestCell = 3;
inline constexpr int kTable = 150;
} // namespace experiment

/// A step of a lesson, at 768.
namespace lessonpage {
inline constexpr int kWidth = 380;
inline constexpr int kRow = 62; ///< of a number
inline constexpr int kMark = 22;
inline constexpr int kValue = 96;
inline constexpr int kLiveValue = 124;
inline constexpr int kNarrowestRow = 200;
inline constexpr int kStepBar = 6;
inline constexpr double kSign = 0.5;   ///< half of ✓ and ✗, of the radius of the disc
inline constexpr int kNeuron = 132;    ///< height of the drawn neuron
inline constexpr int kNeuronUnit = 24; ///< radius of its parts
inline constexpr int kNeuronDot = 4;
inline constexpr double kNeuronText = 300.0; ///< wide enough for any text of the picture
inline constexpr int kTallestText = 10000;   ///< that a row could have
inline constexpr double kButtonEdge = 0.5;
inline constexpr double kFocusInside = 3.0; ///< from the edge of the button to its ring
inline constexpr double kFocusRadius = 4.0;
} // namespace lessonpage

/// Half of the tangent at the probe, whatever its slope.
inline constexpr double kTangent = 70.0;

} // namespace actiscope::ui
