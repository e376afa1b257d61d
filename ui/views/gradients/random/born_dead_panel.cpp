#include "ui/views/gradients/random/born_dead_panel.h"

#include "core/run/experiment/parallel_runs.h"
#include "core/scene/gradient_scene.h"
#include "ui/io/qstring.h"
#include "ui/look/sizes.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/role_label.h"
#include "ui/views/gradients/random/born_dead_picture.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <atomic>

namespace actiscope::ui {
namespace {

constexpr int kAtOnce = 20; ///< seeds between two looks at the progress

} // namespace

BornDeadPanel::BornDeadPanel(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_words(new RoleLabel(TextRole::body, {}, this)),
      m_picture(new BornDeadPicture(this)),
      m_start(new QPushButton(this)),
      m_progress(new QProgressBar(this)),
      m_worker(
          [](const RandomDepth& network, auto& desk) {
              const unsigned threads = threadsBeside();
              std::atomic<bool> stop{false};
              const std::stop_callback onStop(desk.stop(), [&stop] { stop = true; });
              Progress progress;
              for (const int width : kWidths) {
                  RandomDepth narrow = network;
                  narrow.width = width;
                  double dead = 0.0;
                  for (int seed = 0; seed < kSeeds && !stop; seed += kAtOnce) {
                      const auto reports =
                          runSeeds(narrow, static_cast<std::uint64_t>(seed),
                                   static_cast<std::uint64_t>(seed + kAtOnce - 1), threads, stop);
                      dead += reports.empty() ? 0.0 : kAtOnce * bornDeadShare(reports);
                      progress.done += kAtOnce;
                      desk.publish(progress);
                  }
                  if (stop) {
                      break;
                  }
                  progress.shares.push_back(dead / kSeeds);
              }
              progress.ended = true;
              desk.publish(std::move(progress));
          },
          [this] {
              QMetaObject::invokeMethod(this, &BornDeadPanel::receive, Qt::QueuedConnection);
          }) {
    m_words->setWordWrap(true);
    m_picture->setObjectName(QStringLiteral("born_dead_picture"));
    auto* empty = new EmptyState(tr("Nothing counted yet"),
                                 tr("Press Count: each width gets a bar, as high as the share of "
                                    "networks that answer 0 to everything."),
                                 this);
    empty->setObjectName(QStringLiteral("born_dead_empty"));
    m_start->setObjectName(QStringLiteral("born_dead_start"));
    m_progress->setObjectName(QStringLiteral("born_dead_progress"));
    m_progress->setAccessibleName(tr("Networks that are done"));
    m_progress->setMaximum(kSeeds * static_cast<int>(kWidths.size()));
    m_progress->setValue(0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    layout->addWidget(m_words);
    m_pages = new QStackedLayout;
    m_pages->addWidget(empty);
    m_pages->addWidget(m_picture);
    layout->addLayout(m_pages, 1);
    auto* row = new QHBoxLayout;
    row->addWidget(m_start);
    row->addWidget(m_progress, 1);
    layout->addLayout(row);
    connect(m_start, &QPushButton::clicked, this, &BornDeadPanel::startOrCancel);
    connect(&store, &SessionStore::changed, this, [this] { showState(); });
    showState();
}

void BornDeadPanel::startOrCancel() {
    if (m_running) {
        if (m_worker.cancel()) { // before it began
            m_running = false;
        }
        showState();
        return;
    }
    m_network = depthOf(m_store.session());
    constexpr int kPlane = 2;
    m_network.inputs = kPlane;
    m_shares.clear();
    m_progress->setValue(0);
    m_running = true;
    m_worker.post(m_network);
    m_picture->setShares({});
    showState();
}

void BornDeadPanel::receive() {
    if (std::optional<Progress> progress = m_worker.take()) {
        m_progress->setValue(progress->done);
        m_shares = std::move(progress->shares);
        m_picture->setShares(m_shares);
        m_running = !progress->ended;
    }
    if (const std::optional<std::string> failure = m_worker.takeFailure()) {
        m_running = false;
        m_words->setText(QString::fromStdString(*failure));
        return;
    }
    showState();
}

void BornDeadPanel::showState() {
    m_start->setText(m_running ? tr("Cancel") : tr("Count"));
    const bool counted = m_running || !m_shares.empty();
    m_pages->setCurrentIndex(counted ? 1 : 0);
    const RandomDepth network = counted ? m_network : depthOf(m_store.session());
    m_words->setText(
        tr("%1, %2 layers, 2 inputs: networks whose outputs are all 0 for %3 samples, of %4 seeds.")
            .arg(toQString(network.activation.description()))
            .arg(network.layers)
            .arg(network.samples)
            .arg(kSeeds));
}

} // namespace actiscope::ui
