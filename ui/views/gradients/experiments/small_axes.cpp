#include "ui/views/gradients/experiments/small_axes.h"

#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr int kMostTicks = 5;
constexpr int kDigits = 3;
constexpr int kGridSteps = 4;

} // namespace

double SmallAxes::Range::share(double value) const {
    if (logarithmic) {
        const double floor = std::max(value, 0.1 * from);
        return std::log(floor / from) / std::log(to / from);
    }
    return (value - from) / (to - from);
}

std::vector<double> SmallAxes::Range::ticks() const {
    std::vector<double> all;
    if (logarithmic) {
        const int first = static_cast<int>(std::ceil(std::log10(from) - 1e-9));
        const int last = static_cast<int>(std::floor(std::log10(to) + 1e-9));
        const int stride = std::max(1, (last - first + kMostTicks - 1) / kMostTicks);
        for (int power = first; power <= last; power += stride) {
            all.push_back(std::pow(10.0, power));
        }
        return all;
    }
    const double whole = std::floor(to + 1e-9) - std::ceil(from - 1e-9);
    if (whole >= 2.0 && whole <= kMostTicks) {
        for (double tick = std::ceil(from - 1e-9); tick <= to + 1e-9; tick += 1.0) {
            all.push_back(tick);
        }
        return all;
    }
    for (int i = 0; i <= kGridSteps; ++i) {
        all.push_back(from + (to - from) * i / kGridSteps);
    }
    return all;
}

SmallAxes SmallAxes::within(const QRectF& place, const Range& x, const Range& y, const Look& look) {
    const QMarginsF around(look.scaled(experiment::kTicksLeft), look.scaled(experiment::kTitle),
                           look.scaled(experiment::kGap), look.scaled(experiment::kTicksBelow));
    return {place.marginsRemoved(around), x, y};
}

QPointF SmallAxes::at(double vx, double vy) const {
    return {area.left() + x.share(vx) * area.width(),
            area.bottom() - std::clamp(y.share(vy), 0.0, 1.0) * area.height()};
}

void SmallAxes::paint(QPainter& painter, const QString& title, bool numbersLeft,
                      const Look& look) const {
    const double left = look.scaled(experiment::kTicksLeft);
    const double below = look.scaled(experiment::kTicksBelow);
    const double above = look.scaled(experiment::kTitle);
    painter.setFont(look.font(TextRole::caption));
    for (const double tick : y.ticks()) {
        const double at = this->at(x.from, tick).y();
        painter.setPen(look.pen(look.colors.grid, &Strokes::hair));
        painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at));
        if (numbersLeft) {
            painter.setPen(look.colors.faint);
            painter.drawText(
                QRectF(area.left() - left, at - below, left - space::kNear, 2.0 * below),
                Qt::AlignRight | Qt::AlignVCenter, numberWithDigits(tick, kDigits));
        }
    }
    for (const double tick : x.ticks()) {
        const double at = this->at(tick, y.from).x();
        painter.setPen(look.colors.faint);
        painter.drawText(QRectF(at - left, area.bottom(), 2.0 * left, below),
                         Qt::AlignHCenter | Qt::AlignBottom, numberWithDigits(tick, kDigits));
    }
    painter.setPen(look.pen(look.colors.axis, &Strokes::hair));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.drawLine(area.bottomLeft(), area.topLeft());
    painter.setPen(look.colors.text);
    const QRectF line(area.left(), area.top() - above, area.width(), above);
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(title, Qt::ElideRight, static_cast<int>(line.width())));
}

void include(SmallAxes::Range& range, double value) {
    if (value > 0.0 && std::isfinite(value)) {
        range.from = std::min(range.from, std::pow(10.0, std::floor(std::log10(value))));
        range.to = std::max(range.to, std::pow(10.0, std::ceil(std::log10(value))));
    }
}

} // namespace actiscope::ui
