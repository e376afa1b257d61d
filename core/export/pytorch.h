#pragma once

#include "core/session/session.h"

#include <string>

namespace actiscope {

/// A runnable Python script with the trained network of `session` as a PyTorch module `model`: it
/// takes points (n × 2) and returns the raw output y (n × 1), in double. Run by itself the script
/// prints y at the points that it is given. Activations are written out from their formulas.
/// Precondition: the session holds weights of the chosen network.
std::string pytorchScript(const Session& session);

/// The same with NumPy alone: `model(points)` is a function of an (n, 2) array. Same precondition.
std::string numpyScript(const Session& session);

/// The weights as rows "layer,unit,input,value", counted from 1: `input` is the name of a feature,
/// the number of a unit of the layer before, or "bias"; learned parameters have their name there
/// and no unit. A group of maxout counts each of its pre-activations as a unit. Same precondition.
std::string weightsCsv(const Session& session);

} // namespace actiscope
