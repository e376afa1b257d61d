#include "ui/views/gallery/gallery_tile.h"

#include "ui/controls/function/function_words.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/small_curve.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace actiscope::ui {
namespace {

int lineHeight() {
    return QFontMetrics(QApplication::font()).lineSpacing();
}

} // namespace

GalleryCaption galleryCaption(const GalleryEntry& entry) {
    const Activation& activation = entry.activation;
    return {activation.isCustom()
                ? QString::fromUtf8(activation.definition().name.data(),
                                    static_cast<qsizetype>(activation.definition().name.size()))
                : activationTitle(activation),
            QStringLiteral("f: ") + boundsText(entry.properties.range),
            QStringLiteral("f′: ") + boundsText(entry.properties.derivativeRange)};
}

QSize galleryTileSize() {
    const QFontMetrics metrics(QApplication::font());
    return {metrics.horizontalAdvance(QLatin1Char('x')) * tile::kLetters,
            tile::kLines * metrics.lineSpacing() + tile::kExtraHeight};
}

void paintGalleryTile(QPainter& painter, const QRect& target, const GalleryEntry& entry,
                      const GalleryCaption& caption, const Look& look) {
    const QRect inside =
        target.adjusted(tile::kInset, tile::kInsetAbove, -tile::kInset, -tile::kInsetAbove);
    const int line = lineHeight();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.colors.grid));
    painter.setBrush(look.colors.card);
    painter.drawRoundedRect(QRectF(target).marginsRemoved(tile::kEdge), tile::kCorner,
                            tile::kCorner);
    painter.setPen(look.colors.text);
    painter.setFont(textFont(TextRole::strong, QApplication::font()));
    const QFontMetrics metrics(painter.font());
    painter.drawText(QRect(inside.left(), inside.top(), inside.width(), line), Qt::AlignLeft,
                     metrics.elidedText(caption.title, Qt::ElideRight, inside.width()));
    paintSmallCurve(
        painter,
        QRectF(inside.adjusted(0, line + tile::kAboveCurve, 0, -2 * line - tile::kBelowCurve)),
        entry.activation,
        {.axis = look.colors.axis,
         .value = look.line(&Colors::value, &Strokes::tileValue),
         .slope = look.line(&Colors::slope, &Strokes::tileSlope)});
    painter.setFont(QApplication::font());
    painter.setPen(look.colors.value);
    painter.drawText(QRect(inside.left(), inside.bottom() - 2 * line, inside.width(), line),
                     Qt::AlignLeft, caption.values);
    painter.setPen(look.colors.slope);
    painter.drawText(QRect(inside.left(), inside.bottom() - line, inside.width(), line),
                     Qt::AlignLeft, caption.slopes);
    painter.restore();
}

GalleryTile::GalleryTile(const GalleryEntry& entry, QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setEntry(entry);
}

void GalleryTile::setEntry(const GalleryEntry& entry) {
    m_entry = entry;
    m_caption = galleryCaption(entry);
    m_picture = QPixmap();
    setAccessibleName(m_caption.title);
    setAccessibleDescription(m_caption.values + QStringLiteral("; ") + m_caption.slopes);
    setToolTip(
        QStringLiteral("%1\n%2\n%3").arg(m_caption.title, m_caption.values, m_caption.slopes));
    update();
}

void GalleryTile::setChosen(bool chosen) {
    if (m_chosen != chosen) {
        m_chosen = chosen;
        update();
    }
}

void GalleryTile::paintEvent(QPaintEvent*) {
    const double ratio = devicePixelRatioF();
    if (m_picture.isNull() || m_picture.size() != size() * ratio) {
        m_picture = QPixmap(size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter painter(&m_picture);
        paintGalleryTile(painter, rect(), m_entry, m_caption, lookOf(*this));
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (m_chosen || hasFocus() || underMouse()) {
        painter.setRenderHint(QPainter::Antialiasing);
        const Look& look = lookOf(*this);
        const double width = m_chosen ? look.strokes.tileChosen : look.strokes.tilePointed;
        painter.setPen(QPen(look.colors.accent, width));
        painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), tile::kCorner,
                                tile::kCorner);
    }
}

void GalleryTile::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_picture = QPixmap();
        update();
    }
}

} // namespace actiscope::ui
