#include "ui/views/gallery/filter_chip.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QPainter>

namespace actiscope::ui {
namespace {

using Wish = GalleryFilter::Wish;

/// A hollow circle, a filled one with a tick, or one with a cross.
void paintState(QPainter& painter, const QRectF& box, Wish wish, const Look& look) {
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    const QColor& ink = wish == Wish::either ? look.colors.faint : look.colors.accent;
    painter.setPen(QPen(ink, look.strokes.mark * look.scale));
    painter.setBrush(wish == Wish::is ? ink : look.colors.card);
    painter.drawEllipse(box);
    if (wish == Wish::is) {
        painter.setPen(QPen(look.colors.onAccent, look.strokes.mark * look.scale));
        painter.drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)});
    } else if (wish == Wish::isNot) {
        painter.drawLine(at(0.3, 0.3), at(0.7, 0.7));
        painter.drawLine(at(0.3, 0.7), at(0.7, 0.3));
    }
}

} // namespace

FilterChip::FilterChip(const QString& text, QWidget* parent) : QPushButton(text, parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    tell();
}

void FilterChip::setWish(Wish wish) {
    m_wish = wish;
    tell();
    update();
}

void FilterChip::nextCheckState() {
    setWish(wish() == Wish::either ? Wish::is : wish() == Wish::is ? Wish::isNot : Wish::either);
    emit wishEdited(wish());
}

void FilterChip::tell() {
    const QString plain = QString(text()).remove(QLatin1Char('&'));
    setAccessibleName(wish() == Wish::is      ? tr("%1: is").arg(plain)
                      : wish() == Wish::isNot ? tr("%1: is not").arg(plain)
                                              : tr("%1: either").arg(plain));
}

QSize FilterChip::sizeHint() const {
    const Look& look = lookOf(*this);
    const QString plain = QString(text()).remove(QLatin1Char('&'));
    return {part::kChip.left() + look.scaled(part::kCheck) + space::kUsual +
                fontMetrics().horizontalAdvance(plain) + part::kChip.right(),
            look.scaled(part::kChipHeight)};
}

void FilterChip::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = wish() != Wish::either;
    painter.setPen(QPen(on || hasFocus() ? look.colors.accent : look.colors.edge,
                        hasFocus() ? part::kFocus : part::kBorder));
    painter.setBrush(on             ? look.colors.accentSoft
                     : underMouse() ? look.colors.stripe
                                    : look.colors.card);
    painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), part::kRadius,
                            part::kRadius);
    QRect inside = rect().marginsRemoved(part::kChip);
    const int side = look.scaled(part::kCheck);
    paintState(painter,
               QRectF(inside.left(), inside.center().y() - side / 2.0 + 1, side, side)
                   .marginsRemoved(tile::kFrame),
               wish(), look);
    inside.setLeft(inside.left() + side + space::kUsual);
    QFont letters = font();
    letters.setStrikeOut(wish() == Wish::isNot);
    painter.setFont(letters);
    painter.setPen(on ? look.colors.accent : look.colors.text);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, text());
}

} // namespace actiscope::ui
