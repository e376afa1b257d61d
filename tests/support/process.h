#pragma once

#include <string>

namespace actiscope::test {

/// What a finished program left behind.
struct ProcessResult {
    int status;         ///< exit status, −1 if it was killed
    std::string output; ///< stdout
    std::string errors; ///< stderr
};

/// Runs a shell command to its end.
ProcessResult runShell(const std::string& command);

} // namespace actiscope::test
