#include "ui/parts/picture.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QVariant>

namespace actiscope::ui {
namespace {

constexpr const char* kMark = "actiscope_picture";

QAccessibleInterface* makeAccessiblePicture(const QString&, QObject* object) {
    return object->isWidgetType() && object->property(kMark).toBool()
               ? new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Chart)
               : nullptr;
}

} // namespace

void markAsPicture(QWidget& widget) {
    widget.setProperty(kMark, true);
    // Assistive tools may have asked before, for example at the moment of its name: that answer is
    // kept, and had another role.
    if (QAccessibleInterface* known = QAccessible::queryAccessibleInterface(&widget)) {
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known));
    }
}

void installPictureAccessibility() {
    QAccessible::installFactory(makeAccessiblePicture);
}

} // namespace actiscope::ui
