#pragma once

#include "core/session/session.h"

#include <cstdint>
#include <memory>

namespace actiscope::ui::test {

inline constexpr double kMarkScale = 3.0;

/// With enough weights for writing to take a while; each of them tells the seed.
inline Session markedSession(std::uint64_t seed) {
    Session session;
    session.seed = seed;
    session.training.hidden = {40, 40};
    const Eigen::Index count = Architecture(session.training.hidden).parameterCount();
    session.weights = std::make_shared<const SavedWeights>(SavedWeights{
        Eigen::ArrayXd::Constant(count, static_cast<double>(seed) / kMarkScale), Eigen::ArrayXd()});
    return session;
}

/// Whether a session that was read is one of them as a whole, not parts of two.
inline bool isMarkedThroughout(const Session& session) {
    const double mark = static_cast<double>(session.seed) / kMarkScale;
    return session.weights != nullptr && (session.weights->compared == mark).all();
}

} // namespace actiscope::ui::test
