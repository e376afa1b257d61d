#pragma once

/// A step of a lesson, in pixels at 768; Look::scaled() makes them as large as the text.
namespace actiscope::ui::lessonpage {
inline constexpr int kWidth = 380;
inline constexpr int kNarrowest = 250;
inline constexpr int kRow = 62; ///< of a number
inline constexpr int kMark = 22;
inline constexpr int kValue = 96;
inline constexpr int kLiveValue = 124;
inline constexpr int kNarrowestRow = 200;
inline constexpr int kStepBar = 6;
inline constexpr double kSign = 0.5; ///< half of ✓ and ✗, of the radius of the disc
} // namespace actiscope::ui::lessonpage
