#include "ui/window/frame/look_follower.h"

#include "ui/parts/stage.h"

#include <QApplication>
#include <QEvent>
#include <QScreen>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr int kRestMilliseconds = 120;

} // namespace

LookFollower::LookFollower(QWidget& window, bool large)
    : QObject(&window), m_window(window), m_large(large) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &LookFollower::settle);
    window.installEventFilter(this);
}

LookSize LookFollower::size() const {
    return {.height = std::min(m_window.height(), m_window.screen()->size().height()),
            .large = m_large,
            .stage = m_stage};
}

void LookFollower::setStage(bool stage) {
    m_stage = stage;
    settle();
}

void LookFollower::settle() {
    m_rest.stop();
    const Look before = lookOf(m_window);
    const Look wanted = makeLook(before.theme, size());
    if (std::abs(wanted.scale - before.scale) < 1e-9) {
        return;
    }
    // Larger text in a window that its contents hold open would open it further, and so on.
    const bool heldOpen = m_window.minimumSizeHint().height() >= m_window.height();
    if (wanted.scale > before.scale && heldOpen && !m_stage) {
        return;
    }
    applyLook(*qApp, wanted);
    for (QWidget* top : QApplication::topLevelWidgets()) {
        tellStyleChanged(*top); // not every size of the look comes with another font
    }
}

bool LookFollower::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        m_rest.start();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace actiscope::ui
