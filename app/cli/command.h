#pragma once

#include "app/cli/arguments.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope::cli {

/// A sub-command of the command line. `run` prints results to stdout and returns the exit status;
/// errors are thrown and reported in one place.
struct Command {
    std::string_view name;
    std::string_view synopsis; ///< after "actiscope NAME"
    std::string_view summary;
    std::vector<Option> options;
    int (*run)(const Arguments& arguments);
    bool listsSettings = false; ///< the help explains the keys of --set
};

// One function per file of this folder and those below it.
Command activationsCommand();
Command curveCommand();
Command propertiesCommand();
Command trainCommand();
Command predictCommand();
Command exportCommand();
Command raceCommand();
Command lessonsCommand();
Command renderCommand();
Command taylorCommand();
Command costCommand();
Command filmCommand();
Command depthCommand();
Command chainCommand();
Command zigzagCommand();
Command approximateCommand();
Command piecesCommand();
Command searchCommand();

/// All of them, in the order of the help.
const std::vector<Command>& commands();

/// Whether the words start a sub-command or ask for help or version: then no window opens.
bool isCommandLine(const std::vector<std::string>& words);

/// Runs the command line; returns 0 done, 1 the work failed or was interrupted, 2
/// wrong usage.
int runCommandLine(const std::vector<std::string>& words);

/// What `actiscope --help` says of the options of the window.
std::span<const Option> windowOptions();

} // namespace actiscope::cli
