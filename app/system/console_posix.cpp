#include "app/system/console.h"

#include <unistd.h>

namespace actiscope::console {

void prepare() {}

std::vector<std::string> words(int argc, char** argv) {
    return {argv + 1, argv + argc};
}

bool showsMessages() {
    return ::isatty(STDERR_FILENO) != 0;
}

void closeOwn() {}

} // namespace actiscope::console
