#include "ui/window/theme.h"

#include "core/errors.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

namespace actiscope::ui {
namespace {

struct Shades {
    QColor window, base, alternate, text, faint, button, highlight, highlightedText, link, warning;
};

QPalette makePalette(const Shades& s) {
    QPalette p;
    p.setColor(QPalette::Window, s.window);
    p.setColor(QPalette::WindowText, s.text);
    p.setColor(QPalette::Base, s.base);
    p.setColor(QPalette::AlternateBase, s.alternate);
    p.setColor(QPalette::Text, s.text);
    p.setColor(QPalette::PlaceholderText, s.faint);
    p.setColor(QPalette::Button, s.button);
    p.setColor(QPalette::ButtonText, s.text);
    p.setColor(QPalette::BrightText, s.highlightedText);
    p.setColor(QPalette::Highlight, s.highlight);
    p.setColor(QPalette::HighlightedText, s.highlightedText);
    p.setColor(QPalette::Link, s.link);
    p.setColor(QPalette::LinkVisited, s.warning); // our colour for warnings
    p.setColor(QPalette::ToolTipBase, s.base);
    p.setColor(QPalette::ToolTipText, s.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, s.faint);
    }
    // Fusion draws bevels from these; left alone they stay those of a light theme.
    p.setColor(QPalette::Light, s.button.lighter(115));
    p.setColor(QPalette::Midlight, s.button.lighter(107));
    p.setColor(QPalette::Mid, s.button.darker(125));
    p.setColor(QPalette::Dark, s.button.darker(150));
    p.setColor(QPalette::Shadow, s.window.darker(300));
    return p;
}

} // namespace

void applyTheme(QApplication& application, Theme theme) {
    static const QPalette light = makePalette({.window = QColor(0xf4f5f6),
                                               .base = QColor(0xffffff),
                                               .alternate = QColor(0xeef0f2),
                                               .text = QColor(0x202428),
                                               .faint = QColor(0x666c73),
                                               .button = QColor(0xeceef0),
                                               .highlight = QColor(0x0067a3),
                                               .highlightedText = QColor(0xffffff),
                                               .link = QColor(0x0067a3),
                                               .warning = QColor(0xb02a1c)});
    // Fields lighter than the window: the outlines that Fusion derives vanish on dark.
    static const QPalette dark = makePalette({.window = QColor(0x202428),
                                              .base = QColor(0x2c3238),
                                              .alternate = QColor(0x31373e),
                                              .text = QColor(0xe6e8ea),
                                              .faint = QColor(0x9aa1a8),
                                              .button = QColor(0x3b424a),
                                              .highlight = QColor(0x2a76a8),
                                              .highlightedText = QColor(0xffffff),
                                              .link = QColor(0x56b4e9),
                                              .warning = QColor(0xff9a8a)});
    static const QPalette print = makePalette({.window = QColor(0xffffff),
                                               .base = QColor(0xffffff),
                                               .alternate = QColor(0xf0f0f0),
                                               .text = QColor(Qt::black),
                                               .faint = QColor(0x606060),
                                               .button = QColor(0xf4f4f4),
                                               .highlight = QColor(Qt::black),
                                               .highlightedText = QColor(0xffffff),
                                               .link = QColor(Qt::black),
                                               .warning = QColor(Qt::black)});
    if (application.style()->name() != QLatin1String("fusion")) {
        application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }
    const QPalette& palette = theme == Theme::dark ? dark : theme == Theme::print ? print : light;
    application.setPalette(palette);
    QToolTip::setPalette(palette);
}

void applyTextSize(QApplication& application, bool large) {
    constexpr double kLarge = 1.4;
    QFont font = QApplication::font();
    font.setPointSizeF((large ? kLarge : 1.0) *
                       QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF());
    application.setFont(font);
}

Theme themeFromName(const QString& name) {
    for (const Theme theme : {Theme::light, Theme::dark, Theme::print}) {
        if (name == themeName(theme)) {
            return theme;
        }
    }
    throw UsageError("theme is '" + name.toStdString() + "'; allowed: light, dark, print");
}

QString themeName(Theme theme) {
    switch (theme) {
    case Theme::light:
        return QStringLiteral("light");
    case Theme::dark:
        return QStringLiteral("dark");
    case Theme::print:
        break;
    }
    return QStringLiteral("print");
}

} // namespace actiscope::ui
