#include "ui/look/theme.h"

#include "core/errors.h"
#include "ui/look/colors.h"
#include "ui/look/tone.h"

#include <QPalette>

namespace actiscope::ui {

QPalette paletteOf(const Colors& colors) {
    QPalette p;
    p.setColor(QPalette::Window, colors.window);
    p.setColor(QPalette::WindowText, colors.text);
    p.setColor(QPalette::Base, colors.field);
    p.setColor(QPalette::AlternateBase, colors.alternateField);
    p.setColor(QPalette::Text, colors.text);
    p.setColor(QPalette::PlaceholderText, colors.muted);
    p.setColor(QPalette::Button, colors.button);
    p.setColor(QPalette::ButtonText, colors.text);
    p.setColor(QPalette::BrightText, colors.onHighlight);
    p.setColor(QPalette::Highlight, colors.highlight);
    p.setColor(QPalette::HighlightedText, colors.onHighlight);
    p.setColor(QPalette::Link, colors.link);
    p.setColor(paletteRole(Tone::warning), colors.warning);
    p.setColor(QPalette::ToolTipBase, colors.field);
    p.setColor(QPalette::ToolTipText, colors.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, colors.muted);
    }
    // Fusion draws bevels from these; left alone they stay those of a light theme.
    p.setColor(QPalette::Light, colors.button.lighter(115));
    p.setColor(QPalette::Midlight, colors.button.lighter(107));
    p.setColor(QPalette::Mid, colors.button.darker(125));
    p.setColor(QPalette::Dark, colors.button.darker(150));
    p.setColor(QPalette::Shadow, colors.window.darker(300));
    return p;
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
