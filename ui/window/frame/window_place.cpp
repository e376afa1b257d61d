#include "ui/window/frame/window_place.h"

#include "ui/parts/over/popover.h"

#include <QScreen>
#include <QWidget>

namespace actiscope::ui {

void keepOnScreen(QWidget& window) {
    if ((window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen)) != 0) {
        return; // the screen's size is its own
    }
    const QRect room = window.screen()->availableGeometry();
    QRect place = window.geometry();
    place.setSize(place.size().boundedTo(room.size()));
    window.setGeometry(keptWithin(place, room));
}

} // namespace actiscope::ui
