#include "ui/model/run_controller.h"

namespace actiscope::ui {

RunController::RunController(Pane pane, QObject* parent)
    : QObject(parent), m_pane(pane), m_worker([this] {
          // The event carries nothing; receive() takes whatever is newest then.
          QMetaObject::invokeMethod(this, &RunController::receive, Qt::QueuedConnection);
      }) {}

TrainingConfig RunController::configFor(const Session& session) const {
    return m_pane == Pane::linear ? comparedTask(session) : session.training;
}

void RunController::restart(const Session& session, std::shared_ptr<const DataSet> data) {
    ++m_request.runId;
    m_request.config = configFor(session);
    m_request.data = std::move(data);
    m_request.seed = session.seed;
    m_request.weights.reset();
    m_request.course.reset();
    if (session.weights) {
        const bool linear = m_pane == Pane::linear;
        const SavedWeights& weights = *session.weights;
        const Eigen::ArrayXd& saved = linear ? weights.linear : weights.chosen;
        const auto& course = linear ? weights.linearCourse : weights.chosenCourse;
        if (saved.size() > 0) {
            m_request.weights = saved;
            if (course) {
                m_request.course = std::make_shared<const Course>(*course);
            }
        }
    }
    m_request.targetEpoch = 0;
    m_request.edits.clear();
    m_editSerial = 0;
    leavePast();
    m_request.epochsPerSecond = session.epochsPerSecond;
    m_snapshot.reset();
    post();
}

void RunController::update(const Session& session, std::shared_ptr<const DataSet> data) {
    m_request.config = configFor(session);
    m_request.data = std::move(data);
    m_request.epochsPerSecond = session.epochsPerSecond;
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
    m_request.viewEpoch = epoch;
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

void RunController::observeMap(const Observation& map) {
    Observation observation = map;
    observation.inputLayer = m_request.observation.inputLayer;
    observation.inputUnit = m_request.observation.inputUnit;
    observation.unitPoints = m_request.observation.unitPoints;
    observe(observation);
}

void RunController::observeLayer(int layer, int unit) {
    Observation observation = m_request.observation;
    observation.inputLayer = layer;
    observation.inputUnit = unit;
    observe(observation);
}

void RunController::observeUnits(int points) {
    Observation observation = m_request.observation;
    observation.unitPoints = points;
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
        std::erase_if(m_request.edits, [this](const ParameterEdit& edit) {
            return edit.serial <= m_snapshot->editSerial;
        });
        emit snapshotArrived();
    }
}

} // namespace actiscope::ui
