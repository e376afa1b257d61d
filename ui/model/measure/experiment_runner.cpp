#include "ui/model/measure/experiment_runner.h"

namespace actiscope::ui {

ExperimentRunner::ExperimentRunner(QObject* parent)
    : QObject(parent),
      m_worker(
          [](const Task& task, auto& desk) {
              const std::stop_callback onStop(desk.stop(), [&task] { task.control->stop(); });
              std::size_t last = 0;
              task.job(threadsBeside(), *task.control, [&](std::size_t done) {
                  last = done;
                  desk.publish({done, false});
              });
              desk.publish({last, true});
          },
          [this] {
              QMetaObject::invokeMethod(this, &ExperimentRunner::receive, Qt::QueuedConnection);
          }) {}

ExperimentRunner::~ExperimentRunner() {
    if (m_control) {
        m_control->stop(); // a held one would not see that the worker ends
    }
}

void ExperimentRunner::start(int runs, Job job) {
    if (m_running) {
        return;
    }
    m_runs = runs;
    m_finished = 0;
    m_running = true;
    m_control = std::make_shared<RunControl>();
    m_worker.post({std::move(job), m_control});
    emit progressed(0, m_runs);
    emit stateChanged();
}

void ExperimentRunner::setPaused(bool paused) {
    if (m_running && paused != isPaused()) {
        m_control->setPaused(paused);
        emit stateChanged();
    }
}

void ExperimentRunner::cancel() {
    if (m_running) {
        m_control->stop();
    }
}

void ExperimentRunner::receive() {
    if (const std::optional<Progress> progress = m_worker.take()) {
        m_finished = static_cast<int>(progress->finished);
        emit progressed(m_finished, m_runs);
        if (progress->ended) {
            end();
        }
    }
    if (const std::optional<std::string> failure = m_worker.takeFailure()) {
        emit failed(QString::fromStdString(*failure));
        end();
    }
}

void ExperimentRunner::end() {
    m_running = false;
    emit stateChanged();
    emit finished();
}

} // namespace actiscope::ui
