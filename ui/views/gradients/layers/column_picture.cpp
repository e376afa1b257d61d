#include "ui/views/gradients/layers/column_picture.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace actiscope::ui {

ColumnPicture::ColumnPicture(const QString& name, QWidget* parent) : QWidget(parent) {
    setAccessibleName(name);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    markAsPicture(*this);
}

QSize ColumnPicture::sizeHint() const {
    return depthview::kPicture;
}

QSize ColumnPicture::minimumSizeHint() const {
    return depthview::kSmallestPicture;
}

void ColumnPicture::setColumn(int column) {
    if (column != m_column) {
        m_column = column;
        refresh();
    }
}

void ColumnPicture::refresh() {
    m_hovered = std::min(m_hovered, columns());
    setAccessibleDescription(description());
    update();
}

void ColumnPicture::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, look);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.colors.accent, part::kFocus));
        painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), part::kRadius,
                                part::kRadius);
    }
    emit painted();
}

void ColumnPicture::hover(int column) {
    if (column != m_hovered) {
        m_hovered = column;
        refresh();
        emit shownChanged();
    }
}

void ColumnPicture::mouseMoveEvent(QMouseEvent* event) {
    hover(columnAt(event->position().x()));
}

/// A click on the column that is kept lets it go.
void ColumnPicture::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        const int column = columnAt(event->position().x());
        emit columnPicked(column == m_column ? 0 : column);
    }
}

void ColumnPicture::keyPressEvent(QKeyEvent* event) {
    const int last = columns();
    const int from = std::clamp(m_column, 0, last);
    int wanted = from;
    switch (event->key()) {
    case Qt::Key_Left:
        wanted = from == 0 ? last : std::max(1, from - 1);
        break;
    case Qt::Key_Right:
        wanted = std::min(last, from + 1);
        break;
    case Qt::Key_Home:
        wanted = std::min(1, last);
        break;
    case Qt::Key_End:
        wanted = last;
        break;
    case Qt::Key_Escape:
        wanted = 0;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (wanted == m_column) {
        QWidget::keyPressEvent(event); // Escape may mean something else then
        return;
    }
    m_hovered = 0;
    emit columnPicked(wanted);
}

void ColumnPicture::leaveEvent(QEvent*) {
    hover(0);
}

void ColumnPicture::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void ColumnPicture::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

} // namespace actiscope::ui
