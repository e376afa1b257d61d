#include "ui/parts/card.h"

#include "ui/look/sizes.h"
#include "ui/parts/role_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace actiscope::ui {

Card::Card(const QString& title, QWidget* parent)
    : QWidget(parent),
      m_title(new RoleLabel(TextRole::title, title)),
      m_headLine(new QWidget(this)),
      m_head(new QHBoxLayout(m_headLine)),
      m_body(new QVBoxLayout),
      m_layout(new QVBoxLayout(this)) {
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->setSpacing(space::kApart);
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(space::kApart);
    m_layout->setContentsMargins(part::kCard);
    m_layout->setSpacing(space::kApart);
    m_layout->addWidget(m_headLine, 0, Qt::AlignTop);
    m_layout->addLayout(m_body, 1);
    measure();
}

QHBoxLayout& Card::foot() {
    if (m_foot == nullptr) {
        m_footLine = new QWidget(this);
        m_foot = new QHBoxLayout(m_footLine);
        m_foot->setContentsMargins(0, 0, 0, 0);
        m_foot->setSpacing(space::kApart);
        m_layout->addWidget(m_footLine);
        measure();
    }
    return *m_foot;
}

void Card::setHeadShown(bool shown) {
    m_headLine->setVisible(shown);
}

void Card::setBare(bool bare) {
    if (m_bare == bare) {
        return;
    }
    m_bare = bare;
    m_headLine->setHidden(bare);
    if (m_footLine != nullptr) {
        m_footLine->setHidden(bare);
    }
    m_layout->setContentsMargins(bare ? QMargins() : part::kCard);
    update();
}

void Card::measure() {
    const int line = lookOf(*this).scaled(part::kTitleLine);
    m_headLine->setFixedHeight(line);
    if (m_footLine != nullptr) {
        m_footLine->setFixedHeight(line);
    }
}

void Card::paintEvent(QPaintEvent*) {
    if (!m_bare) {
        QPainter painter(this);
        paintCard(painter, rect(), *this);
    }
}

void Card::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        measure();
    }
}

void paintCard(QPainter& painter, const QRect& area, const QWidget& widget) {
    const Colors& colors = lookOf(widget).colors;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.border, part::kBorder));
    painter.setBrush(colors.card);
    painter.drawRoundedRect(QRectF(area).marginsRemoved(tile::kEdge), part::kRadius, part::kRadius);
}

} // namespace actiscope::ui
