#include "ui/views/gallery/gallery_tile.h"

#include "ui/controls/function_words.h"
#include "ui/plot/plot_colors.h"
#include "ui/plot/small_curve.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace actiscope::ui {
namespace {

constexpr int kInset = 6;

QFont bold(QFont font) {
    font.setBold(true);
    return font;
}

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
    return {metrics.horizontalAdvance(QLatin1Char('x')) * 22, 6 * metrics.lineSpacing() + 44};
}

void paintGalleryTile(QPainter& painter, const QRect& target, const GalleryEntry& entry,
                      const GalleryCaption& caption, const PlotColors& colors) {
    const QRect inside = target.adjusted(kInset, kInset - 2, -kInset, -kInset + 2);
    const int line = lineHeight();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.grid));
    painter.setBrush(colors.background);
    constexpr double kCorner = 4.0;
    painter.drawRoundedRect(QRectF(target).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    painter.setPen(colors.text);
    painter.setFont(bold(QApplication::font()));
    const QFontMetrics metrics(painter.font());
    painter.drawText(QRect(inside.left(), inside.top(), inside.width(), line), Qt::AlignLeft,
                     metrics.elidedText(caption.title, Qt::ElideRight, inside.width()));
    paintSmallCurve(painter, QRectF(inside.adjusted(0, line + 3, 0, -2 * line - 4)),
                    entry.activation,
                    {.axis = colors.zeroLine,
                     .value = colors.line(&PlotColors::value, 2.2),
                     .slope = colors.line(&PlotColors::slope, 1.4)});
    painter.setFont(QApplication::font());
    painter.setPen(colors.value);
    painter.drawText(QRect(inside.left(), inside.bottom() - 2 * line, inside.width(), line),
                     Qt::AlignLeft, caption.values);
    painter.setPen(colors.slope);
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
        paintGalleryTile(painter, rect(), m_entry, m_caption, plotColors(palette(), font()));
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (m_chosen || hasFocus() || underMouse()) {
        painter.setRenderHint(QPainter::Antialiasing);
        constexpr double kStrong = 2.5;
        constexpr double kThin = 1.5;
        painter.setPen(QPen(palette().color(QPalette::Highlight), m_chosen ? kStrong : kThin));
        constexpr double kCorner = 4.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), kCorner, kCorner);
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
