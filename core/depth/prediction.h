#pragma once

#include "core/depth/depth_run.h"

namespace actiscope {

/// What theory says of δ from what the way forward of a run shows: fills predictedFactor of every
/// layer but the last, where it is NaN, and of the report.
///
/// Weights are drawn without regard to what comes back, so that δ(l) = f'(z(l)) ⊙ a(l) with
/// a(l) = W(l+1)ᵀ·δ(l+1) has n·Var w·E[f'(z)²] times the mean square of δ(l+1) (Glorot & Bengio
/// 2010, eq. 6). That is not all: W is bound to the z = W·h that it gave. Given these it is
/// z·hᵀ/|h|² and, across h, as if drawn anew, so that a(l) = c·h + noise, with
/// c = z(l+1)·δ(l+1)/|h|² and noise of variance Var w·|δ(l+1)|². The part along h is one of n, but
/// where f grows faster than z (GELU, swish with large weights) it alone grows from layer to layer.
/// All averages are taken for each sample. With skip connections the part along h counts as noise.
void predict(const DepthRun& run, unsigned threads, DepthReport& report);

} // namespace actiscope
