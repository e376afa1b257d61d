#include "ui/views/gradients/zigzag/rate_bar.h"

#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"

#include <QPainter>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr double kStraight = 1.0;
constexpr double kZigZag = 2.0;
constexpr double kEnd = 2.5;
constexpr double kTint = 0.16;

/// A triangle that points down at a place of the bar's upper edge.
QPolygonF markAt(const QPointF& place, double half) {
    return QPolygonF{
        {place, place + QPointF(-half, -1.5 * half), place + QPointF(half, -1.5 * half)}};
}

} // namespace

RateBar::RateBar(QWidget* parent) : QWidget(parent) {
    markAsPicture(*this);
    setObjectName(QStringLiteral("zigzag_rate_bar"));
    setAccessibleName(tr("Rate times largest curvature"));
    setToolTip(tr("Full mark: the left bowl; hollow mark: the right one"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RateBar::setRates(const std::array<double, 2>& rates) {
    m_rates = rates;
    setAccessibleDescription(tr("Left %1, %2; right %3, %4")
                                 .arg(numberWithDecimals(rates[0], 2), rateWord(rates[0]),
                                      numberWithDecimals(rates[1], 2), rateWord(rates[1])));
    update();
}

QSize RateBar::sizeHint() const {
    const Look& look = lookOf(*this);
    return {look.scaled(zigzag::kColumn), look.scaled(zigzag::kBarHeight)};
}

void RateBar::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    const Colors& colors = look.colors;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double half = zigzag::kMark * look.scale;
    const double top = 2.0 * half + space::kTight;
    const double height = look.scaled(zigzag::kBar);
    const auto x = [this](double rate) { return width() * std::clamp(rate, 0.0, kEnd) / kEnd; };
    struct Part {
        double from;
        double to;
        QColor tint;
        QColor ink;
    };
    const Part parts[] = {{0.0, kStraight, colors.ok, colors.text},
                          {kStraight, kZigZag, colors.warningLine, colors.text},
                          {kZigZag, kEnd, colors.bad, colors.bad}};
    painter.setFont(look.font(TextRole::caption));
    for (const Part& part : parts) {
        const QRectF area(x(part.from), top, x(part.to) - x(part.from), height);
        painter.fillRect(area, mixed(colors.card, part.tint, kTint));
        painter.setPen(part.ink);
        painter.drawText(area, Qt::AlignCenter, rateWord(0.5 * (part.from + part.to)));
    }
    painter.setPen(colors.faint);
    const QRectF ticks(0.0, top + height, width(), this->height() - top - height);
    painter.drawText(ticks, Qt::AlignLeft | Qt::AlignTop, tr("rate · λmax"));
    for (const double tick : {kStraight, kZigZag}) {
        painter.drawText(QRectF(x(tick) - height, ticks.top(), 2.0 * height, ticks.height()),
                         Qt::AlignHCenter | Qt::AlignTop, shownNumber(tick));
    }
    painter.setPen(look.pen(colors.accent, &Strokes::mark));
    for (const std::size_t side : {std::size_t{1}, std::size_t{0}}) {
        painter.setBrush(side == 0 ? colors.accent : colors.card);
        const double at = std::clamp(x(m_rates[side]), half, width() - half);
        painter.drawPolygon(markAt({at, top - space::kTight}, half));
    }
}

QString rateWord(double rateTimesLargest) {
    return rateTimesLargest < kStraight  ? RateBar::tr("straight")
           : rateTimesLargest <= kZigZag ? RateBar::tr("zig-zag")
                                         : RateBar::tr("out");
}

} // namespace actiscope::ui
