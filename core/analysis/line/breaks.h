#pragma once

#include "core/activation/activation.h"

#include <vector>

namespace actiscope {

/// Where the line x of `activation` falls into pieces: places in [−16, 16] at which f or one of its
/// first three derivatives jumps or is singular, in rising order. Found by comparing the Taylor
/// series of neighbouring points and bisecting where they disagree; nothing is looked up. About a
/// millisecond.
std::vector<double> findBreaks(const Activation& activation);

} // namespace actiscope
