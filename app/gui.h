#pragma once

#include <string>
#include <vector>

namespace actiscope {

/// Opens the window and runs until it is closed. Returns the exit status; without a display it says
/// what to do instead and returns 1.
int runWindow(int argc, char** argv, const std::vector<std::string>& words);

} // namespace actiscope
