#include "ui/parts/over/overlay.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/icons.h"
#include "ui/parts/role_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPropertyAnimation>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace actiscope::ui {

Overlay::Overlay(const QString& title, QWidget& below)
    : QWidget(&below),
      m_title(new RoleLabel(TextRole::title, title)),
      m_headLine(new QWidget(this)),
      m_head(new QHBoxLayout(m_headLine)),
      m_body(new QVBoxLayout),
      m_cross(new QToolButton(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title);
    m_cross->setObjectName(QStringLiteral("close_overlay"));
    m_cross->setAccessibleName(tr("Close %1").arg(title));
    m_cross->setToolTip(tr("Close (Esc)"));
    m_cross->setAutoRaise(true);
    setThemedIcon(m_cross, QStringLiteral("close"));
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->setSpacing(space::kApart);
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_head->addWidget(m_cross);
    m_body->setSpacing(space::kApart);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(part::kCard);
    layout->setSpacing(space::kApart);
    layout->addWidget(m_headLine, 0, Qt::AlignTop);
    layout->addLayout(m_body, 1);
    connect(m_cross, &QToolButton::clicked, this, &Overlay::closeOver);
    below.installEventFilter(this);
    hide();
}

void Overlay::open() {
    if (m_open) {
        return;
    }
    m_open = true;
    m_before = QApplication::focusWidget();
    show();
    raise();
    move(closedPlace(parentWidget()->rect()), openPlace(parentWidget()->rect()), false);
    // The first thing in it that can be used, not the cross that closes it again.
    QWidget* first = m_body->parentWidget()->nextInFocusChain();
    while (first != this && (first == m_cross || !isAncestorOf(first) ||
                             (first->focusPolicy() & Qt::TabFocus) == 0 || !first->isEnabled())) {
        first = first->nextInFocusChain();
        if (first == m_body->parentWidget()) {
            break;
        }
    }
    first->setFocus(Qt::OtherFocusReason);
    emit openChanged(true);
}

void Overlay::closeOver() {
    if (!m_open) {
        return;
    }
    m_open = false;
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus != nullptr && (focus == this || isAncestorOf(focus));
    move(geometry(), closedPlace(parentWidget()->rect()), true);
    if (hadFocus && m_before != nullptr && m_before->isVisible()) {
        m_before->setFocus(Qt::OtherFocusReason);
    }
    emit openChanged(false);
}

void Overlay::setOpen(bool opened) {
    if (opened) {
        open();
    } else {
        closeOver();
    }
}

void Overlay::place() {
    if (m_motion != nullptr) {
        m_motion->stop();
    }
    if (m_open) {
        setGeometry(openPlace(parentWidget()->rect()));
    } else {
        hide();
    }
}

void Overlay::move(const QRect& from, const QRect& to, bool thenHide) {
    if (m_motion != nullptr) {
        m_motion->stop();
    }
    if (!motionWanted() || from == to) {
        setGeometry(to);
        setVisible(!thenHide);
        return;
    }
    auto* motion = new QPropertyAnimation(this, "geometry", this);
    motion->setDuration(kMotion);
    motion->setStartValue(from);
    motion->setEndValue(to);
    motion->setEasingCurve(QEasingCurve::OutCubic);
    if (thenHide) {
        connect(motion, &QAbstractAnimation::finished, this, [this] { setVisible(m_open); });
    }
    m_motion = motion;
    motion->start(QAbstractAnimation::DeleteWhenStopped);
}

bool Overlay::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void Overlay::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_open) {
        closeOver();
        return;
    }
    QWidget::keyPressEvent(event);
}

void Overlay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), lookOf(*this).colors.window);
    paintCard(painter, rect(), *this);
}

int Drawer::width(const QRect& below) const {
    const int wanted = m_width > 0
                           ? lookOf(*this).scaled(m_width)
                           : std::max(sizeHint().width(), lookOf(*this).scaled(part::kDrawer));
    return std::min(wanted, below.width());
}

QRect Drawer::openPlace(const QRect& below) const {
    const int w = width(below);
    return {below.right() + 1 - w, below.top(), w, below.height()};
}

QRect Drawer::closedPlace(const QRect& below) const {
    return openPlace(below).translated(width(below), 0);
}

void Sheet::setCover(const QRect& part) {
    m_cover = part;
    if (isOpen()) {
        setGeometry(openPlace(parentWidget()->rect()));
    }
}

QRect Sheet::openPlace(const QRect& below) const {
    return m_cover.isEmpty() ? below : m_cover;
}

QRect Sheet::closedPlace(const QRect& below) const {
    return openPlace(below).translated(0, space::kBlock);
}

bool motionWanted() {
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0 &&
           QGuiApplication::platformName() != QLatin1String("offscreen");
}

} // namespace actiscope::ui
