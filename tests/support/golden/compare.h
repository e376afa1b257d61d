#pragma once

#include <QImage>
#include <QRect>

namespace actiscope::ui::test {

/// Where two pictures of the same thing differ so that a person would say so. What the hinting of
/// a font does to letters is no difference, nor is a shift by a pixel; a control that is missing,
/// another text and another colour are.
struct PictureDifference {
    int blocks = 0;     ///< squares of kBlock pixels that differ, which overlap by half
    double largest = 0; ///< of all squares, in 1/255 of a colour channel
    QRect where;        ///< around those that differ, in pixels
    QImage marked;      ///< the second picture, faint, and what differs framed

    static constexpr int kBlock = 8;
    /// Means of a square that are nearer than this are the same.
    static constexpr double kTolerance = 16.0;
    /// So many squares may differ: where the hinting of many letters adds up.
    static constexpr int kMostBlocks = 2;

    bool isSame() const { return blocks <= kMostBlocks; }
};

/// Pictures of different sizes differ everywhere.
PictureDifference differenceOf(const QImage& before, const QImage& after);

/// With few colours, so that a PNG is small.
QImage withFewColors(const QImage& picture);

} // namespace actiscope::ui::test
