#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace actiscope {

/// A text as a message can hold it: a NUL would end it, so it is written as \0.
inline std::string asMessage(std::string_view text) {
    std::string message;
    for (const char c : text) {
        message += c == '\0' ? std::string("\\0") : std::string(1, c);
    }
    return message;
}

/// Wrong usage: an unknown id, key or option, or a value outside its domain. The text names the
/// thing, the place and what is allowed. The command line exits with status 2.
class UsageError : public std::runtime_error {
public:
    explicit UsageError(std::string_view text) : std::runtime_error(asMessage(text)) {}
};

/// The work itself failed: a file that cannot be read or written, contents that are damaged. The
/// text names the file and the place in it. The command line exits with status 1.
class InputError : public std::runtime_error {
public:
    explicit InputError(std::string_view text) : std::runtime_error(asMessage(text)) {}
};

} // namespace actiscope
