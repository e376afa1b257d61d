#include "ui/views/gradients/network/network_page.h"

#include "core/scene/gradient_scene.h"
#include "core/session/activation_choice.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/fitted_label.h"
#include "ui/parts/role_label.h"
#include "ui/parts/tile.h"
#include "ui/views/gradients/layers/layer_picture.h"
#include "ui/views/gradients/layers/layer_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace actiscope::ui {
namespace {

constexpr qint64 kPauseMilliseconds = 50;

} // namespace

NetworkPage::NetworkPage(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : ColumnPage(parent),
      m_store(store),
      m_runs(runs),
      m_card(new Card(tr("rms by layer"), this)),
      m_picture(new LayerPicture(m_card)),
      m_caption(new FittedLabel(TextRole::caption, m_card)),
      m_pages(new QStackedLayout(this)),
      m_pace(kPauseMilliseconds) {
    m_card->setObjectName(QStringLiteral("network_layers_card"));
    m_picture->setObjectName(QStringLiteral("network_layers"));
    m_caption->setObjectName(QStringLiteral("network_layers_caption"));
    m_card->head().insertWidget(1, m_caption, 1);
    // In the line of the title: a column would take from the picture what little it has to say.
    for (auto& [label, id] : {std::pair{&m_factor, "network_factor"},
                              {&m_gradient, "network_gradient"},
                              {&m_dead, "network_dead"}}) {
        *label = new RoleLabel(TextRole::strong, {}, m_card);
        (*label)->setObjectName(QLatin1String(id));
        m_card->head().addWidget(*label);
    }
    m_card->body().addWidget(m_picture);
    auto* filled = new QWidget(this);
    build(*filled, *m_card);
    m_pages->addWidget(filled);
    m_pages->addWidget(buildEmpty());
    connect(m_picture, &LayerPicture::columnPicked, this, [this](int layer) {
        m_store.editWithoutUndo([layer](Session& s) { s.gradients.layer = layer; });
    });
    connect(&runs.run(Pane::chosen), &RunController::snapshotArrived, this, &NetworkPage::refresh);
    connect(&store, &SessionStore::changed, this, [this](const Session&, const Session& now) {
        m_picture->setColumn(now.gradients.layer);
    });
    m_picture->setColumn(store.session().gradients.layer);
}

QWidget* NetworkPage::buildEmpty() {
    auto* empty = new EmptyState(tr("The network has no hidden layer"),
                                 tr("Gradients pass from layer to layer. Give it some layers, "
                                    "then press Play below and watch."),
                                 this);
    empty->setObjectName(QStringLiteral("network_layers_empty"));
    QPushButton* add = empty->addAction(tr("Three layers of 8 units"));
    add->setObjectName(QStringLiteral("add_layers"));
    connect(add, &QPushButton::clicked, this, [this] {
        m_store.edit({}, [](Session& s) {
            constexpr int kUnits = 8;
            s.training.hidden = {kUnits, kUnits, kUnits};
            fitActivations(s);
        });
    });
    return empty;
}

/// The health of its layers is in every snapshot; the histograms are wished for.
void NetworkPage::observe() {
    RunController& run = m_runs.run(Pane::chosen);
    if (isVisible()) {
        ObservationWish wish;
        wish.outputs = true;
        run.wish(View::gradients, wish);
    } else {
        run.withdrawWish(View::gradients);
    }
}

void NetworkPage::refresh() {
    const auto& snapshot = m_runs.run(Pane::chosen).snapshot();
    if (!snapshot || !isVisible() || !m_pace.isDue(snapshot->examplesPerSecond == 0.0)) {
        return;
    }
    m_pages->setCurrentIndex(snapshot->architecture.hiddenLayers() == 0 ? 1 : 0);
    const GradientReading reading = readHealth(snapshot->health, snapshot->outputs);
    m_picture->setReading(reading);
    double largest = 0.0;
    for (const LayerReading& layer : reading.layers) {
        largest = std::max(largest, layer.update);
    }
    const auto show = [](RoleLabel& label, const QString& name, const QString& number) {
        label.setText(QStringLiteral("%1 %2").arg(name, number));
    };
    show(*m_factor, tr("δ, first over last"), powerText(reading.log10FirstLast));
    show(*m_gradient, tr("largest ‖∇‖ of a layer"), numberWithDigits(largest, 3));
    const int dead = snapshot->health.deadUnits();
    show(*m_dead, tr("dead units"),
         QString::number(dead) + u' ' +
             stateMark(dead > 0 ? Tile::State::warning : Tile::State::ok));
    const Activation& activation = m_store.session().activation();
    m_caption->setFittedText(tr("%1, epoch %2, loss %3")
                                 .arg(toQString(activation.description()))
                                 .arg(snapshot->epoch)
                                 .arg(numberWithDigits(snapshot->metrics.loss, 3)));
}

void NetworkPage::showEvent(QShowEvent* event) {
    ColumnPage::showEvent(event);
    observe();
    refresh();
}

void NetworkPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    observe();
}

} // namespace actiscope::ui
