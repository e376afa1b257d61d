#pragma once

#include "core/lesson/challenge.h"

#include <string>

namespace actiscope::ui {

/// What of a session a challenge's code stands for, as text: the task, the weights and the settings
/// of the views that compute, but not what merely shows them.
std::string handInText(const Session& session);

/// The line of a session that does the challenge. Throws InputError that names what is missing.
ChallengeLine handInLine(const Lesson& challenge, const Session& session);

/// Recomputes a line from its session: "holds: …", or InputError that says what differs.
std::string verifiedText(const ChallengeLine& line, const Lesson& challenge,
                         const Session& session);

} // namespace actiscope::ui
