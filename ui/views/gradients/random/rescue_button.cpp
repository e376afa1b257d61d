#include "ui/views/gradients/random/rescue_button.h"

#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace actiscope::ui {

RescueButton::RescueButton(Rescue rescue, const QString& id, QWidget* parent)
    : QAbstractButton(parent), m_rescue(rescue) {
    setObjectName(id);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_after.factor = std::numeric_limits<double>::quiet_NaN();
}

QSize RescueButton::sizeHint() const {
    const Look& look = lookOf(*this);
    return {look.scaled(depthview::kColumn), look.scaled(depthview::kRescueHeight)};
}

QSize RescueButton::minimumSizeHint() const {
    return QSize(0, sizeHint().height());
}

RescueButton::Course RescueButton::courseOf(const GradientReading& reading) {
    Course course{reading.measuredFactor, reading.log10FirstLast, {}};
    const double last = reading.layers.empty() ? 0.0 : reading.layers.back().delta;
    for (const LayerReading& layer : reading.layers) {
        constexpr double kDeepest = -30.0;
        const double ratio = last > 0.0 ? layer.delta / last : 0.0;
        course.deltas.push_back(ratio > 0.0 ? std::max(kDeepest, std::log10(ratio)) : kDeepest);
    }
    return course;
}

void RescueButton::setTitle(const QString& title) {
    if (title != text()) {
        setText(title);
        tell();
    }
}

void RescueButton::setBefore(const GradientReading& before) {
    m_before = courseOf(before);
    tell();
}

void RescueButton::setAfter(const GradientReading* after) {
    m_known = after != nullptr;
    if (after != nullptr) {
        m_after = courseOf(*after);
    }
    tell();
}

void RescueButton::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::EnabledChange) {
        tell();
    }
}

/// The name says what it does and both numbers.
void RescueButton::tell() {
    QString words = text();
    if (!isEnabled()) {
        words += QStringLiteral(": ") + tr("is in use");
    } else if (m_known) {
        words += QStringLiteral(": ") +
                 tr("factor per layer %1 → %2, first over last 10^%3 → 10^%4")
                     .arg(numberWithDigits(m_before.factor, 3), numberWithDigits(m_after.factor, 3),
                          numberWithDecimals(m_before.log10FirstLast, 1),
                          numberWithDecimals(m_after.log10FirstLast, 1));
    }
    setAccessibleName(words);
    setToolTip(words);
    update();
}

void RescueButton::paintSpark(QPainter& painter, const QRectF& box) const {
    const Look& look = lookOf(*this);
    double lowest = -1.0;
    double highest = 1.0;
    for (const Course* course : {&m_before, &m_after}) {
        for (const double delta : course->deltas) {
            lowest = std::min(lowest, delta);
            highest = std::max(highest, delta);
        }
    }
    const auto lineOf = [&](const Course& course) {
        QPolygonF line;
        const auto count = static_cast<double>(course.deltas.size());
        for (std::size_t l = 0; l < course.deltas.size(); ++l) {
            line.append(QPointF(
                box.left() + box.width() * static_cast<double>(l) / std::max(1.0, count - 1.0),
                box.bottom() - box.height() * (course.deltas[l] - lowest) / (highest - lowest)));
        }
        return line;
    };
    painter.setBrush(Qt::NoBrush);
    painter.setPen(dotted(look.pen(look.colors.faint, &Strokes::layerLine)));
    painter.drawPolyline(lineOf(m_before));
    if (m_known) {
        painter.setPen(look.pen(look.colors.slope, &Strokes::layerLine));
        painter.drawPolyline(lineOf(m_after));
    }
}

void RescueButton::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    const Colors& colors = look.colors;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() || isDown() ? colors.accent
                        : isEnabled()          ? colors.edge
                                               : colors.border,
                        hasFocus() ? part::kFocus : part::kBorder));
    painter.setBrush(isDown()                      ? colors.accentSoft
                     : underMouse() && isEnabled() ? colors.stripe
                                                   : colors.card);
    painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), part::kRadius,
                            part::kRadius);
    const QRectF inside =
        QRectF(rect()).adjusted(space::kApart, space::kNear, -space::kApart, -space::kNear);
    painter.setFont(look.font(TextRole::strong));
    painter.setPen(isEnabled() ? colors.text : colors.faint);
    painter.drawText(
        inside, Qt::AlignLeft | Qt::AlignTop,
        QFontMetricsF(painter.font()).elidedText(text(), Qt::ElideRight, inside.width()));
    const double title = QFontMetricsF(painter.font()).height();
    QRectF below = inside.adjusted(0, title + space::kTight, 0, 0);
    if (!isEnabled()) {
        painter.setFont(look.font(TextRole::caption));
        painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, tr("is in use"));
        return;
    }
    const QString after = m_known ? numberWithDigits(m_after.factor, 3) : QStringLiteral("…");
    painter.setFont(look.font(TextRole::title));
    painter.setPen(m_known && isGood() ? colors.ok : colors.text);
    const QString mark = m_known && isGood() ? QStringLiteral(" ✓") : QString();
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, after + mark);
    below.setRight(below.right() - QFontMetricsF(painter.font()).horizontalAdvance(after + mark) -
                   space::kNear);
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(colors.faint);
    const QString before = numberWithDigits(m_before.factor, 3) + QStringLiteral(" →");
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, before);
    QRectF spark = below.adjusted(0, space::kTight, 0, -space::kTight);
    const double room =
        below.width() - QFontMetricsF(painter.font()).horizontalAdvance(before) - space::kNear;
    spark.setWidth(std::clamp<double>(room, 0.0, look.scaled(depthview::kSpark)));
    paintSpark(painter, spark);
}

} // namespace actiscope::ui
