#include "ui/views/gradients/random/born_dead_picture.h"

#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"
#include "ui/views/gradients/random/born_dead_panel.h"

#include <QFontMetricsF>
#include <QPainter>

namespace actiscope::ui {

BornDeadPicture::BornDeadPicture(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Share born dead, by width"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    markAsPicture(*this);
}

QSize BornDeadPicture::sizeHint() const {
    return depthview::kSheet;
}

QSize BornDeadPicture::minimumSizeHint() const {
    return sizes::kSmallestPlot;
}

void BornDeadPicture::setShares(const std::vector<double>& shares) {
    m_shares = shares;
    QStringList words;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        words.append(
            tr("width %1: %2 %").arg(BornDeadPanel::kWidths[i]).arg(percentText(shares[i])));
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

void BornDeadPicture::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look.font(TextRole::caption));
    const double line = QFontMetricsF(painter.font()).height();
    const double strong = QFontMetricsF(look.font(TextRole::strong)).height();
    const double ticks = look.scaled(depthview::kTicks);
    const QRectF area = QRectF(rect()).adjusted(ticks, strong, 0, -2.0 * line - space::kNear);
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = area.bottom() - share * area.height();
        painter.setPen(
            look.pen(share == 0.0 ? look.colors.axis : look.colors.grid, &Strokes::hair));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(look.colors.faint);
        painter.drawText(QRectF(0.0, y - line / 2.0, ticks - space::kUsual, line),
                         Qt::AlignRight | Qt::AlignVCenter, percentText(share, 0) + u'%');
    }
    const double column = area.width() / static_cast<double>(BornDeadPanel::kWidths.size());
    for (std::size_t i = 0; i < BornDeadPanel::kWidths.size(); ++i) {
        const QRectF cell(area.left() + static_cast<double>(i) * column, area.top(), column,
                          area.height());
        painter.setFont(look.font(TextRole::caption));
        painter.setPen(look.colors.text);
        painter.drawText(QRectF(cell.left(), cell.bottom() + space::kNear, column, line),
                         Qt::AlignCenter, QString::number(BornDeadPanel::kWidths[i]));
        if (i >= m_shares.size()) {
            continue;
        }
        const double high = m_shares[i] * cell.height();
        painter.fillRect(
            QRectF(cell.left() + column / 4.0, cell.bottom() - high, column / 2.0, high),
            look.colors.bad);
        painter.setFont(look.font(TextRole::strong));
        painter.drawText(QRectF(cell.left(), cell.bottom() - high - strong, column, strong),
                         Qt::AlignCenter, percentText(m_shares[i]) + u'%');
    }
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.faint);
    painter.drawText(QRectF(area.left(), area.bottom() + space::kNear + line, area.width(), line),
                     Qt::AlignCenter, tr("units in each layer"));
}

} // namespace actiscope::ui
