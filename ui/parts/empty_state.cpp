#include "ui/parts/empty_state.h"

#include "ui/look/sizes.h"
#include "ui/parts/role_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace actiscope::ui {

EmptyState::EmptyState(const QString& title, const QString& advice, QWidget* parent)
    : QWidget(parent),
      m_title(new RoleLabel(TextRole::title, title, this)),
      m_advice(new RoleLabel(TextRole::body, advice, this)) {
    m_title->setAlignment(Qt::AlignCenter);
    m_advice->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_advice->setWordWrap(true);
    m_advice->setMaximumWidth(lookOf(*this).scaled(part::kEmptyText));
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(space::kGroup);
    layout->addStretch(1);
    layout->addWidget(m_title);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_advice, 4);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addStretch(1);
}

void EmptyState::setTexts(const QString& title, const QString& advice) {
    m_title->setText(title);
    m_advice->setText(advice);
}

QPushButton* EmptyState::addAction(const QString& text) {
    auto* button = new QPushButton(text, this);
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace actiscope::ui
