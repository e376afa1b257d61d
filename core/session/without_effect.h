#pragma once

#include "core/session/session.h"

#include <string>
#include <string_view>

namespace actiscope {

/// Why a training setting does nothing in this session whatever its value is ("schedule is
/// constant"); empty if it does something. For those who set it by hand and would not notice.
std::string withoutEffect(const Session& session, std::string_view key);

/// Why this parameter of the function changes nothing; empty if it does: a typed formula has alpha,
/// beta and theta, but need not use them.
std::string withoutEffect(const Activation& activation, std::string_view parameter);

} // namespace actiscope
