#include "ui/model/run_controller.h"

namespace actiscope::ui {

RunController::RunController(Pane pane, QObject* parent)
    : QObject(parent), m_pane(pane), m_worker([this] {
          // The event carries nothing; receive() takes whatever is newest then.
          QMetaObject::invokeMethod(this, &RunController::receive, Qt::QueuedConnection);
      }) {}

TrainingConfig RunController::configFor(const Session& session) const {
    return m_pane == Pane::linear ? linearCounterpart(session.training) : session.training;
}

void RunController::restart(const Session& session, std::shared_ptr<const DataSet> data) {
    ++m_request.runId;
    m_request.config = configFor(session);
    m_request.data = std::move(data);
    m_request.seed = session.seed;
    m_request.weights.reset();
    if (session.weights) {
        const Eigen::ArrayXd& saved =
            m_pane == Pane::linear ? session.weights->linear : session.weights->chosen;
        if (saved.size() > 0) {
            m_request.weights = saved;
        }
    }
    m_request.targetEpoch = 0;
    m_request.epochsPerSecond = session.epochsPerSecond;
    m_snapshot.reset();
    post();
}

void RunController::update(const Session& session) {
    m_request.config = configFor(session);
    m_request.epochsPerSecond = session.epochsPerSecond;
    post();
}

void RunController::setPlaying(bool playing) {
    m_request.playing = playing;
    m_request.targetEpoch = 0;
    post();
}

void RunController::stepEpoch() {
    const std::uint64_t epoch = m_snapshot ? m_snapshot->epoch : 0;
    m_request.playing = false;
    m_request.targetEpoch = std::max(m_request.targetEpoch, epoch) + 1;
    post();
}

void RunController::observeMap(const Observation& map) {
    Observation observation = map;
    observation.inputLayer = m_request.observation.inputLayer;
    observe(observation);
}

void RunController::observeLayer(int layer) {
    Observation observation = m_request.observation;
    observation.inputLayer = layer;
    observe(observation);
}

void RunController::observe(const Observation& observation) {
    if (!(m_request.observation == observation)) {
        m_request.observation = observation;
        post();
    }
}

void RunController::post() {
    if (m_request.data) {
        m_worker.post(m_request);
    }
}

void RunController::receive() {
    TrainingWorker::Snapshot snapshot = m_worker.take();
    if (snapshot && snapshot->runId == m_request.runId) {
        m_snapshot = std::move(snapshot);
        emit snapshotArrived();
    }
}

} // namespace actiscope::ui
