#include "ui/model/lesson_meter.h"

#include <atomic>
#include <memory>

namespace actiscope::ui {

LessonMeter::LessonMeter(QObject* parent)
    : QObject(parent),
      m_worker(
          [races = std::make_shared<RaceCache>()](const Request& request, Worker::Desk& desk) {
              measure(request, *races, desk);
          },
          [this] { QMetaObject::invokeMethod(this, &LessonMeter::receive, Qt::QueuedConnection); },
          [](const Request& running, const Request& newer) {
              return running.stepId != newer.stepId ||
                     !(running.session.training == newer.session.training);
          }) {}

/// What is quick comes at once, races when they are done.
void LessonMeter::measure(const Request& request, RaceCache& races, Worker::Desk& desk) {
    std::atomic<bool> stopRace{false};
    const std::stop_callback onStop(desk.stop(), [&stopRace] { stopRace = true; });
    const MeasureContext context{request.session, request.compared.get(), request.chosen.get(),
                                 races, stopRace};
    const bool hasNetworks = request.compared != nullptr && request.chosen != nullptr;
    const auto isRace = [](const Proof& proof) {
        return proof.call.measure().reads == Measure::Reads::race;
    };
    const auto isReady = [&](const Proof& proof) {
        return hasNetworks || proof.call.measure().reads != Measure::Reads::networks;
    };
    Results results(request.proofs.size());
    bool hasRaces = false;
    for (std::size_t i = 0; i < results.size(); ++i) {
        hasRaces = hasRaces || isRace(request.proofs[i]);
        if (!isRace(request.proofs[i]) && isReady(request.proofs[i])) {
            results[i] = resultOf(request.proofs[i], context);
        }
    }
    desk.publish({request.stepId, results});
    if (!hasRaces) {
        return;
    }
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (isRace(request.proofs[i])) {
            results[i] = resultOf(request.proofs[i], context);
        }
        if (stopRace) {
            return; // a newer request waits; this number is not one
        }
    }
    desk.publish({request.stepId, std::move(results)});
}

void LessonMeter::receive() {
    if (const std::optional<Answer> answer = m_worker.take()) {
        emit measured(answer->stepId, answer->results);
    }
    if (const std::optional<std::string> failure = m_worker.takeFailure()) {
        emit failed(QString::fromStdString(*failure));
    }
}

} // namespace actiscope::ui
