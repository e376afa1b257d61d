#include "core/errors.h"
#include "ui/outlines/program_icon.h"
#include "ui/outlines/recorder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QSvgRenderer>

#include <iostream>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

void write(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
        throw InputError(path.toStdString() + ": " + file.errorString().toStdString());
    }
}

Outline outlineOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw InputError(file.errorString().toStdString());
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", "black");
    QSvgRenderer renderer(svg);
    if (!renderer.isValid()) {
        throw InputError("this is no SVG");
    }
    OutlineRecorder recorder(renderer.viewBoxF());
    QPainter painter(&recorder);
    renderer.render(&painter, renderer.viewBoxF());
    painter.end();
    return recorder.outline();
}

/// RESOURCES/icons/play.svg becomes FOLDER/icons/play.outline.
void writeOutline(const QString& folder, const QString& svg) {
    const QFileInfo info(svg);
    try {
        write(folder + QLatin1Char('/') + info.dir().dirName() + QLatin1Char('/') +
                  info.completeBaseName() + QStringLiteral(".outline"),
              outlineBytes(outlineOf(svg)));
    } catch (const InputError& error) {
        throw InputError(svg.toStdString() + ": " + error.what());
    }
}

void writeProgramIcon(const QString& folder, const QString& svg) {
    const std::vector<IconPicture> pictures = programIcon(svg);
    const QString stem = folder + QStringLiteral("/icons/actiscope");
    for (const IconPicture& picture : pictures) {
        write(QStringLiteral("%1_%2.png").arg(stem).arg(picture.size), picture.png);
    }
    write(stem + QStringLiteral(".ico"), icoFile(pictures));
}

} // namespace

/// Part of the build: outlines FOLDER PROGRAM_ICON.svg DRAWING.svg...
int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() < 2) {
        std::cerr << "outlines: FOLDER PROGRAM_ICON.svg DRAWING.svg...\n";
        return 2;
    }
    try {
        const QString folder = QString::fromStdString(words[0]);
        writeProgramIcon(folder, QString::fromStdString(words[1]));
        for (std::size_t i = 2; i < words.size(); ++i) {
            writeOutline(folder, QString::fromStdString(words[i]));
        }
    } catch (const std::exception& error) {
        std::cerr << "outlines: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
