#pragma once

#include "core/session/session.h"

#include <functional>

namespace actiscope {

/// Changes the samples by hand: what is shown, noise included, becomes a set of one's own, `change`
/// is applied to it, and training goes on with it. Ignored when there would be more than
/// kMostOwnSamples.
void editSamples(Session& session, const DataSet& shown,
                 const std::function<void(DataSet&)>& change);

/// Changes for editSamples(); indices must exist.
void addSample(DataSet& data, double x1, double x2, bool triangle);
void moveSample(DataSet& data, int index, double x1, double x2);
void removeSample(DataSet& data, int index);

} // namespace actiscope
