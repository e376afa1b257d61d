#pragma once

#include "core/session/session.h"

#include <array>

namespace actiscope {

/// What a deep random network can be helped with.
enum class Rescue {
    xavier,       ///< its weights drawn as Glorot and Bengio say
    he,           ///< as He et al. say
    unitVariance, ///< scaled layer by layer
    skip,         ///< each layer hands on its input as well
    function,     ///< tanh, or softsign where it is tanh already
    rectifier     ///< ReLU with weights drawn for it
};

inline constexpr std::array kRescues{Rescue::xavier, Rescue::he,       Rescue::unitVariance,
                                     Rescue::skip,   Rescue::function, Rescue::rectifier};

/// The catalogue's id of the function that Rescue::function takes.
const char* rescueFunction(const Session& session);
/// One change; what it does not name stays.
void applyRescue(Session& session, Rescue rescue);

} // namespace actiscope
