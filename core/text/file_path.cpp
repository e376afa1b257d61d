#include "core/text/file_path.h"

#include <string>

namespace actiscope::text {

std::filesystem::path filePath(std::string_view path) {
    return std::u8string(path.begin(), path.end());
}

} // namespace actiscope::text
