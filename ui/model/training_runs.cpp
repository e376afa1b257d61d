#include "ui/model/training_runs.h"

#include "core/errors.h"
#include "ui/model/step/run_pacer.h"

#include <QRandomGenerator>

namespace actiscope::ui {

TrainingRuns::TrainingRuns(SessionStore& store, QObject* parent)
    : QObject(parent), m_store(store), m_compared(Pane::compared), m_chosen(Pane::chosen) {
    connect(&store, &SessionStore::changed, this, &TrainingRuns::follow);
    store.setWeightsSource([this] { return sessionWithWeights().weights; });
    for (RunController* run : {&m_compared, &m_chosen}) {
        connect(run, &RunController::snapshotArrived, this, &TrainingRuns::endIfStopped);
        connect(run, &RunController::failed, this, [this](const QString& reason) {
            setPlaying(false);
            emit failed(reason);
        });
    }
    new RunPacer(store, *this);
    restart();
}

namespace {

/// A past epoch that is only looked at has none: its weights are saved as a start.
std::optional<Course> courseOf(const TrainingSnapshot& run) {
    return run.course ? std::optional(*run.course) : std::nullopt;
}

} // namespace

Session TrainingRuns::sessionWithWeights() const {
    Session session = m_store.session();
    const auto& compared = m_compared.snapshot();
    const auto& chosen = m_chosen.snapshot();
    // What was changed by hand counts like what was learned.
    const auto differs = [](const TrainingSnapshot& run) {
        return run.epoch > 0 || run.editSerial > 0;
    };
    if (compared && chosen && (differs(*compared) || differs(*chosen))) {
        session.weights = std::make_shared<const SavedWeights>(SavedWeights{
            compared->parameters, chosen->parameters, courseOf(*compared), courseOf(*chosen)});
    }
    return session;
}

Session TrainingRuns::trainedSession() const {
    Session session = sessionWithWeights();
    const auto& chosen = m_chosen.snapshot();
    if (!session.weights && chosen) {
        session.weights =
            std::make_shared<const SavedWeights>(SavedWeights{{}, chosen->parameters});
    }
    if (!session.weights) {
        throw InputError("there are no weights yet; try again in a moment");
    }
    return session;
}

bool TrainingRuns::hasUnsavedChanges() const {
    if (m_store.isModified()) {
        return true;
    }
    const auto now = sessionWithWeights().weights;
    const auto& saved = m_store.savedWeights();
    if (now == saved) {
        return false;
    }
    const auto same = [](const Eigen::ArrayXd& a, const Eigen::ArrayXd& b) {
        return a.size() == b.size() && (a == b).all();
    };
    return !now || !saved || !same(now->compared, saved->compared) ||
           !same(now->chosen, saved->chosen);
}

void TrainingRuns::follow(const Session& before, const Session& now) {
    const bool otherTask = before.seed != now.seed || before.weights != now.weights ||
                           needsRestart(before.training, now.training);
    if (otherTask) {
        restart();
        return;
    }
    if (!(before.training.data == now.training.data)) {
        m_data = samplesOf(now);
        emit dataChanged();
    }
    if (needsRestart(comparedTask(before), comparedTask(now))) {
        m_compared.restart(now, m_data); // maxout has another shape
    }
    if (!(before.training == now.training) || before.epochsPerSecond != now.epochsPerSecond ||
        before.curves.epsilon != now.curves.epsilon ||
        !(before.classifier.compared == now.classifier.compared)) {
        m_compared.update(now, m_data);
        m_chosen.update(now, m_data);
    }
}

void TrainingRuns::restart() {
    const Session& session = m_store.session();
    m_data = samplesOf(session);
    m_compared.restart(session, m_data);
    m_chosen.restart(session, m_data);
    emit dataChanged();
}

void TrainingRuns::setPlaying(bool playing) {
    if (m_playing == playing) {
        return;
    }
    m_playing = playing;
    m_compared.setPlaying(playing);
    m_chosen.setPlaying(playing);
    emit playingChanged(playing);
}

void TrainingRuns::stepEpoch() {
    setPlaying(false);
    m_compared.stepEpoch();
    m_chosen.stepEpoch();
}

void TrainingRuns::viewEpoch(std::uint64_t epoch) {
    setPlaying(false);
    m_compared.viewEpoch(epoch);
    m_chosen.viewEpoch(epoch);
}

void TrainingRuns::rewind(std::uint64_t epoch) {
    setPlaying(false);
    m_compared.rewind(epoch);
    m_chosen.rewind(epoch);
}

/// When both networks have reached their stop, or cannot go on, playing ends.
void TrainingRuns::endIfStopped() {
    const auto ended = [](const RunController& run) {
        const auto& snapshot = run.snapshot();
        return snapshot && (snapshot->stopped || snapshot->divergence);
    };
    if (m_playing && ended(m_compared) && ended(m_chosen)) {
        setPlaying(false);
    }
}

void TrainingRuns::reset() {
    setPlaying(false);
    if (m_store.session().weights) {
        // Saved weights are a place to resume from, not where a run starts: forget them.
        m_store.editWithoutUndo([](Session& session) { session.weights.reset(); });
    } else {
        restart();
    }
}

void TrainingRuns::newSeed() {
    m_store.edit({}, [](Session& session) {
        session.seed = QRandomGenerator::global()->bounded(1u, 1000000u);
    });
}

} // namespace actiscope::ui
