#pragma once

#include "app/system/interruption.h"

#include <cstddef>

namespace actiscope::cli {

/// A bar on stderr while a person looks; nothing in a pipe or a log.
void showProgress(std::size_t finished, std::size_t all);

} // namespace actiscope::cli
