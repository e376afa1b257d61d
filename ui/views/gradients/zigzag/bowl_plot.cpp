#include "ui/views/gradients/zigzag/bowl_plot.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"
#include "ui/views/gradients/zigzag/bowl_painting.h"
#include "ui/views/gradients/zigzag/zigzag_words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr double kStep = 0.1;
constexpr double kSmallStep = 0.01;

} // namespace

BowlPlot::BowlPlot(const QString& id, const QString& name, QWidget* parent) : QWidget(parent) {
    markAsPicture(*this);
    setObjectName(id);
    setAccessibleName(name);
    setToolTip(tr("Drag the start, or move it with the arrow keys"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setCursor(Qt::CrossCursor);
}

void BowlPlot::setPane(const ZigZagPane& pane, const ZigZagView& view) {
    m_pane = pane;
    m_view = view;
    setAccessibleDescription(bowlDescription(pane, view));
    update();
}

QSize BowlPlot::sizeHint() const {
    return sizes::kPlot;
}

QSize BowlPlot::minimumSizeHint() const {
    return {zigzag::kSmallestBowl, zigzag::kSmallestBowl};
}

void BowlPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& look = lookOf(*this);
    const BowlPlace place = BowlPlace::within(rect(), look);
    if (!m_pane) {
        painter.fillRect(place.area, look.colors.window);
        return;
    }
    paintBowl(painter, place, *m_pane, look);
    if (hasFocus()) {
        painter.setPen(QPen(look.colors.accent, part::kFocus));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place.area.marginsRemoved(tile::kEdge));
    }
}

void BowlPlot::moveTo(double w1, double w2) {
    constexpr double kEnd = ZigZagView::kFarthestStart;
    emit startMoved(std::clamp(w1, -kEnd, kEnd), std::clamp(w2, -kEnd, kEnd));
}

void BowlPlot::mousePressEvent(QMouseEvent* event) {
    const BowlPlace place = BowlPlace::within(rect(), lookOf(*this));
    m_dragging = event->button() == Qt::LeftButton && place.area.contains(event->position());
    mouseMoveEvent(event);
}

void BowlPlot::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragging) {
        const QPointF w = BowlPlace::within(rect(), lookOf(*this)).weightsAt(event->position());
        moveTo(w.x(), w.y());
    }
}

void BowlPlot::mouseReleaseEvent(QMouseEvent*) {
    if (m_dragging) {
        m_dragging = false;
        emit released();
    }
}

void BowlPlot::keyPressEvent(QKeyEvent* event) {
    const double step = (event->modifiers() & Qt::ShiftModifier) != 0 ? kSmallStep : kStep;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(m_view.startW1 - step, m_view.startW2);
    case Qt::Key_Right:
        return moveTo(m_view.startW1 + step, m_view.startW2);
    case Qt::Key_Up:
        return moveTo(m_view.startW1, m_view.startW2 + step);
    case Qt::Key_Down:
        return moveTo(m_view.startW1, m_view.startW2 - step);
    default:
        QWidget::keyPressEvent(event);
    }
}

void BowlPlot::keyReleaseEvent(QKeyEvent* event) {
    if (!event->isAutoRepeat()) {
        emit released();
    }
    QWidget::keyReleaseEvent(event);
}

} // namespace actiscope::ui
