#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace actiscope::text {

/// All that a file or a pipe holds, at most `most` bytes. Throws InputError that names the path:
/// for a directory, what cannot be read, and more than `most`, which the message calls `limit`
/// ("1 GiB").
std::string fileText(const std::string& path, std::size_t most, std::string_view limit);

} // namespace actiscope::text
