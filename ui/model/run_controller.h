#pragma once

#include "core/run/restore.h"
#include "core/run/training_worker.h"
#include "ui/model/observation_wishes.h"

#include <QObject>

#include <cstdint>
#include <memory>

namespace actiscope::ui {

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
    void update(const Session& session, std::shared_ptr<const DataSet> data);
    /// Changes one parameter, or all, by hand; training goes on with them. What still belongs to
    /// the network before a restart, of which no snapshot has come yet, is ignored.
    void setParameter(Eigen::Index place, double value);
    void setParameters(const Eigen::ArrayXd& parameters);
    /// Pauses and shows the network of an earlier epoch; the next change, or the epoch that training
    /// has come to, shows the present again.
    void viewEpoch(std::uint64_t epoch);
    /// Goes back to that epoch for good.
    void rewind(std::uint64_t epoch);
    void setPlaying(bool playing);
    /// Trains one more epoch and stops there.
    void stepEpoch();
    /// What a view wants to see from now on, whatever other views want; snapshots hold what all of
    /// them want together.
    void wish(View view, const ObservationWish& wish);
    /// The view wants to see nothing any more: nobody sees it.
    void withdrawWish(View view);
    /// What the wishes come to.
    const Observation& observation() const { return m_request.observation; }

signals:
    void snapshotArrived();
    /// Training ended with an exception: why. The last snapshot stays, and the next wish goes on
    /// from its weights.
    void failed(const QString& reason);

private:
    void observe();
    void addEdit(ParameterEdit edit);
    void leavePast();
    void post();
    void receive();
    void receiveSnapshot();

    Pane m_pane;
    RunRequest m_request;
    ObservationWishes m_wishes;
    std::uint64_t m_editSerial = 0;
    TrainingWorker::Snapshot m_snapshot;
    // Last: its thread rings this object and joins before anything else is destroyed.
    TrainingWorker m_worker;
};

} // namespace actiscope::ui
