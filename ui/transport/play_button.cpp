#include "ui/transport/play_button.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QPainter>

#include <cmath>

namespace actiscope::ui {

PlayButton::PlayButton(QWidget* parent) : QAbstractButton(parent) {
    setObjectName(QStringLiteral("play"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void PlayButton::setPlaying(bool playing) {
    m_playing = playing;
    update();
}

QSize PlayButton::sizeHint() const {
    const int side = lookOf(*this).scaled(part::kPlay);
    return {side, side};
}

bool PlayButton::hitButton(const QPoint& place) const {
    const QPointF from = QPointF(place) - QRectF(rect()).center();
    return std::hypot(from.x(), from.y()) <= 0.5 * width();
}

void PlayButton::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    const Colors& colors = look.colors;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle = QRectF(rect()).center();
    double radius = 0.5 * width();
    if (hasFocus()) {
        const double half = 0.5 * part::kFocus;
        painter.setPen(QPen(colors.accent, part::kFocus));
        painter.drawEllipse(middle, radius - half, radius - half);
        radius -= 2.0 * part::kFocus;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(isDown() || underMouse() ? mixed(colors.accent, colors.text, 0.15)
                                              : colors.accent);
    painter.drawEllipse(middle, radius, radius);
    painter.setBrush(colors.onAccent);
    const double side = look.scaled(transport::kPlayIcon);
    const auto at = [&](double x, double y) { return middle + side * QPointF(x, y); };
    if (m_playing) {
        for (const double x : {-0.36, 0.11}) {
            painter.drawRect(QRectF(at(x, -0.4), at(x + 0.25, 0.4)));
        }
    } else {
        // Its centre of gravity in the middle.
        painter.drawPolygon(QPolygonF{at(-0.27, -0.45), at(0.5, 0.0), at(-0.27, 0.45)});
    }
}

} // namespace actiscope::ui
