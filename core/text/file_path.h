#pragma once

#include <filesystem>
#include <string_view>

namespace actiscope::text {

/// A path in UTF-8, as texts are here, for the standard library, which takes it for one in the
/// code page of the system on Windows.
std::filesystem::path filePath(std::string_view path);

} // namespace actiscope::text
