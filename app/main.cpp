#include "app/cli/command.h"
#include "app/gui.h"
#include "app/system/console.h"
#include "app/system/memory.h"

int main(int argc, char** argv) {
    // The command line is looked at before any application exists: text commands need none.
    actiscope::console::prepare();
    const std::vector<std::string> words = actiscope::console::words(argc, argv);
    if (actiscope::cli::isCommandLine(words)) {
        return actiscope::cli::runCommandLine(words);
    }
    actiscope::console::closeOwn();
    actiscope::memory::shareBetweenThreads();
    return actiscope::runWindow(argc, argv, words);
}
