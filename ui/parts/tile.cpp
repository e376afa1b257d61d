#include "ui/parts/tile.h"

#include "ui/look/sizes.h"
#include "ui/parts/card.h"

#include <QPainter>

#include <algorithm>

namespace actiscope::ui {

Tile::Tile(const QString& caption, QWidget* parent) : QWidget(parent), m_caption(caption) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    tell();
}

void Tile::setCaption(const QString& caption) {
    if (caption != m_caption) {
        m_caption = caption;
        tell();
    }
}

void Tile::setReadout(const QString& readout) {
    if (readout != m_readout) {
        m_readout = readout;
        tell();
    }
}

void Tile::setState(State state) {
    if (state != m_state) {
        m_state = state;
        tell();
    }
}

void Tile::tell() {
    const QString mark = stateMark(m_state);
    const QString text =
        m_caption + QStringLiteral(": ") + m_readout + (mark.isEmpty() ? mark : u' ' + mark);
    setAccessibleName(text);
    setToolTip(text);
    update();
}

QSize Tile::sizeHint() const {
    const Look& look = lookOf(*this);
    return {look.scaled(part::kTileWidth), look.scaled(part::kTileHeight)};
}

QSize Tile::minimumSizeHint() const {
    return {sizeHint().width() * 3 / 4, sizeHint().height()};
}

void Tile::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    paintCard(painter, rect(), *this);
    const QRect inside = rect().marginsRemoved(part::kTile);
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.faint);
    const auto elided = [&painter](const QString& text, int width) {
        return painter.fontMetrics().elidedText(text, Qt::ElideRight, width);
    };
    painter.drawText(inside, Qt::AlignTop | Qt::AlignLeft, elided(m_caption, inside.width()));
    const QString mark = stateMark(m_state);
    painter.setFont(look.font(TextRole::title));
    // A long readout is set smaller before it is cut.
    const int room = inside.width() -
                     (mark.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(mark + u' '));
    if (painter.fontMetrics().horizontalAdvance(m_readout) > room) {
        painter.setFont(look.font(TextRole::strong));
    }
    painter.setPen(look.colors.text);
    painter.drawText(inside, Qt::AlignBottom | Qt::AlignLeft, elided(m_readout, room));
    painter.setPen(stateColor(m_state, look.colors));
    painter.drawText(inside, Qt::AlignBottom | Qt::AlignRight, mark);
}

QString stateMark(Tile::State state) {
    switch (state) {
    case Tile::State::none:
        break;
    case Tile::State::open:
        return QStringLiteral("○");
    case Tile::State::ok:
        return QStringLiteral("✓");
    case Tile::State::bad:
        return QStringLiteral("✗");
    case Tile::State::warning:
        return QStringLiteral("⚠");
    }
    return {};
}

QColor stateColor(Tile::State state, const Colors& colors) {
    switch (state) {
    case Tile::State::ok:
        return colors.ok;
    case Tile::State::bad:
        return colors.bad;
    case Tile::State::warning:
        return colors.warningText;
    case Tile::State::none:
    case Tile::State::open:
        break;
    }
    return colors.faint;
}

} // namespace actiscope::ui
