#include "ui/model/run_controller.h"

namespace actiscope::ui {

RunController::RunController(Pane pane, QObject* parent)
    : QObject(parent), m_pane(pane), m_worker([this] {
          // The event carries nothing; receive() takes whatever is newest then.
          QMetaObject::invokeMethod(this, &RunController::receive, Qt::QueuedConnection);
      }) {}

void RunController::restart(const Session& session, std::shared_ptr<const DataSet> data) {
    ++m_request.runId;
    m_request.start = startOf(session, m_pane, std::move(data));
    m_request.targetEpoch = 0;
    m_request.edits.clear();
    m_editSerial = 0;
    leavePast();
    m_request.epochsPerSecond = session.epochsPerSecond;
    m_request.observation.epsilon = session.curves.epsilon;
    m_snapshot.reset();
    post();
}

void RunController::update(const Session& session, std::shared_ptr<const DataSet> data) {
    m_request.start.config = taskOf(session, m_pane);
    m_request.start.data = std::move(data);
    m_request.epochsPerSecond = session.epochsPerSecond;
    m_request.observation.epsilon = session.curves.epsilon;
    post();
}

void RunController::setParameter(Eigen::Index place, double value) {
    if (m_snapshot && place < m_snapshot->parameters.size()) {
        addEdit({0, place, value, std::nullopt});
    }
}

void RunController::setParameters(const Eigen::ArrayXd& parameters) {
    if (m_snapshot && parameters.size() == m_snapshot->parameters.size()) {
        addEdit({0, 0, 0.0, parameters});
    }
}

void RunController::addEdit(ParameterEdit edit) {
    leavePast();
    edit.serial = ++m_editSerial;
    m_request.edits.push_back(std::move(edit));
    post();
}

void RunController::viewEpoch(std::uint64_t epoch) {
    m_request.playing = false;
    m_request.targetEpoch = 0;
    leavePast();
    if (!m_snapshot || epoch < m_snapshot->lastEpoch) {
        m_request.viewEpoch = epoch;
    }
    post();
}

void RunController::rewind(std::uint64_t epoch) {
    leavePast();
    m_request.targetEpoch = 0;
    ++m_request.rewind.serial;
    m_request.rewind.epoch = epoch;
    post();
}

/// Whatever changes the run shows its present again.
void RunController::leavePast() {
    m_request.viewEpoch.reset();
}

void RunController::setPlaying(bool playing) {
    leavePast();
    m_request.playing = playing;
    m_request.targetEpoch = 0;
    post();
}

void RunController::stepEpoch() {
    leavePast();
    const std::uint64_t epoch = m_snapshot ? m_snapshot->lastEpoch : 0;
    m_request.playing = false;
    m_request.targetEpoch = std::max(m_request.targetEpoch, epoch) + 1;
    post();
}

void RunController::wish(View view, const ObservationWish& wish) {
    m_wishes.set(view, wish);
    observe();
}

void RunController::withdrawWish(View view) {
    m_wishes.withdraw(view);
    observe();
}

void RunController::observe() {
    Observation observation = m_wishes.merged();
    observation.epsilon = m_request.observation.epsilon;
    if (!(m_request.observation == observation)) {
        m_request.observation = observation;
        post();
    }
}

void RunController::post() {
    if (m_request.start.data) {
        m_worker.post(m_request);
    }
}

void RunController::receive() {
    receiveSnapshot();
    if (const std::optional<std::string> failure = m_worker.takeFailure()) {
        if (m_snapshot) {
            m_request.start.weights = m_snapshot->parameters;
            m_request.start.course = m_snapshot->course;
        }
        m_request.playing = false;
        m_request.targetEpoch = 0;
        emit failed(QString::fromStdString(*failure));
    }
}

void RunController::receiveSnapshot() {
    TrainingWorker::Snapshot snapshot = m_worker.take();
    if (snapshot && snapshot->runId == m_request.runId) {
        m_snapshot = std::move(snapshot);
        std::erase_if(m_request.edits, [this](const ParameterEdit& edit) {
            return edit.serial <= m_snapshot->editSerial;
        });
        emit snapshotArrived();
    }
}

} // namespace actiscope::ui
