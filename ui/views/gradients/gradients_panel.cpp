#include "ui/views/gradients/gradients_panel.h"

#include "ui/controls/row_layout.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/look/sizes.h"
#include "ui/model/training_runs.h"
#include "ui/parts/chip.h"
#include "ui/parts/over/overlay.h"
#include "ui/parts/stage.h"
#include "ui/views/gradients/chain/chain_page.h"
#include "ui/views/gradients/experiments/death_panel.h"
#include "ui/views/gradients/experiments/layer_panel.h"
#include "ui/views/gradients/experiments/sparsity_panel.h"
#include "ui/views/gradients/network/network_page.h"
#include "ui/views/gradients/random/depth_page.h"
#include "ui/views/gradients/zigzag/zigzag_panel.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace actiscope::ui {

GradientsPanel::GradientsPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_row(new QWidget(this)),
      m_line(new RowLayout(m_row)),
      m_pages(new QStackedWidget(this)),
      m_chain(new ChainPage(store, m_row)),
      m_depth(new DepthPage(store, m_row)),
      m_network(new NetworkPage(store, runs, m_row)) {
    m_line->setContentsMargins(0, 0, 0, 0);
    addSource(GradientSource::chain, QStringLiteral("source_chain"), tr("Chain of units"), m_chain,
              m_chain->controls());
    addSource(GradientSource::random, QStringLiteral("source_random"), tr("Random network"),
              m_depth, m_depth->controls());
    addSource(GradientSource::network, QStringLiteral("source_network"), tr("Training now"),
              m_network);
    addSource(GradientSource::zigzag, QStringLiteral("source_zigzag"), tr("Zig-zag"),
              new ZigZagPanel(store, runs));
    auto* layers = new LayerPanel(store, runs);
    auto* deaths = new DeathPanel(store, runs);
    addExperiment(QStringLiteral("experiment_layers"), tr("Depth before and while training"),
                  layers);
    addExperiment(QStringLiteral("experiment_sparsity"), tr("Who is active"),
                  new SparsityPanel(store, runs));
    addExperiment(QStringLiteral("experiment_deaths"), tr("Who dies"), deaths);
    connect(layers, &LayerPanel::exportRequested, this,
            [this, layers] { emit tableRequested(layers->csv()); });
    connect(deaths, &DeathPanel::exportRequested, this,
            [this, deaths] { emit tableRequested(deaths->csv()); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margins::kPage);
    layout->setSpacing(space::kApart);
    layout->addWidget(m_row);
    layout->addWidget(m_pages, 1);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

void GradientsPanel::addSource(GradientSource source, const QString& id, const QString& name,
                               QWidget* page, const std::vector<QWidget*>& controls) {
    auto* chip = new Chip(name, m_row);
    chip->setObjectName(id);
    chip->setAccessibleName(name);
    chip->setCheckable(true);
    connect(chip, &Chip::clicked, this, [this, source] {
        m_store.edit({}, [source](Session& s) { s.gradients.source = source; });
        follow(m_store.session()); // a click on the one that is shown leaves it checked
    });
    m_pages->addWidget(page);
    // All chips stand before all controls.
    for (QWidget* control : controls) {
        control->hide();
    }
    m_sources.push_back({source, chip, page, controls});
    while (m_line->count() > 0) {
        delete m_line->takeAt(0);
    }
    for (const Source& each : m_sources) {
        m_line->addWidget(each.chip, 0);
    }
    for (const Source& each : m_sources) {
        for (QWidget* control : each.controls) {
            m_line->addWidget(control, qobject_cast<ParameterSlider*>(control) != nullptr ? 1 : 0);
        }
    }
    follow(m_store.session());
}

void GradientsPanel::addExperiment(const QString& id, const QString& name, QWidget* panel) {
    auto* sheet = new Sheet(name, *this);
    sheet->setObjectName(id + QStringLiteral("_sheet"));
    sheet->body().addWidget(panel);
    auto* chip = new Chip(name + QStringLiteral(" …"), m_row);
    chip->setObjectName(id);
    chip->setAccessibleName(name);
    connect(chip, &Chip::clicked, sheet, &Overlay::open);
    m_experiments.push_back(chip);
    m_line->addWidget(chip, 0);
}

void GradientsPanel::follow(const Session& session) {
    for (const Source& each : m_sources) {
        const bool shown = each.source == session.gradients.source;
        each.chip->setChecked(shown);
        for (QWidget* control : each.controls) {
            control->setVisible(shown);
        }
        if (shown) {
            m_pages->setCurrentWidget(each.page);
        }
    }
}

void GradientsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        for (const Source& each : m_sources) { // what is dragged stays on the stage
            each.chip->setHidden(onStage(*this));
        }
        for (Chip* chip : m_experiments) {
            chip->setHidden(onStage(*this));
        }
    }
}

} // namespace actiscope::ui
