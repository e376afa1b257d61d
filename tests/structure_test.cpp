#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

bool isSource(const fs::path& file) {
    return file.extension() == ".h" || file.extension() == ".cpp";
}

/// The sources below a folder, which has some.
std::vector<fs::path> sourcesBelow(const std::string& folder) {
    std::vector<fs::path> sources;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(ACTISCOPE_SOURCES) / folder)) {
        if (isSource(entry.path())) {
            sources.push_back(entry.path());
        }
    }
    EXPECT_FALSE(sources.empty()) << folder;
    return sources;
}

/// Calls `visit` for every include line of the sources below `folder`.
void forEachInclude(const std::string& folder,
                    const std::function<void(const fs::path&, const std::string&)>& visit) {
    for (const fs::path& file : sourcesBelow(folder)) {
        std::ifstream stream(file);
        for (std::string line; std::getline(stream, line);) {
            if (line.starts_with("#include")) {
                visit(file, line);
            }
        }
    }
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

TEST(Structure, TheLookKnowsNothingThatHasIt) {
    forEachInclude("ui/look", [](const fs::path& file, const std::string& line) {
        EXPECT_FALSE(mentions(line, "\"ui/") && !mentions(line, "\"ui/look/")) << file << line;
    });
}

/// In each list a folder includes only from itself and from those before it.
const std::vector<std::string> kCoreLayers{
    "core/numeric", "core/text",          "core/formula", "core/activation",
    "core/data",    "core/analysis",      "core/network", "core/training",
    "core/depth",   "core/approximation", "core/session", "core/scene",
    "core/run",     "core/search",        "core/lesson",  "core/export"};
const std::vector<std::string> kUiLayers{"ui/io",    "ui/look",    "ui/outlines", "ui/model",
                                         "ui/plot",  "ui/parts",   "ui/controls", "ui/transport",
                                         "ui/views", "ui/lessons", "ui/window"};

void expectLayers(const std::vector<std::string>& layers, const std::string& root) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        seen.insert(layers[i]);
        forEachInclude(layers[i], [&](const fs::path& file, const std::string& line) {
            for (std::size_t above = i + 1; above < layers.size(); ++above) {
                EXPECT_FALSE(mentions(line, "\"" + layers[above] + "/")) << file << ": " << line;
            }
        });
    }
    for (const auto& entry : fs::directory_iterator(fs::path(ACTISCOPE_SOURCES) / root)) {
        if (entry.is_directory()) {
            EXPECT_TRUE(seen.contains(root + "/" + entry.path().filename().string()))
                << entry.path() << " is in no layer";
        }
    }
}

TEST(Structure, CoreAndUiAreLayered) {
    expectLayers(kCoreLayers, "core");
    expectLayers(kUiLayers, "ui");
}

/// What two views share is a control, a plot or a part of the model.
TEST(Structure, ViewsDoNotKnowEachOther) {
    forEachInclude("ui/views", [](const fs::path& file, const std::string& line) {
        const fs::path inViews = fs::relative(file, fs::path(ACTISCOPE_SOURCES) / "ui/views");
        const std::string own = "\"ui/views/" + inViews.begin()->string() + "/";
        EXPECT_TRUE(!mentions(line, "\"ui/views/") || mentions(line, own)) << file << ": " << line;
    });
}

/// Split before it grows.
TEST(Structure, FoldersStaySmall) {
    constexpr int kMost = 20;
    for (const char* folder : {"core", "ui", "app", "tests"}) {
        std::map<fs::path, int> files;
        for (const auto& entry :
             fs::recursive_directory_iterator(fs::path(ACTISCOPE_SOURCES) / folder)) {
            files[entry.path().parent_path()] += isSource(entry.path()) ? 1 : 0;
        }
        for (const auto& [path, count] : files) {
            EXPECT_LE(count, kMost) << path;
        }
    }
}

/// A file with one subject is rarely longer; none is today.
TEST(Structure, FilesStayShort) {
    constexpr int kMostLines = 350;
    for (const char* folder : {"core", "ui", "app", "tests"}) {
        for (const fs::path& file : sourcesBelow(folder)) {
            std::ifstream stream(file);
            int lines = 0;
            for (std::string line; std::getline(stream, line);) {
                ++lines;
            }
            EXPECT_LE(lines, kMostLines) << file;
        }
    }
}

/// A test stands in the folder of what it tests, or goes through many of them as a person does.
TEST(Structure, TestsMirrorTheSources) {
    const fs::path tests = fs::path(ACTISCOPE_SOURCES) / "tests";
    const std::set<std::string> own{"bench", "fuzz", "scenario", "soak", "support"};
    for (const auto& entry : fs::recursive_directory_iterator(tests)) {
        const fs::path inTests = fs::relative(entry.path().parent_path(), tests);
        if (isSource(entry.path()) && inTests != "." && !own.contains(*inTests.begin())) {
            EXPECT_TRUE(fs::is_directory(fs::path(ACTISCOPE_SOURCES) / inTests)) << entry.path();
        }
    }
}

TEST(Structure, OnlyThePlotFolderSeesQCustomPlot) {
    for (const char* folder : {"core", "ui", "app"}) {
        forEachInclude(folder, [](const fs::path& file, const std::string& line) {
            if (mentions(line, "qcustomplot.h")) {
                EXPECT_TRUE(mentions(file.string(), "/ui/plot/")) << file;
            }
        });
    }
}

/// One file per need knows a system; names of files become paths in one place (UTF-8 is the code
/// page of no Windows).
TEST(Structure, SystemsAreKnownInOnePlaceEach) {
    const std::regex system(R"(<(sys/.*|unistd\.h|windows\.h|csignal|io\.h|fcntl\.h)>)");
    const std::regex path("<(filesystem|fstream)>");
    const std::set<std::string> systems{"core/run/thread_priority.cpp", "app/processor.cpp"};
    const std::set<std::string> paths{"core/text/file_path.h", "core/text/file_text.cpp"};
    for (const char* folder : {"core", "ui", "app"}) {
        forEachInclude(folder, [&](const fs::path& file, const std::string& line) {
            const std::string name = fs::relative(file, ACTISCOPE_SOURCES).generic_string();
            if (name.starts_with("app/system/")) {
                return;
            }
            EXPECT_TRUE(!std::regex_search(line, system) || systems.contains(name))
                << name << ": " << line;
            EXPECT_TRUE(!std::regex_search(line, path) || paths.contains(name))
                << name << ": " << line;
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
                const std::string name = entry.path().filename().string();
                EXPECT_TRUE(name == "packet.h" || name == "packet_angle.h") << entry.path();
            }
        }
    }
}

/// A source without its comments.
std::string codeOf(const fs::path& file) {
    std::ifstream stream(file);
    std::string code;
    for (std::string line; std::getline(stream, line);) {
        code += line.substr(0, line.find("//")) + '\n';
    }
    return code;
}

std::string withoutTexts(const std::string& code) {
    static const std::regex text(R"("([^"\\\n]|\\.)*")");
    return std::regex_replace(code, text, "\"\"");
}

/// The first number that says pixels: 0 and −1 do not, nor do factors such as that of `2 * line`.
std::string pixelsIn(const std::string& expression) {
    static const std::regex number(R"((-?)(\b[\w.]*\b)(\s*[*/])?)");
    static const std::regex decimal(R"(\d+(\.\d+)?)");
    for (std::sregex_iterator it(expression.begin(), expression.end(), number), end; it != end;
         ++it) {
        const std::string digits = (*it)[2];
        if (!std::regex_match(digits, decimal) || (*it)[3].matched) {
            continue;
        }
        const auto before =
            expression.find_last_not_of(" \n-", static_cast<std::size_t>(it->position()) - 1);
        const bool divides = it->position() > 0 && before != std::string::npos &&
                             (expression[before] == '*' || expression[before] == '/');
        const double value = std::stod(digits);
        const bool lastPixel = value == 1.0 && (*it)[1].length() > 0;
        if (!divides && value != 0.0 && !lastPixel) {
            return digits;
        }
    }
    return {};
}

/// Between the parentheses of a call that begins at `open`.
std::string argumentsAt(const std::string& code, std::size_t open) {
    int depth = 0;
    for (std::size_t i = open; i < code.size(); ++i) {
        depth += code[i] == '(' ? 1 : code[i] == ')' ? -1 : 0;
        if (depth == 0) {
            return code.substr(open + 1, i - open - 1);
        }
    }
    return {};
}

/// What of a source belongs to ui/look, as it stands there.
std::vector<std::string> looksIn(const std::string& code) {
    static const std::regex words[] = {
        // Colours.
        std::regex(R"(\bQColor\([^)])"),
        std::regex(R"(\bqRgba?\()"),
        std::regex(
            R"(\bQt::(black|white|red|green|blue|cyan|magenta|yellow|gray|(dark|light)[A-Z]\w*)\b)"),
        std::regex(R"("[^"\n]*#[0-9a-fA-F]{3,8}\b)"),
        std::regex(R"(\b(setAlphaF?|lighter|darker|setNamedColor)\()"),
        std::regex(R"(\bLinkVisited\b)"),
        // Type.
        std::regex(R"(\b(set(Point|Pixel)SizeF?|setBold|setWeight)\()"),
        std::regex(R"(\bfont-size\b)"),
        // Distances.
        std::regex(R"(\d(px|pt)\b)"),
        std::regex(
            R"(\bk\w*(Pixels|Width|Height|Margins?|Inset|Radius|Gap|Tile|Corner|Spacing|Side)\s*[=({]\s*\d)"),
        std::regex(R"(izeHint\(\) const( override)? \{\s*return \{\d)"),
    };
    static const std::regex calls(
        R"(\b(setContentsMargins|set(Horizontal|Vertical)?Spacing|addSpacing|set(Fixed|Minimum|Maximum)(Width|Height|Size)|setDefaultSectionSize|setIconSize|setPadding|setBarWidth|setMargin|setIndent|setWidthF?|setSizes|setSize|setScatterStyle|QMarginsF?|QSizeF?|QPen|FlowLayout|adjusted|drawRoundedRect|pen|line|pinnedLine|unitLine)(?=\())");
    static const std::regex added(R"((?:lineSpacing|[hH]eight|[wW]idth)\(\)\s*([-+]\s*[^;,)]*))");
    std::vector<std::string> found;
    for (const std::regex& word : words) {
        for (std::sregex_iterator it(code.begin(), code.end(), word), end; it != end; ++it) {
            found.push_back(it->str());
        }
    }
    const std::string plain = withoutTexts(code);
    for (std::sregex_iterator it(plain.begin(), plain.end(), calls), end; it != end; ++it) {
        const auto open = static_cast<std::size_t>(it->position() + it->length());
        const std::string arguments = argumentsAt(plain, open);
        // Functions of other meaning: line("…").
        if (!pixelsIn(arguments).empty() && !mentions(arguments, "\"\"")) {
            found.push_back(it->str() + "(" + arguments + ")");
        }
    }
    for (std::sregex_iterator it(plain.begin(), plain.end(), added), end; it != end; ++it) {
        const std::string number = pixelsIn((*it)[1]);
        if (!number.empty() && number != "1") {
            found.push_back(it->str());
        }
    }
    return found;
}

TEST(Structure, OnlyTheLookNamesColoursTypeAndDistances) {
    for (const fs::path& file : sourcesBelow("ui")) {
        if (file.parent_path().filename() == "look") {
            continue;
        }
        for (const std::string& what : looksIn(codeOf(file))) {
            ADD_FAILURE() << file << ": " << what << " belongs to ui/look";
        }
    }
}

TEST(Structure, TheSearchForLooksFindsThem) {
    for (const char* code : {"painter.setPen(QColor(1, 2, 3));", "item.setForeground(Qt::darkRed);",
                             "label->setStyleSheet(\"color: #b02a1c\");", "color.setAlpha(40);",
                             "font.setPointSizeF(9.5);", "font.setBold(true);",
                             "layout->setContentsMargins(6, 0, 6, 0);", "layout->setSpacing(4);",
                             "box->setFixedHeight(2 * metrics.lineSpacing() + 4);",
                             "m_value->setPen(look.pen(color, 2.2));",
                             "painter.setPen(QPen(ink, 1.5));", "constexpr double kRadius = 4.6;",
                             "rect.adjusted(2, 0, -2, 0);", "const int room = width() - 12;",
                             "QSize sizeHint() const override { return {480, 320}; }",
                             "return \"<p style='margin:6px'>\";",
                             "label->setForegroundRole(QPalette::LinkVisited);"}) {
        EXPECT_FALSE(looksIn(code).empty()) << code;
    }
    for (const char* code :
         {"layout->setContentsMargins(0, 0, 0, 0);", "rect().adjusted(0, 0, -1, -1);",
          "layout->setSpacing(space::kNear);", "pixmap.fill(Qt::transparent);",
          "box->setFixedHeight(2 * metrics.lineSpacing() + extra::kText);",
          "splitter->setSizes({height() / 2, height() / 2});", "QColor color = look.colors.text;",
          "const int width = (viewport()->width() - 1) / count;"}) {
        EXPECT_TRUE(looksIn(code).empty()) << code;
    }
}

} // namespace
