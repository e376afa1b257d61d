#pragma once

#include "core/session/session.h"

#include <functional>
#include <memory>

namespace actiscope {

/// Shows another data set, with the task that it is made for.
void chooseData(Session& session, DataKind kind);
/// Shows samples of a file as those of one's own, with their task. Where all have x2 = 0 the
/// network is given x1 alone.
void takeSamples(Session& session, std::shared_ptr<const DataSet> samples);

/// Changes the samples by hand: what is shown, noise included, becomes a set of one's own, `change`
/// is applied to it, and training goes on with it. Ignored when there would be more than
/// kMostOwnSamples.
void editSamples(Session& session, const DataSet& shown,
                 const std::function<void(DataSet&)>& change);

/// Changes for editSamples(); indices must exist. Where the targets are numbers, a triangle gets
/// the largest one that is there and a circle the smallest.
void addSample(DataSet& data, double x1, double x2, bool triangle);
void moveSample(DataSet& data, int index, double x1, double x2);
void removeSample(DataSet& data, int index);

} // namespace actiscope
