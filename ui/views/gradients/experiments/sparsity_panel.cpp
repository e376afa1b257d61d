#include "ui/views/gradients/experiments/sparsity_panel.h"

#include "core/activation/activation_text.h"
#include "core/text/csv_writer.h"
#include "ui/io/qstring.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/role_label.h"
#include "ui/views/gradients/experiments/on_off_view.h"

#include <QHBoxLayout>
#include <QStackedLayout>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr int kRest = 200; ///< milliseconds between two pictures

/// The network of a snapshot, which knows its own shape and functions.
RunStart startOf(const Session& session, const TrainingSnapshot& snapshot,
                 std::shared_ptr<const DataSet> data) {
    RunStart start{session.training, std::move(data), session.seed, snapshot.parameters, nullptr};
    start.config.hidden.clear();
    for (std::size_t l = 0; l < snapshot.architecture.hiddenLayers(); ++l) {
        start.config.hidden.push_back(snapshot.architecture.layers()[l].units);
    }
    start.config.activations = snapshot.activations;
    start.config.features = snapshot.features;
    start.config.skip = snapshot.skip;
    return start;
}

} // namespace

SparsityPanel::SparsityPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_worker(
          [](const Request& request, auto& desk) {
              Answer answer{onOffOf(request.start, request.epoch, kSamples), std::nullopt};
              answer.sigmoid = trainedOnOff(request.start, Activation("sigmoid"),
                                            std::min(request.epoch, kMostEpochs), kSamples,
                                            [&desk] { return desk.stop().stop_requested(); });
              desk.publish(std::move(answer));
          },
          [this] {
              QMetaObject::invokeMethod(this, &SparsityPanel::receive, Qt::QueuedConnection);
          }) {
    setObjectName(QStringLiteral("sparsity"));
    build();
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_busy = false;
        if (m_behind) {
            ask();
        }
    });
    connect(&runs.run(Pane::chosen), &RunController::snapshotArrived, this, &SparsityPanel::ask);
}

void SparsityPanel::build() {
    m_pages = new QStackedLayout(this);
    auto* empty = new EmptyState(tr("No hidden units"),
                                 tr("Add a hidden layer in the Classifier: its units are on or off "
                                    "for each sample."),
                                 this);
    empty->setObjectName(QStringLiteral("sparsity_empty"));
    m_pages->addWidget(empty);
    auto* page = new QWidget(this);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kApart);
    for (std::size_t side = 0; side < 2; ++side) {
        auto* card = new Card({}, page);
        m_cards[side] = card;
        m_views[side] = new OnOffView(
            side == 0 ? QStringLiteral("sparsity_network") : QStringLiteral("sparsity_sigmoid"),
            side == 0 ? tr("Units that are on, of the network that trains")
                      : tr("Units that are on, of the same with sigmoid"),
            card);
        card->body().addWidget(m_views[side], 1);
        row->addWidget(card, 1);
    }
    m_cards[0]->foot().addWidget(new RoleLabel(
        TextRole::caption,
        tr("a row per unit, a column per sample; on: f(z) above half of its range, else above 0"),
        m_cards[0]));
    m_cards[0]->foot().addStretch(1);
    m_cards[1]->foot().addWidget(new RoleLabel(
        TextRole::caption, tr("same data, same seed, as many epochs (at most %1)").arg(kMostEpochs),
        m_cards[1]));
    m_cards[1]->foot().addStretch(1);
    m_pages->addWidget(page);
}

void SparsityPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask();
}

void SparsityPanel::ask() {
    const auto& snapshot = m_runs.run(Pane::chosen).snapshot();
    if (!isVisible() || !snapshot) {
        return;
    }
    const bool hasUnits = snapshot->architecture.hiddenLayers() > 0 && m_runs.data() != nullptr &&
                          m_runs.data()->size() > 0;
    m_pages->setCurrentIndex(hasUnits ? 1 : 0);
    m_behind = m_busy;
    if (m_busy || !hasUnits) {
        return;
    }
    m_busy = true;
    m_worker.post({startOf(m_store.session(), *snapshot, m_runs.data()), snapshot->epoch});
}

void SparsityPanel::receive() {
    if (std::optional<Answer> answer = m_worker.take()) {
        const auto title = [](const OnOffPicture& picture) {
            return tr("%1, epoch %2")
                .arg(toQString(picture.activations.front().definition().name))
                .arg(static_cast<qulonglong>(picture.epoch));
        };
        m_cards[0]->title().setText(title(answer->network));
        m_views[0]->setPicture(std::move(answer->network));
        if (answer->sigmoid) {
            m_cards[1]->title().setText(title(*answer->sigmoid));
            m_views[1]->setPicture(std::move(*answer->sigmoid));
        }
    }
    if (const std::optional<std::string> failure = m_worker.takeFailure()) {
        m_cards[0]->title().setText(QString::fromStdString(*failure));
    }
    m_rest.start();
}

std::string SparsityPanel::csv() const {
    text::CsvWriter csv;
    csv.line("network,epoch,layer,units,samples,zero_share,on_share");
    for (const OnOffView* view : m_views) {
        if (const auto& picture = view->picture()) {
            for (std::size_t l = 0; l < picture->layers.size(); ++l) {
                const OnOffLayer& layer = picture->layers[l];
                csv.row(activationText(picture->activations[l]), picture->epoch, l + 1, layer.units,
                        layer.samples, layer.zeroShare, layer.onShare);
            }
        }
    }
    return csv.text();
}

} // namespace actiscope::ui
