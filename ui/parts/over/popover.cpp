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
    adjustSize();
    const QScreen* screen = QGuiApplication::screenAt(wanted);
    if (screen == nullptr) {
        screen =
            parentWidget() != nullptr ? parentWidget()->screen() : QGuiApplication::primaryScreen();
    }
    const QRect room = screen->availableGeometry();
    QRect place(wanted, size());
    if (place.bottom() > room.bottom() && otherwiseAbove - place.height() >= room.top()) {
        place.moveBottom(otherwiseAbove);
    }
    move(keptWithin(place, room).topLeft());
    show();
    // What is in it may have become larger when it was shown for the first time.
    m_body->activate();
    move(keptWithin(QRect(pos(), size()), room).topLeft());
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
