#include "ui/controls/function/function_chip.h"

#include "ui/controls/function/function_words.h"
#include "ui/io/qstring.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/small_curve.h"

#include <QPainter>

namespace actiscope::ui {

FunctionChip::FunctionChip(QWidget* parent) : QToolButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCheckable(true); // while the picker is open
    setAttribute(Qt::WA_Hover);
    setToolTip(tr("Choose another function (Ctrl+F)"));
}

void FunctionChip::setActivation(const Activation& activation) {
    m_activation = activation;
    const QString name = functionName(activation.definition());
    if (text() != name) {
        setText(name);
        setAccessibleName(tr("Activation function: %1").arg(name));
        updateGeometry();
    }
    update();
}

QSize FunctionChip::sizeHint() const {
    const Look& look = lookOf(*this);
    const QFontMetrics metrics(look.font(TextRole::title));
    const int curve = qRound(part::kChipCurve.width() * look.scale);
    return {part::kChip.left() + curve + space::kApart + metrics.horizontalAdvance(text()) +
                space::kApart + look.scaled(part::kCheck) + part::kChip.right(),
            look.scaled(part::kActivationChip)};
}

void FunctionChip::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    const Colors& colors = look.colors;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool open = isChecked() || isDown();
    painter.setBrush(open ? colors.accentSoft : underMouse() ? colors.stripe : colors.card);
    painter.setPen(QPen(open || hasFocus() ? colors.accent : colors.edge,
                        hasFocus() ? part::kFocus : part::kBorder));
    painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), part::kRadius,
                            part::kRadius);
    QRect inside = rect().marginsRemoved(part::kChip);
    QRect curve(QPoint(), part::kChipCurve * look.scale);
    curve.moveLeft(inside.left());
    curve.moveTop(inside.center().y() - curve.height() / 2);
    paintSmallCurve(painter, curve, m_activation,
                    {.axis = colors.axis,
                     .value = look.pen(colors.value, &Strokes::thumbnail),
                     .slope = Qt::NoPen});
    inside.setLeft(curve.right() + space::kApart);
    painter.setFont(look.font(TextRole::title));
    painter.setPen(colors.text);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, text());
    // Downwards: something opens below.
    const double side = look.scaled(part::kCheck);
    const QPointF middle(inside.right() - side / 2.0, rect().center().y() + 1.0);
    QPen pen = look.pen(colors.text, &Strokes::mark);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    painter.drawPolyline(QPolygonF{middle + QPointF(-side / 4.0, -side / 8.0),
                                   middle + QPointF(0.0, side / 8.0),
                                   middle + QPointF(side / 4.0, -side / 8.0)});
}

} // namespace actiscope::ui
