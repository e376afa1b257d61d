#include "ui/parts/fitted_label.h"

#include <QPainter>

namespace actiscope::ui {

FittedLabel::FittedLabel(TextRole role, QWidget* parent) : RoleLabel(role, {}, parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setTextFormat(Qt::PlainText);
}

QSize FittedLabel::minimumSizeHint() const {
    return QSize(0, fontMetrics().height());
}

void FittedLabel::setFittedText(const QString& text) {
    if (text != this->text()) {
        setText(text);
        setToolTip(text);
    }
}

bool FittedLabel::fits() const {
    return fontMetrics().horizontalAdvance(text()) <= contentsRect().width();
}

void FittedLabel::paintEvent(QPaintEvent*) {
    if (m_wholeOnly && !fits()) {
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment()),
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

} // namespace actiscope::ui
