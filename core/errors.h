#pragma once

#include <stdexcept>
#include <string>

namespace actiscope {

/// Wrong usage: an unknown id, key or option, or a value outside its domain. The text names the
/// thing, the place and what is allowed. The command line exits with status 2.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The work itself failed: a file that cannot be read or written, contents that are damaged. The
/// text names the file and the place in it. The command line exits with status 1.
class InputError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace actiscope
