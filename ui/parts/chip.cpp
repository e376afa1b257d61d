#include "ui/parts/chip.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace actiscope::ui {
namespace {

struct Inks {
    QColor ground;
    QColor edge;
    QColor text;
};

Inks inksOf(const QAbstractButton& button, bool pointed) {
    const Colors& colors = lookOf(button).colors;
    if (!button.isEnabled()) {
        return {colors.card, colors.border, colors.faint};
    }
    if (button.isChecked() || button.isDown()) {
        return {colors.accentSoft, colors.accent, colors.accent};
    }
    return {pointed ? colors.stripe : colors.card, colors.edge, colors.text};
}

void paintGround(QPainter& painter, const QAbstractButton& button, const Inks& inks) {
    const Look& look = lookOf(button);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(button.hasFocus() ? look.colors.accent : inks.edge,
                        button.hasFocus() ? part::kFocus : part::kBorder));
    painter.setBrush(inks.ground);
    painter.drawRoundedRect(QRectF(button.rect()).marginsRemoved(tile::kFrame), part::kRadius,
                            part::kRadius);
}

/// Downwards, for a menu; `side` is that of its square.
void paintArrow(QPainter& painter, const QRect& box, const QColor& ink, double width) {
    const QPointF middle = QRectF(box).center();
    const double half = box.width() / 4.0;
    QPen pen(ink, width);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    painter.drawPolyline(QPolygonF{middle + QPointF(-half, -half / 2.0),
                                   middle + QPointF(0.0, half / 2.0),
                                   middle + QPointF(half, -half / 2.0)});
}

} // namespace

Chip::Chip(const QString& text, QWidget* parent) : QToolButton(parent) {
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

QSize Chip::sizeHint() const {
    const Look& look = lookOf(*this);
    const int height = look.scaled(part::kChipHeight);
    const int side = look.scaled(part::kCheck);
    int width = part::kChip.left() + part::kChip.right();
    const bool withText = !text().isEmpty() && toolButtonStyle() != Qt::ToolButtonIconOnly;
    if (withText) {
        width += fontMetrics().horizontalAdvance(text());
    }
    if (!icon().isNull()) {
        width += withText ? iconSize().width() + space::kNear : side;
    }
    if (menu() != nullptr) {
        width += side;
    }
    if (!withText && menu() == nullptr) {
        width = height; // an icon alone stands in a square
    }
    return {std::max(width, height), height};
}

void Chip::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    const Inks inks = inksOf(*this, underMouse());
    paintGround(painter, *this, inks);
    QRect inside = rect().marginsRemoved(part::kChip);
    const int side = look.scaled(part::kCheck);
    const bool withText = !text().isEmpty() && toolButtonStyle() != Qt::ToolButtonIconOnly;
    if (menu() != nullptr) {
        paintArrow(painter,
                   QRect(inside.right() - side + 1, inside.center().y() - side / 2, side, side),
                   inks.text, look.strokes.mark * look.scale);
        inside.setRight(inside.right() - side);
    }
    if (!icon().isNull()) {
        const QSize size = withText ? iconSize() : QSize(side, side);
        const QRect box(withText ? inside.left() : inside.center().x() - size.width() / 2,
                        inside.center().y() - size.height() / 2 + 1, size.width(), size.height());
        icon().paint(&painter, box, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
        inside.setLeft(inside.left() + size.width() + space::kNear);
    }
    if (withText) {
        painter.setPen(inks.text);
        const Qt::Alignment across =
            icon().isNull() && menu() == nullptr ? Qt::AlignHCenter : Qt::AlignLeft;
        painter.drawText(inside, static_cast<int>(Qt::AlignVCenter | across), text());
    }
}

CheckChip::CheckChip(const QString& text, QWidget* parent) : QCheckBox(text, parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize CheckChip::sizeHint() const {
    const Look& look = lookOf(*this);
    const QString plain = QString(text()).remove(u'&');
    return {part::kChip.left() + look.scaled(part::kCheck) + space::kUsual +
                fontMetrics().horizontalAdvance(plain) + part::kChip.right(),
            look.scaled(part::kChipHeight)};
}

void CheckChip::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    const Inks inks = inksOf(*this, underMouse());
    paintGround(painter, *this, inks);
    QRect inside = rect().marginsRemoved(part::kChip);
    const int side = look.scaled(part::kCheck);
    const QRectF box = QRectF(inside.left(), inside.center().y() - side / 2.0 + 1, side, side)
                           .marginsRemoved(tile::kFrame);
    painter.setPen(QPen(inks.text, part::kBorder));
    painter.setBrush(isChecked() && isEnabled() ? look.colors.accent : inks.ground);
    painter.drawRoundedRect(box, space::kClose, space::kClose);
    if (isChecked()) {
        QPen tick(isEnabled() ? look.colors.onAccent : inks.text, look.strokes.mark * look.scale);
        tick.setCapStyle(Qt::RoundCap);
        painter.setPen(tick);
        const auto at = [&box](double x, double y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        painter.drawPolyline(QPolygonF{at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.3)});
    }
    inside.setLeft(inside.left() + side + space::kUsual);
    painter.setPen(inks.text);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, text());
}

} // namespace actiscope::ui
