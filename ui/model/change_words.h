#pragma once

#include "core/session/session.h"

#include <QString>

namespace actiscope::ui {

/// What differs between two sessions, in a few words for a menu: "hidden layers", "data",
/// "parameter of the function". The most far-reaching difference counts; empty for equal ones.
QString changeWords(const Session& one, const Session& other);

} // namespace actiscope::ui
