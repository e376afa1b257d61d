#include "app/cli/command.h"
#include "tests/support/process.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

using actiscope::cli::Option;
namespace fs = std::filesystem;

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
        text.replace(at, what.size(), by);
    }
    return text;
}

/// The manual page as roff, with the escapes for '-' and '"' resolved.
std::string manual() {
    std::ifstream stream(ACTISCOPE_SOURCES "/resources/man/actiscope.1");
    const std::string text((std::istreambuf_iterator<char>(stream)), {});
    return replaced(replaced(text, "\\-", "-"), "\\(dq", "\"");
}

/// The lines after `heading` up to the next heading; empty without it.
std::string section(const std::string& page, const std::string& heading) {
    const std::size_t at = page.find("\n" + heading + "\n");
    if (at == std::string::npos) {
        return {};
    }
    const std::size_t begin = at + heading.size() + 2;
    return page.substr(begin, page.find("\n.S", begin) - begin);
}

/// Whether an entry of the section explains the option; in the synopsis it only occurs.
bool explains(const std::string& text, std::string_view option) {
    std::istringstream stream(text);
    bool entry = false;
    for (std::string line; std::getline(stream, line);) {
        // An entry is the line after .TP: a macro for the font, the option, its value.
        std::istringstream words(line);
        std::string font;
        std::string name;
        if (entry && words >> font >> name && name == option) {
            return true;
        }
        entry = line == ".TP";
    }
    return false;
}

void expectExplained(const std::string& text, std::span<const Option> options,
                     std::string_view where) {
    for (const Option& option : options) {
        EXPECT_TRUE(explains(text, option.name)) << where << ": " << option.name;
    }
}

TEST(Manual, ExplainsEveryCommandAndOption) {
    const std::string page = manual();
    for (const auto& command : actiscope::cli::commands()) {
        const std::string text = section(page, ".SS " + std::string(command.name));
        EXPECT_NE(text, "") << command.name;
        expectExplained(text, command.options, command.name);
    }
    const std::string window = section(page, ".SH OPTIONS");
    expectExplained(window, actiscope::cli::kWindowOptions, "window");
    for (const char* option : {"--help", "--version"}) {
        EXPECT_TRUE(explains(window, option)) << option;
    }
}

TEST(Manual, HasNoCommandThatDoesNotExist) {
    std::istringstream stream(manual());
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with(".SS ")) {
            EXPECT_TRUE(actiscope::cli::isCommandLine({line.substr(4)})) << line;
        }
    }
}

TEST(Manual, NamesTheVersionAndEveryExitStatus) {
    const std::string page = manual();
    EXPECT_NE(page.find("\"Actiscope " ACTISCOPE_VERSION "\""), std::string::npos);
    const std::string statuses = section(page, ".SH EXIT STATUS");
    for (const char* status : {".B 0\n", ".B 1\n", ".B 2\n"}) {
        EXPECT_NE(statuses.find(status), std::string::npos) << status;
    }
}

TEST(Manual, ExamplesWorkInTheirOrder) {
    const fs::path folder =
        fs::temp_directory_path() / ("actiscope_manual_" + std::to_string(::getpid()));
    fs::create_directories(folder);
    std::istringstream stream(section(manual(), ".SH EXAMPLES"));
    int examples = 0;
    for (std::string line; std::getline(stream, line);) {
        if (!line.starts_with("actiscope ")) {
            continue;
        }
        ++examples;
        std::string call = "cd '" + folder.string() + "' && '" ACTISCOPE_BINARY "'";
        call.append(line.substr(line.find(' ')));
        const auto result = actiscope::test::runShell(call);
        EXPECT_EQ(result.status, 0) << line << '\n' << result.errors;
        EXPECT_EQ(result.errors, "") << line;
    }
    EXPECT_GE(examples, 5);
    fs::remove_all(folder);
}

} // namespace
