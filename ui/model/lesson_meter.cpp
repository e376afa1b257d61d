#include "ui/model/lesson_meter.h"

namespace actiscope::ui {

LessonMeter::LessonMeter(QObject* parent)
    : QObject(parent), m_thread([this](const std::stop_token& stop) { run(stop); }) {}

LessonMeter::~LessonMeter() {
    m_thread.request_stop();
    m_stopRace = true;
}

void LessonMeter::post(Request request) {
    {
        const std::scoped_lock lock(m_mutex);
        if (request.stepId != m_lastStep || !(request.session.training == m_lastTask)) {
            m_stopRace = true;
        }
        m_lastStep = request.stepId;
        m_lastTask = request.session.training;
        m_request = std::move(request);
    }
    m_posted.notify_one();
}

/// Nothing when the thread shall end.
std::optional<LessonMeter::Request> LessonMeter::waitForRequest(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    m_posted.wait(lock, stop, [this] { return m_request.has_value(); });
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    m_stopRace = false;
    return std::exchange(m_request, std::nullopt);
}

void LessonMeter::run(const std::stop_token& stop) {
    while (const std::optional<Request> request = waitForRequest(stop)) {
        // A request that came between the look at `stop` and a race must not keep the window open.
        const std::stop_callback endRace(stop, [this] { m_stopRace = true; });
        measure(*request);
    }
}

/// What is quick comes at once, races when they are done.
void LessonMeter::measure(const Request& request) {
    const MeasureContext context{request.session, request.compared.get(), request.chosen.get(),
                                 m_races, m_stopRace};
    const bool hasNetworks = request.compared != nullptr && request.chosen != nullptr;
    const auto isRace = [](const Proof& proof) {
        return proof.call.measure().reads == Measure::Reads::race;
    };
    const auto isReady = [&](const Proof& proof) {
        return hasNetworks || proof.call.measure().reads != Measure::Reads::networks;
    };
    Results results(request.proofs.size());
    bool races = false;
    for (std::size_t i = 0; i < results.size(); ++i) {
        races = races || isRace(request.proofs[i]);
        if (!isRace(request.proofs[i]) && isReady(request.proofs[i])) {
            results[i] = resultOf(request.proofs[i], context);
        }
    }
    deliver(request.stepId, results);
    if (!races) {
        return;
    }
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (isRace(request.proofs[i])) {
            results[i] = resultOf(request.proofs[i], context);
        }
        if (m_stopRace) {
            return; // a newer request waits; this number is not one
        }
    }
    deliver(request.stepId, std::move(results));
}

void LessonMeter::deliver(std::uint64_t stepId, Results results) {
    QMetaObject::invokeMethod(
        this, [this, stepId, results = std::move(results)] { emit measured(stepId, results); },
        Qt::QueuedConnection);
}

} // namespace actiscope::ui
