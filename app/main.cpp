#include "app/cli/command.h"
#include "app/gui.h"

int main(int argc, char** argv) {
    // The command line is looked at before any application exists: text commands need none.
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (actiscope::cli::isCommandLine(words)) {
        return actiscope::cli::runCommandLine(words);
    }
    return actiscope::runWindow(argc, argv, words);
}
