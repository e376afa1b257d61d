#pragma once

#include "core/data/data_set.h"
#include "core/numeric/contour.h"
#include "core/run/run_request.h"

#include <QString>

#include <vector>

namespace actiscope::ui {

// What can be said about a decision map: numbers and sentences around it, samples to mark.

/// "57 %"; never "100 %" before it is all.
QString accuracyText(double accuracy);
/// "test 57 %", or nothing where no samples test.
QString testAccuracyText(const TrainingSnapshot& snapshot);
/// "0.127·x1 − 0.096·x2 + 0.019 = 0".
QString lineText(const CollapsedLine& line);
/// What the network says at a point: σ(y), y, the class, the place, and for a linear network the
/// signed distance from its line. `home` is how large the plane is.
QString pointText(const TrainingSnapshot& snapshot, const DataSet& samples,
                  const numeric::Point& place, const numeric::Rectangle& home);
/// " ▲ is versicolor, ● is setosa.", or nothing for classes without names.
QString classText(const DataSet& samples);
/// Indices of the samples that the network of the snapshot puts into the other class.
std::vector<int> wrongSamples(const TrainingSnapshot& snapshot, const DataSet& samples);

} // namespace actiscope::ui
