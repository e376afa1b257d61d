#pragma once

#include "core/run/experiment/on_off.h"
#include "core/run/latest_worker.h"
#include "ui/model/session_store.h"
#include "ui/model/training_runs.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>
#include <string>

class QStackedLayout;

namespace actiscope::ui {

class Card;
class OnOffView;

/// Which units are on for which samples: of the network that trains, and beside it of the same
/// network with sigmoid, which learned from the same seed for as many epochs.
class SparsityPanel : public QWidget {
    Q_OBJECT

public:
    SparsityPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    /// A row per layer of both networks: shares of zeros and of what is on.
    std::string csv() const;

    static constexpr int kSamples = 200;
    /// Longer trainings are compared with one of this length: it is done anew for each picture.
    static constexpr std::uint64_t kMostEpochs = 1000;

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Request {
        RunStart start;
        std::uint64_t epoch = 0;
    };
    struct Answer {
        OnOffPicture network;
        std::optional<OnOffPicture> sigmoid;
    };

    void build();
    void ask();
    void receive();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    QStackedLayout* m_pages = nullptr;
    std::array<Card*, 2> m_cards{};
    std::array<OnOffView*, 2> m_views{};
    bool m_busy = false;   ///< an answer is on its way
    bool m_behind = false; ///< and will be old
    QTimer m_rest;         ///< between two pictures: they cost the processor that trains
    // Last: its thread rings this object and joins before anything else is destroyed.
    LatestWorker<Request, Answer> m_worker;
};

} // namespace actiscope::ui
