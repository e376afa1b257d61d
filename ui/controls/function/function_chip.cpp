#include "ui/controls/function/function_chip.h"

#include "ui/controls/function/function_words.h"
#include "ui/io/qstring.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/small_curve.h"

#include <QPainter>

#include <algorithm>

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

QSize FunctionChip::sizeFor(int textWidth) const {
    const Look& look = lookOf(*this);
    const int curve = qRound(part::kChipCurve.width() * look.scale);
    return {part::kChip.left() + curve + space::kApart + textWidth + space::kApart +
                look.scaled(part::kCheck) + part::kChip.right(),
            look.scaled(part::kActivationChip)};
}

QSize FunctionChip::sizeHint() const {
    return sizeFor(QFontMetrics(lookOf(*this).font(TextRole::title)).horizontalAdvance(text()));
}

QSize FunctionChip::minimumSizeHint() const {
    constexpr int kLetters = 6; // by them it can still be told which it is
    const QFontMetrics metrics(lookOf(*this).font(TextRole::title));
    return sizeFor(std::min(metrics.horizontalAdvance(text()),
                            kLetters * metrics.horizontalAdvance(QLatin1Char('m'))));
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
    const int side = look.scaled(part::kCheck);
    const QRect name = inside.adjusted(0, 0, -side - space::kApart + 1, 0);
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, name.width()));
    // Downwards: something opens below.
    const QPointF middle(inside.right() - side / 2.0, rect().center().y() + 1.0);
    QPen pen = look.pen(colors.text, &Strokes::mark);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    painter.drawPolyline(QPolygonF{middle + QPointF(-side / 4.0, -side / 8.0),
                                   middle + QPointF(0.0, side / 8.0),
                                   middle + QPointF(side / 4.0, -side / 8.0)});
}

} // namespace actiscope::ui
