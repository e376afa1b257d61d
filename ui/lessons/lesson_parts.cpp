#include "ui/lessons/lesson_parts.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QEvent>
#include <QPainter>

namespace actiscope::ui {

StepBar::StepBar(QWidget* parent) : QWidget(parent) {
    setFixedHeight(lessonpage::kStepBar);
}

void StepBar::setSteps(std::size_t done, std::size_t all) {
    m_done = done;
    m_all = all;
    setAccessibleName(tr("step %1 of %2").arg(done).arg(all));
    update();
}

void StepBar::paintEvent(QPaintEvent*) {
    const Colors& colors = lookOf(*this).colors;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double count = static_cast<double>(m_all);
    const double gaps = (count - 1.0) * space::kUsual;
    const double segment = (width() - gaps) / count;
    for (std::size_t i = 0; i < m_all; ++i) {
        painter.setBrush(i < m_done ? colors.accent : colors.track);
        const double left = static_cast<double>(i) * (segment + space::kUsual);
        painter.drawRoundedRect(QRectF(left, 0.0, segment, height()), height() / 2.0,
                                height() / 2.0);
    }
}

LeadLabel::LeadLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    follow();
}

void LeadLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange) {
        follow();
    }
}

void LeadLabel::follow() {
    const QFont wanted = lookOf(*this).plainFont(TextRole::title);
    if (font() != wanted) {
        setFont(wanted);
    }
}

void MainButton::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto inside = [this](double edge) {
        return QRectF(rect()).adjusted(edge, edge, -edge, -edge);
    };
    const QRectF area = inside(lessonpage::kButtonEdge);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isDown() ? look.colors.text : look.colors.accent);
    painter.drawRoundedRect(area, part::kRadius, part::kRadius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.colors.onAccent, part::kFocus));
        painter.drawRoundedRect(inside(lessonpage::kFocusInside), lessonpage::kFocusRadius,
                                lessonpage::kFocusRadius);
    }
    painter.setPen(look.colors.onAccent);
    painter.setFont(look.font(TextRole::strong));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace actiscope::ui
