#include "core/session/settings.h"
#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <QColor>
#include <QImage>

#include <filesystem>

namespace {

using actiscope::test::contents;
using actiscope::test::Folder;
using actiscope::test::isPicture;
using actiscope::test::json;
using actiscope::test::ProcessResult;
using actiscope::test::run;
namespace fs = std::filesystem;

TEST(Render, NeedsNoSession) {
    const Folder folder;
    const std::string elu = folder.file("elu.svg");
    const std::string relu = folder.file("relu.svg");
    ASSERT_EQ(run("render --view curves --set activation=elu -o " + elu).status, 0);
    ASSERT_EQ(run("render --view curves --set activation=relu -o " + relu).status, 0);
    const std::string a = contents(elu);
    const std::string b = contents(relu);
    EXPECT_NE(a.find("ELU"), std::string::npos);
    EXPECT_NE(a, b);
    EXPECT_EQ(run("render --lesson sigmoid --set activation=elu -o " + elu).status, 2);
}

TEST(Render, WritesEveryFormatWithoutADisplay) {
    const Folder folder;
    const std::string session = folder.file("s.json");
    ASSERT_EQ(run("train --epochs 30 --save " + session).status, 0);
    for (const std::string_view name : actiscope::viewNames()) {
        const std::string view(name);
        for (const char* ending : {"png", "svg", "pdf"}) {
            const std::string file = folder.file(view + "." + ending);
            const ProcessResult result =
                run("render " + session + " --view " + view + " -o " + file +
                    " --size 800x500 --theme dark --language zh_CN");
            EXPECT_EQ(result.status, 0) << result.errors;
            EXPECT_EQ(result.errors, "");
            EXPECT_TRUE(isPicture(file, QSize(800, 500))) << file;
        }
    }
    const std::string never = folder.file("x.bmp");
    EXPECT_EQ(run("render " + session + " -o " + never).status, 2);
    EXPECT_EQ(run("render " + session + " -o x.png --theme blue").status, 2);
    EXPECT_EQ(run("render " + session + " -o x.png --language fr").status, 2);
    EXPECT_EQ(run("render " + session + " -o x.png --view loss").status, 2);
    EXPECT_EQ(run("render " + session + " -o x.png --size 10x10").status, 2);
    EXPECT_EQ(run("render " + session + " -o x.png --scale 3").status, 2);
    EXPECT_FALSE(fs::exists(never));
    EXPECT_FALSE(fs::exists("x.png"));
}

TEST(Render, PrintIsBlackAndWhite) {
    const Folder folder;
    const std::string session = folder.file("s.json");
    ASSERT_EQ(run("train --epochs 30 --save " + session).status, 0);
    for (const std::string_view name : actiscope::viewNames()) {
        const std::string view(name);
        const std::string file = folder.file("print.png");
        ASSERT_EQ(run("render " + session + " --view " + view + " -o " + file +
                      " --size 900x600 --theme print")
                      .status,
                  0);
        const QImage image(QString::fromStdString(file));
        ASSERT_EQ(image.size(), QSize(900, 600));
        int coloured = 0;
        int dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                coloured += pixel.saturation() > 0 ? 1 : 0;
                dark += pixel.lightness() < 64 ? 1 : 0;
            }
        }
        EXPECT_EQ(coloured, 0) << view;
        EXPECT_NE(dark, 0) << view;
    }
}

} // namespace
