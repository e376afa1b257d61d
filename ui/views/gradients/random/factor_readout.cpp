#include "ui/views/gradients/random/factor_readout.h"

#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/views/gradients/layers/layer_words.h"
#include "ui/views/gradients/layers/power_text.h"
#include "ui/views/gradients/layers/zones.h"

#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace actiscope::ui {
namespace {

int lineOf(const Look& look, TextRole role) {
    return QFontMetrics(look.font(role)).height();
}

} // namespace

FactorReadout::FactorReadout(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("depth_factor"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize FactorReadout::sizeHint() const {
    const Look& look = lookOf(*this);
    return {look.scaled(depthview::kColumn),
            lineOf(look, TextRole::readout) + 2 * lineOf(look, TextRole::title)};
}

QSize FactorReadout::minimumSizeHint() const {
    return QSize(0, sizeHint().height());
}

void FactorReadout::setReading(const GradientReading& reading, int seeds) {
    m_reading = reading;
    m_seeds = seeds;
    const bool predicted = std::isfinite(reading.predictedFactor);
    QString words =
        tr("δ, first over last layer: %1; factor per layer, measured: %2")
            .arg(powerText(reading.log10FirstLast), numberWithDigits(reading.measuredFactor, 3));
    if (predicted) {
        words += tr("; predicted: %1").arg(numberWithDigits(reading.predictedFactor, 3));
    }
    setAccessibleName(words);
    setToolTip(words);
    update();
}

void FactorReadout::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    QRectF box = rect();
    painter.setFont(look.font(TextRole::readout));
    const GradientZone zone = zoneOf(std::pow(10.0, m_reading.log10FirstLast));
    const QColor ink = zoneColor(zone, look.colors);
    painter.setPen(zone == GradientZone::shrinking ? look.colors.text : ink);
    paintPowerText(painter, box, Qt::AlignLeft | Qt::AlignTop, powerText(m_reading.log10FirstLast));
    painter.setFont(look.font(TextRole::strong));
    painter.drawText(QRectF(box.left(), box.top(), box.width(), lineOf(look, TextRole::readout)),
                     Qt::AlignRight | Qt::AlignVCenter,
                     m_reading.bornDead ? tr("born dead") : zoneName(zone));
    box.setTop(box.top() + lineOf(look, TextRole::readout));
    const bool predicted = std::isfinite(m_reading.predictedFactor);
    const bool agreeing = predicted && agrees(m_reading.measuredFactor, m_reading.predictedFactor);
    const std::pair<QString, double> rows[] = {
        {m_seeds > 1 ? tr("measured, %1 seeds").arg(m_seeds) : tr("measured"),
         m_reading.measuredFactor},
        {tr("predicted") + (agreeing ? QStringLiteral(" ✓") : QStringLiteral(" ○")),
         m_reading.predictedFactor}};
    for (const auto& [name, number] : rows) {
        if (!predicted && std::isnan(number)) {
            continue; // theory says nothing of a network that trains
        }
        const QRectF row(box.left(), box.top(), box.width(), lineOf(look, TextRole::title));
        painter.setFont(look.font(TextRole::body));
        painter.setPen(look.colors.text);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setFont(look.font(TextRole::title));
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter,
                         std::isfinite(number) ? numberWithDigits(number, 3) : QStringLiteral("–"));
        box.setTop(row.bottom());
    }
}

} // namespace actiscope::ui
