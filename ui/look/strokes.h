#pragma once

namespace actiscope::ui {

/// Widths of the lines that are drawn, in pixels at scale 1.
struct Strokes {
    double hair = 1.0; ///< axes, frames, hatches, dotted lines
    // Curves of a function.
    double value = 3.0;
    double slope = 2.5;
    double second = 2.0;
    double naive = 2.2;
    double difference = 2.0;
    double pinned = 2.0;
    double pinnedSlope = 1.0;
    double piece = 1.3; ///< of maxout
    double trail = 1.2;
    double density = 1.5;
    double draw = 1.6; ///< of a randomized slope
    double tangent = 2.0;
    double probe = 1.5;
    double dotRim = 1.5;
    double handleRim = 1.2;
    // The course of a training.
    double loss = 2.75;
    double comparedLoss = 2.0;
    double testLoss = 1.2;
    double comparedTestLoss = 1.2;
    double learned = 2.0;
    double epochMark = 2.0;
    double change = 1.2;
    // A Taylor polynomial beside its function.
    double expanded = 3.0;
    double polynomial = 2.0;
    double residual = 1.2;
    // Gradients by layer.
    double delta = 3.0;
    double layerLine = 2.0;
    double predicted = 9.0; ///< pale, behind what was measured
    double columnRim = 1.5;
    // Maps.
    double boundary = 3.0;
    double level = 1.0; ///< where a probability has one value
    double unitLine = 1.25;
    double wrongRing = 1.4;
    double residualBar = 2.2;
    double handLine = 2.6;
    double handLineRim = 2.0;
    double strip = 1.6;
    double mark = 1.6;
    double sampleRim = 1.1;
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
    double healthy = 4.0;   ///< ring of a unit: where its slope is usable
    double saturated = 2.0; ///< and where it is not
    double discRim = 1.0;
    double output = 1.4;
    double cursor = 2.0;
};

/// Sizes of the marks that are drawn, in pixels at scale 1; diameters unless they say otherwise.
struct Marks {
    double probe = 12.0;
    double pieceHandle = 9.0;
    double lineHandle = 12.0;
    double sample = 9.2;
    double sampleBox = 14.0; ///< the side of the square that it is painted in
    double cross = 11.0;
    double center = 9.0; ///< of a Taylor series
    double raceResult = 7.0;
    double raceMedian = 14.0;
    double bias = 8.0; ///< of size 0.5
    double curveEnd = 7.0;
};

} // namespace actiscope::ui
