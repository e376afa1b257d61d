#include "tests/support/process.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace actiscope::test {

ProcessResult runShell(const std::string& command) {
    const std::string errorFile = (std::filesystem::temp_directory_path() /
                                   ("actiscope_stderr_" + std::to_string(::getpid())))
                                      .string();
    ProcessResult result{-1, {}, {}};
    FILE* pipe = ::popen((command + " 2>" + errorFile).c_str(), "r");
    if (pipe == nullptr) {
        return result;
    }
    std::array<char, 4096> buffer{};
    for (std::size_t n; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
        result.output.append(buffer.data(), n);
    }
    const int status = ::pclose(pipe);
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    std::ifstream stream(errorFile);
    result.errors.assign(std::istreambuf_iterator<char>(stream), {});
    std::filesystem::remove(errorFile);
    return result;
}

} // namespace actiscope::test
