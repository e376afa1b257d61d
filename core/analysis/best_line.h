#pragma once

#include "core/data/data_set.h"

namespace actiscope {

/// The line a·x1 + b·x2 + c = 0; triangles are expected where the left side is positive.
struct Line {
    double a = 0.0;
    double b = 1.0;
    double c = 0.0;

    double at(double x1, double x2) const { return a * x1 + b * x2 + c; }
    bool operator==(const Line&) const = default;
};

/// Signed distance of a point from the line, in units of the plane. NaN if a = b = 0.
double signedDistance(const Line& line, double x1, double x2);

/// Samples on their side of the line.
Eigen::Index rightAnswers(const Line& line, const DataSet& data);

struct BestLine {
    Line line; ///< unit normal (a, b)
    Eigen::Index right = 0;
};

/// A line that puts as many samples on their side as any line can, found by trying all ways in
/// which a line can part the samples: around each sample a line turns through half a circle, past
/// one other sample after the other. O(n² log n): about 10 ms for 200 samples, so beyond
/// kMostSamples evenly chosen ones stand for all, and `right` counts all of them for that line.
BestLine bestLine(const DataSet& data);

inline constexpr Eigen::Index kMostSamplesForBestLine = 2000;

} // namespace actiscope
