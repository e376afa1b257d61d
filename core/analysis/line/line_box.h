#pragma once

#include <deque>

namespace actiscope {

/// An interval of x that is halved until interval arithmetic decides it.
struct LineBox {
    double from;
    double to;
};

/// The part of the line that is halved; a power of two, so that halving meets the round numbers at
/// which functions have their corners.
inline constexpr double kInnerReach = 32.0;
/// Beyond it intervals grow with the distance, up to here: before the powers in a formula overflow.
inline constexpr double kOuterReach = 0x1p200;

/// By halves, and by the geometric mean where the ends are of different order.
double middleOf(const LineBox& box);

/// Whether it is one place for every purpose: 1e-12 wide, relative where |x| > 1.
bool isNarrow(const LineBox& box);

/// The line from −kOuterReach to kOuterReach, cut at 0 and ±kInnerReach.
std::deque<LineBox> wholeLineBoxes();

} // namespace actiscope
