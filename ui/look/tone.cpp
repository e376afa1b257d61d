#include "ui/look/tone.h"

#include <QWidget>

namespace actiscope::ui {

QPalette::ColorRole paletteRole(Tone tone) {
    switch (tone) {
    case Tone::usual:
        break;
    case Tone::hint:
        return QPalette::ToolTipText;
    case Tone::warning:
        return QPalette::LinkVisited;
    }
    return QPalette::WindowText;
}

void setTone(QWidget& label, Tone tone) {
    label.setForegroundRole(paletteRole(tone));
}

} // namespace actiscope::ui
