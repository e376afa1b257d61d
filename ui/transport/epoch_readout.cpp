#include "ui/transport/epoch_readout.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace actiscope::ui {

EpochReadout::EpochReadout(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("timeline_epoch"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    tell();
}

void EpochReadout::setEpoch(std::uint64_t epoch) {
    if (m_epoch != epoch) {
        m_epoch = epoch;
        tell();
        update();
    }
}

void EpochReadout::setStacked(bool stacked) {
    m_stacked = stacked;
    updateGeometry();
    update();
}

void EpochReadout::tell() {
    setAccessibleName(tr("epoch %1").arg(static_cast<qulonglong>(m_epoch)));
}

QSize EpochReadout::sizeHint() const {
    const Look& look = lookOf(*this);
    const QFontMetrics number(look.font(TextRole::readout));
    const QFontMetrics word(look.font(TextRole::caption));
    // All digits are of one width; longer courses are rare, and the word moves on for them.
    constexpr int kManyEpochs = 88888;
    const int wide = number.horizontalAdvance(QString::number(kManyEpochs));
    const int caption = word.horizontalAdvance(tr("epoch"));
    return m_stacked
               ? QSize(std::max(wide, caption), number.height() + word.height())
               : QSize(wide + look.scaled(space::kApart) + caption, number.height());
}

void EpochReadout::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    const QFont number = look.font(TextRole::readout);
    const QFont word = look.font(TextRole::caption);
    const QFontMetrics metrics(number);
    QPainter painter(this);
    const QString digits = QString::number(m_epoch);
    painter.setFont(number);
    painter.setPen(look.colors.text);
    const int top = m_stacked ? 0 : (height() - metrics.height()) / 2;
    const int baseline = top + metrics.ascent();
    painter.drawText(QPoint(0, baseline), digits);
    painter.setFont(word);
    painter.setPen(look.colors.faint);
    const QPoint place =
        m_stacked ? QPoint(0, metrics.height() + QFontMetrics(word).ascent())
                  : QPoint(metrics.horizontalAdvance(digits) + look.scaled(space::kApart), baseline);
    painter.drawText(place, tr("epoch"));
}

void EpochReadout::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

} // namespace actiscope::ui
