#include "ui/views/gradients/gradients_panel.h"

#include "ui/controls/row_layout.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/look/sizes.h"
#include "ui/model/training_runs.h"
#include "ui/parts/chip.h"
#include "ui/parts/over/overlay.h"
#include "ui/parts/over/popover.h"
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
    addSource(GradientSource::chain, QStringLiteral("source_chain"), tr("Chain"), m_chain,
              m_chain->controls());
    addSource(GradientSource::random, QStringLiteral("source_random"), tr("Random network"),
              m_depth, m_depth->controls());
    addSource(GradientSource::network, QStringLiteral("source_network"), tr("Training now"),
              m_network);
    auto* zigzag = new ZigZagPanel(store, m_row);
    addSource(GradientSource::zigzag, QStringLiteral("source_zigzag"), tr("Zig-zag"), zigzag,
              zigzag->controls());
    buildExperiments(runs);
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
    m_chips.addButton(chip); // one of them is checked
    // A screen reader toggles, it does not click.
    connect(chip, &Chip::toggled, this, [this, source](bool on) {
        if (on && m_store.session().gradients.source != source) {
            m_store.edit({}, [source](Session& s) { s.gradients.source = source; });
        }
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

/// One chip for all: three would take a second row from the pictures.
void GradientsPanel::buildExperiments(TrainingRuns& runs) {
    m_experiments = new Chip(tr("Experiments…"), m_row);
    m_experiments->setObjectName(QStringLiteral("experiments"));
    m_experiments->setToolTip(tr("Many trainings of the present task, and which units are on"));
    m_line->addWidget(m_experiments, 0);
    m_list = new Popover(m_experiments);
    m_list->setAttribute(Qt::WA_DeleteOnClose, false);
    m_list->setObjectName(QStringLiteral("experiments_popover"));
    m_list->setAccessibleName(tr("Experiments"));
    connect(m_experiments, &Chip::clicked, this, [this] { m_list->openBelow(*m_experiments); });
    auto* layers = new LayerPanel(m_store);
    auto* deaths = new DeathPanel(m_store);
    addExperiment(QStringLiteral("experiment_layers"), tr("Depth before and while training"),
                  layers);
    addExperiment(QStringLiteral("experiment_sparsity"), tr("Who is active"),
                  new SparsityPanel(m_store, runs));
    addExperiment(QStringLiteral("experiment_deaths"), tr("Who dies"), deaths);
    connect(layers, &LayerPanel::exportRequested, this,
            [this, layers] { emit tableRequested(layers->csv()); });
    connect(deaths, &DeathPanel::exportRequested, this,
            [this, deaths] { emit tableRequested(deaths->csv()); });
}

void GradientsPanel::addExperiment(const QString& id, const QString& name, QWidget* panel) {
    auto* sheet = new Sheet(name, *this);
    sheet->setObjectName(id + QStringLiteral("_sheet"));
    sheet->body().addWidget(panel);
    auto* chip = new Chip(name + QStringLiteral(" …"), m_list);
    chip->setObjectName(id);
    chip->setAccessibleName(name);
    connect(chip, &Chip::clicked, sheet, [this, sheet] {
        m_list->close(); // gives the focus back before the sheet takes it
        sheet->open();
    });
    m_list->body().addWidget(chip);
}

void GradientsPanel::follow(const Session& session) {
    for (const Source& each : m_sources) {
        const bool shown = each.source == session.gradients.source;
        for (QWidget* control : each.controls) {
            control->setVisible(shown);
        }
        // A page that is not shown asks for no room: the largest would decide for all.
        each.page->setSizePolicy(shown ? QSizePolicy::Preferred : QSizePolicy::Ignored,
                                 shown ? QSizePolicy::Preferred : QSizePolicy::Ignored);
        if (shown) {
            each.chip->setChecked(true);
            m_pages->setCurrentWidget(each.page);
        }
    }
}

void GradientsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_experiments != nullptr) {
        for (const Source& each : m_sources) { // what is dragged stays on the stage
            each.chip->setHidden(onStage(*this));
        }
        m_experiments->setHidden(onStage(*this));
    }
}

} // namespace actiscope::ui
