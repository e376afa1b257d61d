#include "core/session/settings.h"
#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <QColor>
#include <QImage>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <string>
#include <vector>

namespace {

using actiscope::test::contents;
using actiscope::test::Folder;
using actiscope::test::isPicture;
using actiscope::test::json;
using actiscope::test::ProcessResult;
using actiscope::test::run;
namespace fs = std::filesystem;

/// Of the text of an SVG, in its pixels.
std::vector<double> fontSizes(const std::string& svg) {
    static const std::regex size("<text[^>]*font-size=\"([\\d.]+)\"");
    std::vector<double> sizes;
    for (std::sregex_iterator it(svg.begin(), svg.end(), size), end; it != end; ++it) {
        sizes.push_back(std::stod((*it)[1]));
    }
    return sizes;
}

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

/// 24 points are 32 pixels of the 720 of a slide.
TEST(Render, ASlideHasLargeText) {
    const Folder folder;
    const std::string svg = folder.file("slide.svg");
    const ProcessResult result = run("render --view curves --preset slide -o " + svg);
    ASSERT_EQ(result.status, 0) << result.errors;
    EXPECT_TRUE(isPicture(svg, QSize(1280, 720)));
    const std::vector<double> sizes = fontSizes(contents(svg));
    ASSERT_FALSE(sizes.empty());
    EXPECT_GE(*std::ranges::min_element(sizes), 32.0);
    const std::string png = folder.file("slide.png");
    ASSERT_EQ(run("render --view curves --preset slide -o " + png).status, 0);
    EXPECT_TRUE(isPicture(png, QSize(2560, 1440)));
}

TEST(Render, APaperHasItsColumnAndSmallText) {
    const Folder folder;
    const std::string svg = folder.file("paper.svg");
    ASSERT_EQ(run("render --view curves --preset paper -o " + svg).status, 0);
    EXPECT_TRUE(isPicture(svg, QSize(336, 336))); // 89 mm
    // 8 points are 10.7 pixels: so large is what is read; names and the title stand out from it.
    const std::vector<double> sizes = fontSizes(contents(svg));
    ASSERT_FALSE(sizes.empty());
    EXPECT_GE(*std::ranges::min_element(sizes), 9.0);
    EXPECT_LE(*std::ranges::min_element(sizes), 11.0);
    EXPECT_LE(*std::ranges::max_element(sizes), 2.2 * 10.7);
}

/// Three maps side by side have no room in one column.
TEST(Render, FeaturesTakeBothColumnsOfAPaper) {
    const Folder folder;
    const std::string svg = folder.file("paper.svg");
    ASSERT_EQ(run("render --view features --preset paper -o " + svg).status, 0);
    EXPECT_TRUE(isPicture(svg, QSize(692, 520))); // 183 mm
}

TEST(Render, WhatIsGivenGoesBeforeThePreset) {
    const Folder folder;
    const std::string png = folder.file("a.png");
    ASSERT_EQ(
        run("render --view curves --preset handout --size 500x400 --theme dark --scale 1 -o " + png)
            .status,
        0);
    const QImage image(QString::fromStdString(png));
    EXPECT_EQ(image.size(), QSize(500, 400));
    EXPECT_LT(image.pixelColor(2, 2).lightness(), 64);
    ASSERT_EQ(run("render --view curves --preset handout -o " + png).status, 0);
    EXPECT_EQ(QImage(QString::fromStdString(png)).pixelColor(2, 2).saturation(), 0);
    const ProcessResult wrong = run("render --preset poster -o " + folder.file("x.png"));
    EXPECT_EQ(wrong.status, 2);
    EXPECT_NE(wrong.errors.find("slide|paper|handout"), std::string::npos) << wrong.errors;
}

/// Text can be searched and set in another font, lines are sharp at any size.
TEST(Render, TextStaysTextAndLinesStayLines) {
    const Folder folder;
    for (const char* view : {"curves", "gallery"}) {
        const std::string svg = folder.file("a.svg");
        const std::string pdf = folder.file("a.pdf");
        const std::string words = std::string("render --view ") + view + " -o ";
        ASSERT_EQ(run(words + svg).status, 0);
        const std::string drawn = contents(svg);
        EXPECT_NE(drawn.find("<text"), std::string::npos) << view;
        EXPECT_NE(drawn.find("<p"), std::string::npos) << view; // paths, polylines
        EXPECT_EQ(drawn.find("<image"), std::string::npos) << view;
        ASSERT_EQ(run(words + pdf).status, 0);
        const std::string page = contents(pdf);
        EXPECT_NE(page.find("/FontFile"), std::string::npos) << view;
        EXPECT_EQ(page.find("/Subtype /Image"), std::string::npos) << view;
    }
}

TEST(Render, SaysWhichSettingsThePictureDoesNotShow) {
    const Folder folder;
    const std::string file = folder.file("a.png");
    const ProcessResult result =
        run("render --view curves --set activation=elu --set activation.alpha=0.5 --set "
            "learning_rate=0.7 --set dataset=ring -o " +
            file);
    ASSERT_EQ(result.status, 0) << result.errors;
    EXPECT_NE(result.errors.find("--set learning_rate=0.7 is not seen"), std::string::npos)
        << result.errors;
    EXPECT_NE(result.errors.find("--set dataset=ring is not seen"), std::string::npos);
    EXPECT_EQ(result.errors.find("alpha"), std::string::npos) << result.errors;
    const ProcessResult shown = run("render --view classifier --set dataset=spiral -o " + file);
    EXPECT_EQ(shown.errors, "");
}

} // namespace
