#include "ui/controls/setting/number_box.h"

#include "ui/look/sizes.h"

#include <QWheelEvent>

namespace actiscope::ui {

NumberBox::NumberBox(QWidget* parent) : QDoubleSpinBox(parent) {
    setLocale(QLocale::c());
    setDecimals(6);
    setFocusPolicy(Qt::StrongFocus);
    setKeyboardTracking(false);
    setAccelerated(true);
}

QString NumberBox::textFromValue(double value) const {
    constexpr int kDigits = 6;
    return QString::number(value, 'g', kDigits);
}

QSize NumberBox::minimumSizeHint() const {
    QSize size = QDoubleSpinBox::minimumSizeHint();
    size.setWidth(fontMetrics().horizontalAdvance(QStringLiteral("-0.000001")) + extra::kSpinBox);
    return size;
}

void NumberBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QDoubleSpinBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

} // namespace actiscope::ui
