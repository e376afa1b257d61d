#pragma once

#include "core/run/training_worker.h"
#include "core/session/session.h"

#include <QObject>

#include <cstdint>
#include <memory>

namespace actiscope::ui {

/// The two networks that learn the same task side by side.
enum class Pane { linear, chosen };

/// The window's end of one training run: turns the session into requests for the worker thread and
/// delivers its snapshots on the GUI thread. Snapshots of an earlier run are dropped.
class RunController : public QObject {
    Q_OBJECT

public:
    RunController(Pane pane, QObject* parent = nullptr);

    Pane pane() const { return m_pane; }
    /// The newest snapshot of the present run, or null before the first.
    const TrainingWorker::Snapshot& snapshot() const { return m_snapshot; }

    /// Starts a new run: from the saved weights if there are any, else from the seed's.
    void restart(const Session& session, std::shared_ptr<const DataSet> data);
    /// Hands on what changes in flight; the weights stay.
    void update(const Session& session);
    void setPlaying(bool playing);
    /// Trains one more epoch and stops there.
    void stepEpoch();
    /// The decision map that a view wants to see; an empty observation wants none.
    void observeMap(const Observation& map);
    /// The hidden layer, from 1, whose pre-activations a view wants to see; 0 for none.
    void observeLayer(int layer);

signals:
    void snapshotArrived();

private:
    void observe(const Observation& observation);
    void post();
    void receive();
    TrainingConfig configFor(const Session& session) const;

    Pane m_pane;
    RunRequest m_request;
    TrainingWorker::Snapshot m_snapshot;
    // Last: its thread rings this object and joins before anything else is destroyed.
    TrainingWorker m_worker;
};

} // namespace actiscope::ui
