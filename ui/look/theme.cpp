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
    p.setColor(QPalette::Base, colors.card);
    p.setColor(QPalette::AlternateBase, colors.stripe);
    p.setColor(QPalette::Text, colors.text);
    p.setColor(QPalette::PlaceholderText, colors.faint);
    p.setColor(QPalette::Button, colors.card);
    p.setColor(QPalette::ButtonText, colors.text);
    p.setColor(QPalette::BrightText, colors.onAccent);
    p.setColor(QPalette::Highlight, colors.accent);
    p.setColor(QPalette::HighlightedText, colors.onAccent);
    p.setColor(QPalette::Link, colors.accent);
    p.setColor(paletteRole(Tone::warning), colors.warningText);
    p.setColor(QPalette::ToolTipBase, colors.card);
    p.setColor(QPalette::ToolTipText, colors.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, colors.faint);
    }
    // What Fusion draws frames and bevels from; left alone they stay those of a light theme.
    p.setColor(QPalette::Light, colors.card);
    p.setColor(QPalette::Midlight, colors.border);
    p.setColor(QPalette::Mid, colors.border);
    p.setColor(QPalette::Dark, colors.edge);
    p.setColor(QPalette::Shadow, colors.edge);
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
