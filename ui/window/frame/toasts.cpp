#include "ui/window/frame/toasts.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/look/tone.h"
#include "ui/parts/role_label.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr int kMessageMilliseconds = 5000;

} // namespace

Toasts::Toasts(QWidget& below) : QWidget(&below), m_done(new RoleLabel(TextRole::body, {}, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kNear);
    m_done->setObjectName(QStringLiteral("done"));
    m_done->setWordWrap(true);
    m_done->setContentsMargins(part::kToastText);
    m_done->setAutoFillBackground(true);
    m_done->setBackgroundRole(QPalette::ToolTipBase);
    setTone(*m_done, Tone::hint);
    m_forget.setSingleShot(true);
    m_forget.setInterval(kMessageMilliseconds);
    connect(&m_forget, &QTimer::timeout, m_done, &QWidget::hide);
    layout->addWidget(m_done);
    m_done->hide();
    below.installEventFilter(this);
    place();
}

void Toasts::add(QWidget& bar) {
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, &bar);
}

void Toasts::showDone(const QString& message) {
    m_done->setText(message);
    m_done->setVisible(!message.isEmpty());
    m_forget.start();
}

bool Toasts::event(QEvent* event) {
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        place();
    }
    return handled;
}

bool Toasts::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::ChildAdded) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

/// Never hidden itself, or what is in it could not tell whether it is shown: without contents it
/// has no height.
void Toasts::place() {
    const QRect below = parentWidget()->rect();
    const int width = std::min(below.width() - space::kBlock, lookOf(*this).scaled(part::kToast));
    const int hint = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                   : layout()->totalSizeHint().height();
    bool any = false;
    for (const QObject* part : children()) {
        const auto* widget = qobject_cast<const QWidget*>(part);
        any = any || (widget != nullptr && !widget->isHidden());
    }
    const int height = any ? std::min(hint, below.height()) : 0;
    setGeometry((below.width() - width) / 2, below.bottom() - height - space::kGroup, width,
                height);
    raise();
}

} // namespace actiscope::ui
