#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QImage>
#include <QImageReader>

#include <filesystem>

namespace {

using actiscope::test::contents;
using actiscope::test::Folder;
using actiscope::test::ProcessResult;
using actiscope::test::run;

TEST(FilmCommand, WritesAGifThatGoesOnForEver) {
    const Folder folder;
    const std::string path = folder.file("film.gif");
    const ProcessResult result =
        run("film --set hidden=3 --epochs 0..12 --seconds 0.5 --size 400x300 -o " + path);
    ASSERT_EQ(result.status, 0) << result.errors;
    const std::string bytes = contents(path);
    EXPECT_EQ(bytes.substr(0, 6), "GIF89a");
    EXPECT_NE(bytes.find("NETSCAPE2.0"), std::string::npos);
    EXPECT_EQ(bytes.back(), ';');
    QImageReader reader(QString::fromStdString(path));
    if (!reader.canRead()) {
        GTEST_SKIP() << "Qt's plugin for GIF is not installed";
    }
    int pictures = 0;
    QImage first;
    QImage last;
    for (QImage picture = reader.read(); !picture.isNull(); picture = reader.read()) {
        first = pictures == 0 ? picture : first;
        last = picture;
        ++pictures;
    }
    EXPECT_EQ(pictures, 10); // 0.5 s at 20 per second
    EXPECT_EQ(first.size(), QSize(400, 300));
    EXPECT_FALSE(first == last);
}

TEST(FilmCommand, WritesAFolderOfPictures) {
    const Folder folder;
    const std::string path = folder.file("frames");
    const ProcessResult result = run("film --epochs 0..3 --size 300x200 -o " + path);
    ASSERT_EQ(result.status, 0) << result.errors;
    const QStringList names = QDir(QString::fromStdString(path)).entryList(QDir::Files);
    EXPECT_EQ(names, (QStringList{"0001.png", "0002.png", "0003.png", "0004.png"}));
    EXPECT_TRUE(actiscope::test::isPicture(path + "/0004.png", {300, 200}));
    // Nobody's pictures are mixed with others.
    EXPECT_EQ(run("film --epochs 0..3 --size 300x200 -o " + path).status, 1);
}

TEST(FilmCommand, NamesWhatIsWrongAndWritesNothing) {
    const Folder folder;
    for (const char* wrong : {"--epochs 5", "--epochs 9..3", "--seconds 0", "--size 3x3"}) {
        const ProcessResult result =
            run("film " + std::string(wrong) + " -o " + folder.file("f.gif"));
        EXPECT_EQ(result.status, 2) << wrong;
        EXPECT_NE(result.errors.find("allowed"), std::string::npos) << result.errors;
    }
    EXPECT_EQ(run("film").status, 2);
    EXPECT_EQ(run("film -o " + folder.file("f.avi")).status, 2);
    EXPECT_EQ(folder.count(), 0u);
}

} // namespace
