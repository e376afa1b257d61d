#include "ui/window/frame/stage.h"

#include "ui/look/sizes.h"
#include "ui/parts/stage.h"
#include "ui/window/frame/header.h"
#include "ui/window/frame/look_follower.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCursor>
#include <QEvent>
#include <QMainWindow>

namespace actiscope::ui {
namespace {

constexpr int kLookMilliseconds = 80; // at the mouse

bool hasFocusWithin(const QWidget& part) {
    const QWidget* focus = QApplication::focusWidget();
    return focus != nullptr && (focus == &part || part.isAncestorOf(focus));
}

} // namespace

Stage::Stage(QMainWindow& window, LookFollower& look)
    : QObject(&window), m_window(window), m_look(look) {
    m_mouse.setInterval(kLookMilliseconds);
    connect(&m_mouse, &QTimer::timeout, this,
            [this] { pointAt(m_window.mapFromGlobal(QCursor::pos())); });
    window.installEventFilter(this);
}

void Stage::setFrame(QWidget& rail, QBoxLayout& railLayout, Header& header,
                     QBoxLayout& headerLayout) {
    m_rail = {&rail, &railLayout, railLayout.indexOf(&rail), false};
    m_top = {&header, &headerLayout, headerLayout.indexOf(&header), false};
    m_header = &header;
}

void Stage::addHidden(QWidget& part) {
    m_parts.emplace_back(&part);
}

void Stage::setOn(bool on) {
    if (m_on == on) {
        return;
    }
    if (on) {
        enter();
    } else {
        leave();
    }
    emit changed(on);
}

void Stage::enter() {
    m_wasMaximized = m_window.isMaximized();
    m_normal = m_wasMaximized ? m_window.normalGeometry() : m_window.geometry();
    m_geometry = m_window.saveGeometry();
    m_on = true;
    for (const QPointer<QWidget>& part : m_parts) {
        if (part && !part->isHidden()) {
            part->hide();
            m_hidden.push_back(part);
        }
    }
    takeOut(m_rail);
    arrangeHeader();
    m_look.setStage(true);
    setOnStage(m_window, true);
    m_window.setWindowState(m_window.windowState() | Qt::WindowFullScreen);
    m_mouse.start();
}

void Stage::leave() {
    m_on = false;
    m_mouse.stop();
    putBack(m_rail);
    putBack(m_top);
    m_header->setReduced(false);
    for (const QPointer<QWidget>& part : m_hidden) {
        if (part) {
            part->show();
        }
    }
    m_hidden.clear();
    setOnStage(m_window, false);
    m_look.setStage(false);
    if (m_wasMaximized) {
        m_window.setWindowState(Qt::WindowMaximized);
    } else {
        m_window.setWindowState(Qt::WindowNoState);
        m_window.setGeometry(m_normal);
        // Once more when the layouts know that the text is small again: until then they hold the
        // window open.
        QTimer::singleShot(0, this, [this] {
            if (!m_on && m_window.windowState() == Qt::WindowNoState) {
                m_window.layout()->activate();
                m_window.setGeometry(m_normal);
            }
        });
    }
}

void Stage::setSlidersElsewhere(bool elsewhere) {
    m_slidersElsewhere = elsewhere;
    if (m_on) {
        arrangeHeader();
    }
}

/// A line of sliders above the pictures, or nothing where there are sliders below them.
void Stage::arrangeHeader() {
    if (m_slidersElsewhere) {
        takeOut(m_top);
    } else {
        putBack(m_top);
        m_header->setReduced(true);
    }
}

void Stage::takeOut(Edge& edge) {
    if (!edge.floats) {
        edge.layout->removeWidget(edge.part);
        edge.part->hide();
        edge.floats = true;
    }
}

void Stage::putBack(Edge& edge) {
    if (edge.floats) {
        edge.layout->insertWidget(edge.place, edge.part);
        edge.part->show();
        edge.floats = false;
    }
}

void Stage::reveal(Edge& edge, bool shown) {
    if (!edge.floats || shown != edge.part->isHidden()) {
        return;
    }
    if (shown) {
        const QRect all = edge.part->parentWidget()->rect();
        const QSize own = edge.part->sizeHint();
        const bool atTop = &edge == &m_top;
        edge.part->setGeometry(0, 0, atTop ? all.width() : own.width(),
                               atTop ? edge.part->minimumHeight() : all.height());
        edge.part->raise();
    }
    edge.part->setVisible(shown);
}

void Stage::pointAt(const QPoint& place) {
    if (!m_on || QApplication::activePopupWidget() != nullptr) {
        return;
    }
    const auto follow = [this](Edge& edge, int distance, int depth) {
        if (distance <= reach::kScreenEdge) {
            reveal(edge, true);
        } else if (distance > depth + reach::kLeaveEdge && !hasFocusWithin(*edge.part)) {
            reveal(edge, false);
        }
    };
    follow(m_rail, place.x(), m_rail.part->width());
    follow(m_top, place.y(), m_top.part->height());
    if (!m_top.floats) {
        if (place.y() <= reach::kScreenEdge) {
            m_header->setReduced(false);
        } else if (place.y() > m_top.part->height() + reach::kLeaveEdge) {
            m_header->setReduced(true);
        }
    } else {
        m_header->setReduced(false);
    }
}

QByteArray Stage::geometryToKeep() const {
    return m_on ? m_geometry : m_window.saveGeometry();
}

/// The window manager has an opinion of its own about full screens.
bool Stage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::WindowStateChange && m_on && !m_window.isFullScreen() &&
        !m_window.isMinimized()) {
        setOn(false);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace actiscope::ui
