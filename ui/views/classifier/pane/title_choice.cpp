#include "ui/views/classifier/pane/title_choice.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QPainter>

namespace actiscope::ui {

TitleChoice::TitleChoice(QWidget* parent) : ChoiceBox<QString>(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize TitleChoice::sizeHint() const {
    const Look& look = lookOf(*this);
    const QFontMetrics metrics(look.font(TextRole::title));
    return {metrics.horizontalAdvance(currentText()) + space::kApart + look.scaled(part::kCheck),
            look.scaled(part::kTitleLine)};
}

QSize TitleChoice::minimumSizeHint() const {
    return {lookOf(*this).scaled(part::kCheck), lookOf(*this).scaled(part::kTitleLine)};
}

void TitleChoice::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus() || underMouse()) {
        painter.setPen(hasFocus() ? QPen(look.colors.accent, part::kFocus) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? look.colors.stripe : look.colors.card);
        painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), part::kRadius,
                                part::kRadius);
    }
    const int side = look.scaled(part::kCheck);
    const QFont font = look.font(TextRole::title);
    const QFontMetrics metrics(font);
    const QString text =
        metrics.elidedText(currentText(), Qt::ElideRight, width() - side - space::kNear);
    painter.setFont(font);
    painter.setPen(look.colors.text);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, text);
    const QPointF tip(metrics.horizontalAdvance(text) + space::kNear + side / 2.0, height() / 2.0);
    QPen arrow = look.pen(look.colors.faint, &Strokes::mark);
    arrow.setCapStyle(Qt::RoundCap);
    painter.setPen(arrow);
    const double half = side / 4.0;
    painter.drawPolyline(QPolygonF{tip + QPointF(-half, -half / 2.0), tip + QPointF(0.0, half / 2.0),
                                   tip + QPointF(half, -half / 2.0)});
}

} // namespace actiscope::ui
