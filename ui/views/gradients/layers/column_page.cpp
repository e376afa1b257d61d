#include "ui/views/gradients/layers/column_page.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/stage.h"

#include <QEvent>
#include <QHBoxLayout>

namespace actiscope::ui {

void ColumnPage::build(QWidget& owner, Card& card, QWidget* column) {
    m_card = &card;
    m_column = column;
    auto* row = new QHBoxLayout(&owner);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kApart);
    row->addWidget(m_card, 1);
    if (m_column != nullptr) {
        row->addWidget(m_column);
    }
    arrange();
}

void ColumnPage::arrange() {
    if (m_card == nullptr) {
        return; // not built yet
    }
    const Look& look = lookOf(*this);
    const bool stage = onStage(*this);
    const bool narrow = width() < look.scaled(depthview::kRoomyView);
    m_card->setBare(stage);
    if (m_column != nullptr) {
        m_column->setVisible(!stage);
        m_column->setFixedWidth(
            look.scaled(narrow ? depthview::kNarrowColumn : depthview::kColumn));
    }
    arranged();
}

void ColumnPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    arrange();
}

void ColumnPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ColumnPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        arrange();
    }
}

} // namespace actiscope::ui
