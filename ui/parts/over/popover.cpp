#include "ui/parts/over/popover.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope::ui {

Popover::Popover(QWidget* parent) : QFrame(parent, Qt::Popup), m_body(new QVBoxLayout(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    m_body->setContentsMargins(part::kPopover);
    m_body->setSpacing(space::kApart);
}

void Popover::openBelow(const QWidget& anchor) {
    const QPoint below = anchor.mapToGlobal(QPoint(0, anchor.height() + space::kNear));
    openWithin(below, anchor.mapToGlobal(QPoint()).y() - space::kNear);
}

void Popover::openAt(const QPoint& globalPlace) {
    openWithin(globalPlace + QPoint(space::kApart, space::kApart), globalPlace.y() - space::kApart);
}

void Popover::openWithin(QPoint wanted, int otherwiseAbove) {
    m_wanted = wanted;
    m_otherwiseAbove = otherwiseAbove;
    ensurePolished();
    adjustSize();
    place();
    show();
}

void Popover::place() {
    const QScreen* screen = QGuiApplication::screenAt(m_wanted);
    if (screen == nullptr) {
        screen =
            parentWidget() != nullptr ? parentWidget()->screen() : QGuiApplication::primaryScreen();
    }
    const QRect room = screen->availableGeometry();
    QRect wanted(m_wanted, size());
    if (wanted.bottom() > room.bottom() && m_otherwiseAbove - wanted.height() >= room.top()) {
        wanted.moveBottom(m_otherwiseAbove);
    }
    move(keptWithin(wanted, room).topLeft());
}

/// What opens in it may make it larger.
void Popover::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    place();
}

void Popover::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& colors = lookOf(*this).colors;
    painter.fillRect(rect(), colors.card);
    painter.setPen(QPen(colors.edge, part::kBorder));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

QRect keptWithin(QRect rect, const QRect& room) {
    rect.moveLeft(std::max(room.left(), std::min(rect.left(), room.right() + 1 - rect.width())));
    rect.moveTop(std::max(room.top(), std::min(rect.top(), room.bottom() + 1 - rect.height())));
    return rect;
}

} // namespace actiscope::ui
