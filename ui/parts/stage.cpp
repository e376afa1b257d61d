#include "ui/parts/stage.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>
#include <QVariant>
#include <QWidget>

namespace actiscope::ui {
namespace {

constexpr const char* kProperty = "onStage";

} // namespace

bool onStage(const QWidget& widget) {
    return widget.window()->property(kProperty).toBool();
}

void setOnStage(QWidget& window, bool on) {
    if (onStage(window) == on) {
        return;
    }
    window.window()->setProperty(kProperty, on);
    tellStyleChanged(*window.window());
}

void tellStyleChanged(QWidget& widget) {
    // A widget may make or delete others when it hears of it.
    QList<QPointer<QWidget>> told;
    for (QWidget* part : widget.findChildren<QWidget*>()) {
        told.append(part);
    }
    told.append(&widget);
    for (const QPointer<QWidget>& part : told) {
        if (part) {
            QEvent event(QEvent::StyleChange);
            QCoreApplication::sendEvent(part, &event);
        }
    }
}

} // namespace actiscope::ui
