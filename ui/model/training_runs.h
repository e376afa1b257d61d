#pragma once

#include "ui/model/run_controller.h"
#include "ui/model/session_store.h"

#include <QObject>

namespace actiscope::ui {

/// The compared and the chosen network, kept on the same task: same data, same seed, same initial
/// weights. Follows the session and holds what is not part of it: whether training plays.
class TrainingRuns : public QObject {
    Q_OBJECT

public:
    explicit TrainingRuns(SessionStore& store, QObject* parent = nullptr);

    RunController& run(Pane pane) { return pane == Pane::compared ? m_compared : m_chosen; }
    const RunController& run(Pane pane) const {
        return pane == Pane::compared ? m_compared : m_chosen;
    }
    bool isPlaying() const { return m_playing; }
    const std::shared_ptr<const DataSet>& data() const { return m_data; }

    /// The session with the weights as they are now, for saving.
    Session sessionWithWeights() const;
    /// The same with weights in any case, also before training, for exports.
    Session trainedSession() const;
    /// Whether something would be lost without saving: settings, or what the networks have learned.
    bool hasUnsavedChanges() const;

public slots:
    void setPlaying(bool playing);
    void togglePlaying() { setPlaying(!m_playing); }
    void stepEpoch();
    /// Pauses and shows both networks as they were in that epoch.
    void viewEpoch(std::uint64_t epoch);
    /// Both go back to that epoch for good.
    void rewind(std::uint64_t epoch);
    /// Back to epoch 0 with the same seed: same data, same initial weights.
    void reset();
    /// The next seed: new data, new initial weights.
    void newSeed();

signals:
    void playingChanged(bool playing);
    void dataChanged();
    /// One of the networks cannot train any more: why. Playing has ended.
    void failed(const QString& reason);

private:
    void follow(const Session& before, const Session& now);
    void restart();
    void endIfStopped();

    SessionStore& m_store;
    std::shared_ptr<const DataSet> m_data;
    bool m_playing = false;
    RunController m_compared;
    RunController m_chosen;
};

} // namespace actiscope::ui
