#include "app/cli/command.h"

#include "core/errors.h"
#include "core/session/settings.h"
#include "core/text/build_info.h"

#include <QtGlobal>

#include <algorithm>
#include <exception>
#include <iostream>

namespace actiscope::cli {
namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

void printOptions(std::span<const Option> options) {
    for (const Option& option : options) {
        std::string left = "  " + std::string(option.name);
        if (!option.value.empty()) {
            left.append(" ").append(option.value);
        }
        constexpr std::size_t kColumn = 34;
        left.resize(std::max(left.size() + 2, kColumn), ' ');
        std::cout << left << option.help << '\n';
    }
}

void printHelp() {
    std::cout << "Actiscope " << version()
              << ": an oscilloscope for activation functions\n\n"
                 "actiscope [SESSION] [options]     open the window\n";
    printOptions(windowOptions());
    std::cout << "\nWithout a display:\n";
    for (const Command& command : commands()) {
        std::cout << "actiscope " << command.name << ' ' << command.synopsis << "\n    "
                  << command.summary << '\n';
    }
    std::cout << "\nactiscope COMMAND --help explains a command. Results go to stdout, messages to "
                 "stderr.\nExit status: 0 done, 1 the work failed or was "
                 "interrupted (what is done is kept), 2 wrong usage.\n";
}

void printHelp(const Command& command) {
    std::cout << "actiscope " << command.name << ' ' << command.synopsis << "\n\n"
              << command.summary << '\n';
    if (!command.options.empty()) {
        std::cout << '\n';
        printOptions(command.options);
    }
    if (command.listsSettings) {
        std::cout << "\nKeys of --set (and of \"training\" in a session file):\n";
        for (const Setting& setting : settings()) {
            if (setting.section == Section::training) {
                std::cout << "  " << setting.key << ": " << setting.help << "\n      "
                          << domainText(setting.domain) << '\n';
            }
        }
    }
}

int dispatch(const std::vector<std::string>& words) {
    const std::string& first = words.front();
    if (first == "--help" || first == "-h") {
        printHelp();
        return kDone;
    }
    if (first == "--version") {
        std::cout << "actiscope " << version() << "\nQt " << qVersion();
        if (std::string_view(qVersion()) != QT_VERSION_STR) {
            std::cout << ", built with " QT_VERSION_STR;
        }
        std::cout << '\n' << compiler() << '\n' << instructionSet() << '\n';
        return kDone;
    }
    const auto command = std::ranges::find(commands(), std::string_view(first), &Command::name);
    const std::span<const std::string> rest(words.data() + 1, words.size() - 1);
    if (std::ranges::find(rest, "--help") != rest.end()) {
        printHelp(*command);
        return kDone;
    }
    if (std::ranges::find(rest, "--version") != rest.end()) {
        return dispatch({"--version"});
    }
    return command->run(Arguments(rest, command->options));
}

} // namespace

std::span<const Option> windowOptions() {
    static const std::vector<Option> options{
        {"--theme", "light|dark|print", "start with this theme"},
        {"--language", "en|zh_CN", "start in this language"},
        {"--view", viewChoices(), "start with this view"},
    };
    return options;
}

const std::vector<Command>& commands() {
    static const std::vector<Command> all = {
        activationsCommand(), curveCommand(),  propertiesCommand(), trainCommand(),
        predictCommand(),     exportCommand(), raceCommand(),       lessonsCommand(),
        renderCommand(),      taylorCommand(), costCommand(),       filmCommand(),
        depthCommand(),       chainCommand(),  zigzagCommand(),     approximateCommand(),
        piecesCommand(),      searchCommand()};
    return all;
}

bool isCommandLine(const std::vector<std::string>& words) {
    if (words.empty()) {
        return false;
    }
    const std::string& first = words.front();
    return first == "--help" || first == "-h" || first == "--version" ||
           std::ranges::find(commands(), std::string_view(first), &Command::name) !=
               commands().end();
}

int runCommandLine(const std::vector<std::string>& words) {
    try {
        const int status = dispatch(words);
        std::cout.flush();
        if (!std::cout) {
            std::cerr << "actiscope: the output could not be written\n";
            return kFailed;
        }
        return status;
    } catch (const UsageError& error) {
        std::cerr << "actiscope: " << error.what() << '\n';
        return kWrongUsage;
    } catch (const std::exception& error) {
        std::cerr << "actiscope: " << error.what() << '\n';
        return kFailed;
    }
}

} // namespace actiscope::cli
