#include "ui/views/approximation/approximation_panel.h"

#include "ui/look/sizes.h"
#include "ui/parts/chip.h"
#include "ui/parts/stage.h"
#include "ui/views/approximation/depth/depth_page.h"
#include "ui/views/approximation/maxout/maxout_page.h"
#include "ui/views/approximation/sum/sum_page.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace actiscope::ui {

ApproximationPanel::ApproximationPanel(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_sum(new SumPage(store, this)),
      m_maxout(new MaxoutPage(store, this)),
      m_depth(new TentPage(store, this)),
      m_bars(new QStackedWidget(this)),
      m_pages(new QStackedWidget(this)),
      m_head(buildHead()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margins::kPage);
    layout->setSpacing(space::kApart);
    layout->addWidget(m_head);
    layout->addWidget(m_pages, 1);
    // In the order of ApproximationPage.
    m_pages->addWidget(m_sum);
    m_pages->addWidget(m_maxout);
    m_pages->addWidget(m_depth);
    m_bars->addWidget(m_sum->bar());
    m_bars->addWidget(m_maxout->bar());
    m_bars->addWidget(m_depth->bar());
    connect(&store, &SessionStore::changed, this, &ApproximationPanel::follow);
}

QWidget* ApproximationPanel::buildHead() {
    auto* head = new QWidget(this);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSection);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(space::kTight);
    auto* group = new QButtonGroup(this);
    const std::pair<const char*, QString> rows[] = {{"page_one_input", tr("One input")},
                                                    {"page_maxout", tr("Maxout")},
                                                    {"page_depth", tr("Depth")}};
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i] = new Chip(rows[i].second, head);
        m_chips[i]->setObjectName(QLatin1String(rows[i].first));
        m_chips[i]->setAccessibleName(rows[i].second);
        m_chips[i]->setCheckable(true);
        group->addButton(m_chips[i], static_cast<int>(i));
        chips->addWidget(m_chips[i]);
    }
    layout->addLayout(chips);
    layout->setAlignment(chips, Qt::AlignTop); // as the first of two lines of a narrow bar
    layout->addWidget(m_bars, 1);
    // Toggled rather than clicked: that is what a screen reader does.
    connect(group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on) {
            m_store.edit({}, [id](Session& s) {
                s.approximation.page = static_cast<ApproximationPage>(id);
            });
        }
    });
    return head;
}

void ApproximationPanel::follow(const Session& before, const Session& now) {
    if (before.approximation == now.approximation && before.activation() == now.activation() &&
        before.seed == now.seed) {
        return;
    }
    if (isVisible()) {
        refresh(); // else when it is shown
    }
}

void ApproximationPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh(); // a training that was stopped goes on
}

void ApproximationPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_sum->rest();
}

void ApproximationPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_head->setVisible(!onStage(*this));
    }
}

void ApproximationPanel::refresh() {
    const auto page = static_cast<int>(m_store.session().approximation.page);
    m_chips[static_cast<std::size_t>(page)]->setChecked(true);
    m_pages->setCurrentIndex(page);
    m_bars->setCurrentIndex(page);
    switch (m_store.session().approximation.page) {
    case ApproximationPage::oneInput:
        m_sum->refresh();
        break;
    case ApproximationPage::maxout:
        m_sum->rest();
        m_maxout->refresh();
        break;
    case ApproximationPage::depth:
        m_sum->rest();
        m_depth->refresh();
        break;
    }
}

} // namespace actiscope::ui
