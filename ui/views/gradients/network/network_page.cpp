#include "ui/views/gradients/network/network_page.h"

#include "core/scene/gradient_scene.h"
#include "core/session/activation_choice.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/chip.h"
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

#include <algorithm>
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
      m_skip(new CheckChip(tr("skip: h + f(z)"), m_card)),
      m_pages(new QStackedLayout(this)),
      m_pace(kPauseMilliseconds) {
    m_card->setObjectName(QStringLiteral("network_layers_card"));
    m_picture->setObjectName(QStringLiteral("network_layers"));
    m_caption->setObjectName(QStringLiteral("network_layers_caption"));
    m_card->head().insertWidget(1, m_caption, 1);
    buildSkip();
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
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

/// The one rescue that keeps the weights of a network that has learned.
void NetworkPage::buildSkip() {
    m_skip->setObjectName(QStringLiteral("network_skip"));
    m_skip->setAccessibleName(tr("Skip connections"));
    m_card->head().addWidget(m_skip);
    connect(m_skip, &QCheckBox::toggled, this, [this](bool on) {
        if (m_store.session().training.skip != on) {
            m_store.edit({}, [on](Session& s) { s.training.skip = on; });
        }
    });
}

void NetworkPage::follow(const Session& session) {
    m_picture->setColumn(session.gradients.layer);
    m_skip->setChecked(session.training.skip);
    const auto& hidden = session.training.hidden;
    const bool possible = std::ranges::adjacent_find(hidden) != hidden.end();
    m_skip->setEnabled(possible || session.training.skip);
    m_skip->setToolTip(possible ? tr("Rescue: a hidden layer as wide as the one before adds what "
                                     "that one handed on; the weights stay")
                                : tr("Needs two neighbouring hidden layers of the same width"));
}

/// With what it was before skip connections were switched on or off, until a new run.
QString NetworkPage::passedText(const TrainingSnapshot& snapshot, double log10FirstLast) {
    const Passed now{snapshot.runId, snapshot.skip, log10FirstLast};
    if (m_passed && m_passed->run != now.run) {
        m_before.reset();
    } else if (m_passed && m_passed->skip != now.skip) {
        m_before = m_passed;
    }
    m_passed = now;
    const QString text = powerText(log10FirstLast);
    return m_before ? QStringLiteral("%1 → %2").arg(powerText(m_before->log10FirstLast), text)
                    : text;
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
    show(*m_factor, tr("δ, first over last"), passedText(*snapshot, reading.log10FirstLast));
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
