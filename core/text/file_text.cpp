#include "core/text/file_text.h"

#include "core/errors.h"
#include "core/text/file_path.h"

#include <filesystem>
#include <fstream>

namespace actiscope::text {

std::string fileText(const std::string& path, std::size_t most, std::string_view limit) {
    std::error_code ignored;
    if (std::filesystem::is_directory(filePath(path), ignored)) {
        throw InputError(path + ": is a directory; a CSV file is needed");
    }
    std::ifstream file(filePath(path), std::ios::binary);
    if (!file) {
        throw InputError(path + ": cannot be read");
    }
    // Piece by piece: a pipe does not say how much there is.
    constexpr std::size_t kAtOnce = 1024 * 1024;
    std::string text;
    while (file) {
        const std::size_t before = text.size();
        text.resize(before + kAtOnce);
        file.read(text.data() + before, static_cast<std::streamsize>(kAtOnce));
        text.resize(before + static_cast<std::size_t>(file.gcount()));
        if (text.size() > most) {
            throw InputError(path + ": larger than " + std::string(limit));
        }
    }
    if (!file.eof()) {
        throw InputError(path + ": cannot be read");
    }
    return text;
}

} // namespace actiscope::text
