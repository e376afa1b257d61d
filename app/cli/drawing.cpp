#include "app/cli/drawing.h"

#include "core/errors.h"
#include "core/text/number_text.h"
#include "ui/io/qstring.h"
#include "ui/look/look.h"
#include "ui/window/figure.h"
#include "ui/window/preferences/language.h"

#include <QApplication>

#include <iostream>

namespace actiscope::cli {
namespace {

/// Qt says at every start what a picture does not need: a cron job or container has no
/// XDG_RUNTIME_DIR, and Windows no folder of fonts beside Qt's libraries (the spare ones are loaded
/// by us). Other messages pass.
void withoutNeedlessWarnings(QtMsgType, const QMessageLogContext&, const QString& message) {
    if (!message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR")) &&
        !message.startsWith(QLatin1String("QFontDatabase: Cannot find font directory"))) {
        std::cerr << message.toStdString() << '\n';
    }
}

} // namespace

struct Drawing::Parts {
    int count = 1;
    char name[10] = "actiscope";
    char* words[2] = {name, nullptr};
    QApplication application{count, words};
    ui::Language language;
};

Drawing::Drawing(const Arguments& arguments) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(withoutNeedlessWarnings);
    m_parts = std::make_unique<Parts>();
    m_parts->language.apply(QString::fromStdString(arguments.value("--language", "en")));
    ui::applyLook(m_parts->application, ui::makeLook(ui::Theme::light));
}

Drawing::~Drawing() = default;

QSize sizeFrom(const Arguments& arguments, const char* otherwise) {
    const std::string text = arguments.value("--size", otherwise);
    const auto parts = text::split(text, 'x');
    const auto width = parts.size() == 2 ? text::parseInteger(parts[0]) : std::nullopt;
    const auto height = parts.size() == 2 ? text::parseInteger(parts[1]) : std::nullopt;
    const auto fits = [](std::int64_t side) {
        return side >= ui::kSmallestFigure && side <= ui::kLargestFigure;
    };
    if (!width || !height || !fits(*width) || !fits(*height)) {
        throw UsageError("--size is '" + text + "'; allowed: WIDTHxHEIGHT with sides from " +
                         std::to_string(ui::kSmallestFigure) + " to " +
                         std::to_string(ui::kLargestFigure));
    }
    return {static_cast<int>(*width), static_cast<int>(*height)};
}

QString fileName(const std::string& name) {
    return ui::toQString(name);
}

} // namespace actiscope::cli
