#pragma once

#include "core/network/network.h"
#include "core/session/session.h"

namespace actiscope {

/// The chosen network of a session with its saved weights, in double. Precondition: it holds some.
Network<double> trainedNetwork(const Session& session);

} // namespace actiscope
