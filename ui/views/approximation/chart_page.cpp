#include "ui/views/approximation/chart_page.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/role_label.h"
#include "ui/parts/stage.h"
#include "ui/parts/tile.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace actiscope::ui {

ChartPage::ChartPage(SessionStore& store, QWidget* bar, int columnWidth, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_bar(bar),
      m_columnWidth(columnWidth),
      m_column(new QWidget(this)),
      m_columnLayout(new QVBoxLayout(m_column)),
      m_problem(new RoleLabel(TextRole::body, {}, this)) {
    m_bar->setParent(this);
    m_column->setFixedWidth(lookOf(*this).scaled(m_columnWidth));
    m_columnLayout->setContentsMargins(0, 0, 0, 0);
    m_columnLayout->setSpacing(space::kApart);
    m_problem->setWordWrap(true);
    m_problem->hide();
    leaveOutOnStage(m_column);
}

QWidget* ChartPage::chartCard(QWidget* above, QWidget* chart) {
    auto* card = new Card({}, this);
    card->setHeadShown(false);
    if (above != nullptr) {
        card->body().addWidget(above);
    }
    card->body().addWidget(m_problem);
    card->body().addWidget(chart, 1);
    return card;
}

QVBoxLayout* ChartPage::addColumn(std::span<const std::pair<const char*, QString>> tiles) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kApart);
    for (const auto& [id, caption] : tiles) {
        auto* tile = new Tile(caption, m_column);
        tile->setObjectName(QLatin1String(id));
        row->addWidget(tile);
        m_tiles.push_back(tile);
    }
    m_columnLayout->addLayout(row);
    return m_columnLayout;
}

void ChartPage::arrange(QWidget* pictures) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    layout->addWidget(pictures, 1);
    layout->addWidget(m_column);
}

void ChartPage::nameProblem(const char* id) {
    m_problem->setObjectName(QLatin1String(id));
}

void ChartPage::showProblem(const QString& text) {
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void ChartPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_column->setFixedWidth(lookOf(*this).scaled(m_columnWidth));
        for (QWidget* part : m_leftOut) {
            part->setVisible(!onStage(*this));
        }
    }
}

} // namespace actiscope::ui
