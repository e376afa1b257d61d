#include "ui/window/preferences/spare_fonts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFontDatabase>

namespace actiscope::ui {

QString spareFontFolder() {
    const QDir program(QCoreApplication::applicationDirPath());
    for (const char* place : {"../share/actiscope/fonts", "fonts"}) {
        if (program.exists(QLatin1String(place))) {
            return program.absoluteFilePath(QLatin1String(place));
        }
    }
    return {};
}

void addSpareFonts(const QString& folder) {
    if (folder.isEmpty()) {
        return;
    }
    // Not whether there is any: Qt lists its aliases, such as "Sans Serif", without a font behind
    // them.
    const bool hasLetters = QFontDatabase::hasFamily(QStringLiteral("DejaVu Sans"));
    const bool hasChinese = !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty();
    const QDir fonts(folder);
    for (const QString& file : fonts.entryList({"*.ttf", "*.otf"}, QDir::Files)) {
        const bool isChinese = file.contains(QStringLiteral("Chinese"));
        QFile bytes(fonts.filePath(file));
        if ((isChinese ? !hasChinese : !hasLetters) && bytes.open(QIODevice::ReadOnly)) {
            // Not by its name: FreeType on Windows knows no letters beyond the system's code page.
            QFontDatabase::addApplicationFontFromData(bytes.readAll());
        }
    }
}

} // namespace actiscope::ui
