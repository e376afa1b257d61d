#include "app/cli/command.h"
#include "core/session/settings.h"
#include "core/text/build_info.h"
#include "tests/support/process.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

using actiscope::cli::Option;
namespace fs = std::filesystem;

constexpr Option kGeneralOptions[] = {{"--help, -h", "", ""}, {"--version", "", ""}};

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

/// The entries of a section as a reader sees their first lines: "--format csv|json".
std::vector<std::string> entries(const std::string& text) {
    std::vector<std::string> result;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        if (line != ".TP" || !std::getline(stream, line)) {
            continue;
        }
        // After the macro for the font; blanks count only within quotes.
        bool quoted = false;
        std::string entry;
        for (const char c : line.substr(line.find(' ') + 1)) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c != ' ' || quoted) {
                entry += c;
            }
        }
        result.push_back(entry);
    }
    return result;
}

void expectExplained(const std::string& text, std::span<const Option> options,
                     std::string_view where) {
    const std::vector<std::string> all = entries(text);
    for (const Option& option : options) {
        std::string entry(option.name);
        if (!option.value.empty()) {
            // The names of views stand in their table alone; the help lists them.
            const bool isView = option.value == actiscope::viewChoices();
            entry.append(" ").append(isView ? "VIEW" : option.value);
        }
        EXPECT_NE(std::ranges::find(all, entry), all.end()) << where << ": " << entry;
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
    expectExplained(window, actiscope::cli::windowOptions(), "window");
    expectExplained(window, kGeneralOptions, "everywhere");
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
    EXPECT_NE(page.find("\"Actiscope " + std::string(actiscope::version()) + "\""),
              std::string::npos);
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
    EXPECT_EQ(examples, 10);
    fs::remove_all(folder);
}

} // namespace
