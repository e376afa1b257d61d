#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

namespace {

namespace fs = std::filesystem;

/// Calls `visit` for every include line of the sources below `folder`.
void forEachInclude(const std::string& folder,
                    const std::function<void(const fs::path&, const std::string&)>& visit) {
    int files = 0;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(ACTISCOPE_SOURCES) / folder)) {
        const std::string ending = entry.path().extension().string();
        if (ending != ".h" && ending != ".cpp") {
            continue;
        }
        ++files;
        std::ifstream stream(entry.path());
        for (std::string line; std::getline(stream, line);) {
            if (line.starts_with("#include")) {
                visit(entry.path(), line);
            }
        }
    }
    EXPECT_GE(files, 2) << folder;
}

bool mentions(const std::string& line, const std::string& what) {
    return line.find(what) != std::string::npos;
}

TEST(Structure, CoreNeedsNoQtAndNoUi) {
    forEachInclude("core", [](const fs::path& file, const std::string& line) {
        EXPECT_FALSE(mentions(line, "<Q") || mentions(line, "\"ui/") || mentions(line, "\"app/"))
            << file << ": " << line;
    });
}

TEST(Structure, UiDoesNotKnowTheApp) {
    forEachInclude("ui", [](const fs::path& file, const std::string& line) {
        EXPECT_FALSE(mentions(line, "\"app/")) << file << ": " << line;
    });
}

TEST(Structure, OnlyThePlotFolderSeesQCustomPlot) {
    for (const char* folder : {"core", "ui", "app"}) {
        forEachInclude(folder, [](const fs::path& file, const std::string& line) {
            if (mentions(line, "qcustomplot.h")) {
                EXPECT_EQ(file.parent_path().filename(), "plot") << file;
            }
        });
    }
}

TEST(Structure, IoUsesNoWidgets) {
    forEachInclude("ui/io", [](const fs::path& file, const std::string& line) {
        EXPECT_FALSE(mentions(line, "QWidget") || mentions(line, "<QApplication")) << file;
    });
}

TEST(Structure, OnlyOneHeaderTouchesEigensPackets) {
    for (const char* folder : {"core", "ui", "app"}) {
        for (const auto& entry :
             fs::recursive_directory_iterator(fs::path(ACTISCOPE_SOURCES) / folder)) {
            if (!entry.is_regular_file()) {
                continue;
            }
            std::ifstream stream(entry.path());
            const std::string text((std::istreambuf_iterator<char>(stream)), {});
            if (mentions(text, "Eigen::internal")) {
                EXPECT_EQ(entry.path().filename(), "packet.h") << entry.path();
            }
        }
    }
}

} // namespace
