#include "tests/fuzz/fuzz.h"

#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace fs = std::filesystem;

namespace {

void addFiles(const fs::path& place, std::set<fs::path>& files) {
    if (!fs::is_directory(place)) {
        files.insert(place);
        return;
    }
    for (const auto& entry : fs::recursive_directory_iterator(place)) {
        if (entry.is_regular_file()) {
            files.insert(entry.path());
        }
    }
}

void take(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw std::runtime_error("cannot be read");
    }
    const std::string text((std::istreambuf_iterator<char>(stream)), {});
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

} // namespace

/// Takes the files that are named, and those of folders, without libFuzzer: what was found once
/// stays found. A file on which the reader aborts is the last one that is named.
int main(int argc, char** argv) {
    std::set<fs::path> files;
    for (int i = 1; i < argc; ++i) {
        addFiles(argv[i], files);
    }
    int faults = files.empty() ? 1 : 0;
    for (const fs::path& file : files) {
        std::cout << file.string() << std::endl;
        try {
            take(file);
        } catch (const std::exception& error) {
            std::cout << "  " << error.what() << std::endl;
            ++faults;
        }
    }
    std::cout << files.size() << " texts, " << faults << " faults\n";
    return faults == 0 ? 0 : 1;
}
