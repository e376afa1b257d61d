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
    const bool plain = buttonSymbols() == NoButtons;
    size.setWidth(
        fontMetrics().horizontalAdvance(plain ? QStringLiteral("0.0001")
                                              : QStringLiteral("-0.000001")) +
        (plain ? extra::kLabel : extra::kSpinBox));
    return size;
}

QSize NumberBox::sizeHint() const {
    return buttonSymbols() == NoButtons ? minimumSizeHint() : QDoubleSpinBox::sizeHint();
}

void NumberBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QDoubleSpinBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

} // namespace actiscope::ui
