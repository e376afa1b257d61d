#include "ui/views/approximation/sum/sum_worker.h"

namespace actiscope::ui {
namespace {

/// Only what the result depends on, so that requests compare by it.
Session trainingOf(const Session& session) {
    Session asked;
    asked.seed = session.seed;
    asked.training.activations = {session.activation()};
    asked.approximation.target = session.approximation.target;
    asked.approximation.units = session.approximation.units;
    asked.approximation.epochs = session.approximation.epochs;
    asked.approximation.rate = session.approximation.rate;
    return asked;
}

Session lawOf(const Session& session) {
    Session asked;
    asked.training.activations = {session.activation()};
    asked.approximation.target = session.approximation.target;
    return asked;
}

} // namespace

SumWorker::SumWorker(QObject* parent)
    : QObject(parent),
      m_trainer(
          [](const Session& asked, auto& desk) {
              const TargetFunction target(asked.approximation.target);
              const FittedSum sum =
                  trainedSum(asked, target, desk.stop(), [&](const FittedSum& now) {
                      if (desk.wasTaken()) {
                          desk.publish({asked, now, false});
                      }
                  });
              if (!desk.stop().stop_requested()) {
                  desk.publish({asked, sum, true});
              }
          },
          [this] { QMetaObject::invokeMethod(this, &SumWorker::receive, Qt::QueuedConnection); }),
      m_lawyer(
          [](const Session& asked, auto& desk) {
              const TargetFunction target(asked.approximation.target);
              std::vector<LawCurve> curves = lawCurves(asked.activation(), target, desk.stop());
              if (!desk.stop().stop_requested()) {
                  desk.publish({asked, std::move(curves)});
              }
          },
          [this] { QMetaObject::invokeMethod(this, &SumWorker::receive, Qt::QueuedConnection); }),
      m_solver(
          [](const Session& asked, auto& desk) {
              const TargetFunction target(asked.approximation.target);
              desk.publish({asked, solvedSum(asked, target)});
          },
          [this] { QMetaObject::invokeMethod(this, &SumWorker::receive, Qt::QueuedConnection); }) {}

void SumWorker::train(const Session& session) {
    Session asked = trainingOf(session);
    if (m_trainingAsked == asked) {
        return;
    }
    m_trainingAsked = std::move(asked);
    m_training = true;
    m_trainer.post(*m_trainingAsked);
}

void SumWorker::stopTraining() {
    if (m_training) {
        m_trainer.cancel();
        m_training = false;
        m_trainingAsked.reset();
    }
}

void SumWorker::computeLaw(const Session& session) {
    Session asked = lawOf(session);
    if (m_lawAsked == asked) {
        return;
    }
    m_lawAsked = std::move(asked);
    m_lawyer.post(*m_lawAsked);
}

void SumWorker::receive() {
    if (std::optional<Progress> progress = m_trainer.take()) {
        if (m_trainingAsked == progress->asked) {
            m_trained = std::move(progress->sum);
            m_training = !progress->finished;
            emit trainedChanged();
        }
    }
    if (std::optional<Law> law = m_lawyer.take()) {
        if (m_lawAsked == law->asked) {
            m_law = std::move(law->curves);
            emit lawChanged();
        }
    }
    if (const std::optional<Solved> solved = m_solver.take()) {
        emit solvedArrived(solved->asked, solved->sum);
    }
    m_solver.takeFailure();
    if (m_trainer.takeFailure()) {
        m_training = false;
    }
    m_lawyer.takeFailure();
}

} // namespace actiscope::ui
