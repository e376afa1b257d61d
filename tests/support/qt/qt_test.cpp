#include "tests/support/qt/qt_test.h"

#include <QApplication>

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace actiscope::ui::test {
namespace {

std::map<std::string, RegisteredTest::Run>& registered() {
    static std::map<std::string, RegisteredTest::Run> tests;
    return tests;
}

} // namespace

RegisteredTest::RegisteredTest(const char* file, Run run) {
    registered().emplace(std::filesystem::path(file).stem().string(), run);
}

/// Runs the test that the first argument names; the others are those of Qt Test.
int runRegistered(std::vector<char*> arguments) {
    const std::string name = arguments.size() > 1 ? arguments[1] : "";
    const auto found = registered().find(name);
    if (found == registered().end()) {
        std::fprintf(stderr, "usage: window_tests NAME [FUNCTION]...; tests are:\n");
        for (const auto& [known, run] : registered()) {
            std::fprintf(stderr, "%s\n", known.c_str());
        }
        return 2;
    }
    arguments.erase(arguments.begin() + 1);
    return found->second(static_cast<int>(arguments.size()), arguments.data());
}

} // namespace actiscope::ui::test

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    // Layouts in tests do not depend on the screen (as in QTEST_MAIN).
    QApplication::setAttribute(Qt::AA_Use96Dpi, true);
    return actiscope::ui::test::runRegistered({argv, argv + argc});
}
