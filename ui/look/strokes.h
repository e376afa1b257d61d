#pragma once

namespace actiscope::ui {

/// Widths of the lines that are drawn, in pixels at scale 1.
struct Strokes {
    double hair = 1.0; ///< axes, frames, hatches, dotted lines
    // Curves of a function.
    double value = 2.6;
    double slope = 1.8;
    double second = 1.6;
    double naive = 2.2;
    double difference = 2.0;
    double pinned = 1.8;
    double pinnedSlope = 1.0;
    double piece = 1.3; ///< of maxout
    double trail = 1.2;
    double density = 1.2;
    double draw = 1.6; ///< of a randomized slope
    double tangent = 1.6;
    double dotRim = 1.5;
    double handleRim = 1.2;
    // The course of a training.
    double loss = 2.4;
    double comparedLoss = 1.6;
    double testLoss = 1.2;
    double comparedTestLoss = 1.0;
    double learned = 2.0;
    double epochMark = 1.4;
    double change = 1.2;
    // A Taylor polynomial beside its function.
    double expanded = 3.0;
    double polynomial = 2.0;
    double residual = 1.2;
    // Maps.
    double boundary = 2.2;
    double unitLine = 2.0;
    double handLine = 2.6;
    double handLineRim = 2.0;
    double strip = 1.6;
    double mark = 1.6;
    double sampleRim = 1.2;
    double hollowSample = 1.6;
    // Drawings of a function in lists and tiles; frames do not follow the scale.
    double thumbnail = 1.8;
    double tileValue = 2.5;
    double tileSlope = 1.6;
    double tileChosen = 2.5;
    double tilePointed = 1.5;
    // The diagram of a network.
    double weakestWeight = 0.6;
    double strongestWeight = 4.0;
    double unit = 1.8;
    double unitPointed = 3.5;
    double unitDead = 2.2;
    double output = 1.4;
    double biasRim = 1.2;
};

/// Sizes of the marks that are drawn, in pixels at scale 1; diameters unless they say otherwise.
struct Marks {
    double probe = 9.0;
    double pieceHandle = 9.0;
    double lineHandle = 12.0;
    double sample = 9.2;
    double sampleBox = 14.0; ///< the side of the square that it is painted in
    double cross = 11.0;
    double center = 9.0; ///< of a Taylor series
    double raceResult = 7.0;
    double raceMedian = 14.0;
    double bias = 8.0; ///< of size 0.5
};

} // namespace actiscope::ui
