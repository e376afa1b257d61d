#include "core/run/training_worker.h"

#include "core/numeric/flush_denormals.h"
#include "core/run/look_share.h"
#include "core/run/restore.h"
#include "core/run/thread_priority.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace actiscope {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kSlice{4};
/// While training, the draws of random slopes are repeated this seldom: nobody reads faster.
constexpr milliseconds kSlopeGap{250};

double seconds(Clock::duration d) {
    return std::chrono::duration<double>(d).count();
}

/// One run on the worker's thread: the trainer, and how far it may go now.
class Run {
public:
    void apply(const RunRequest& request) {
        const bool starts = !m_trainer || request.runId != m_request.runId;
        const bool paceChanges = starts || request.playing != m_request.playing ||
                                 request.epochsPerSecond != m_request.epochsPerSecond;
        if (starts) {
            m_trainer = std::make_unique<Trainer<float>>(restoreTrainer<float>(request.start));
            m_editSerial = 0;
            m_rewindSerial = request.rewind.serial; // of an earlier run
        } else {
            if (request.start.data != m_request.start.data) {
                m_trainer->replaceData(request.start.data);
            }
            m_trainer->update(request.start.config);
        }
        applyEdits(request);
        // What has been reached may not be what is wanted now.
        m_stopped = m_trainer->stopReason();
        if (starts || request.start.data != m_request.start.data ||
            request.start.config.activations != m_request.start.config.activations) {
            m_gap.reset();
        }
        m_request = request;
        if (paceChanges) {
            m_paceStart = Clock::now();
            m_paceEpoch = m_trainer->epoch();
            m_rate = 0.0;
            m_rateStart = m_paceStart;
            m_rateExamples = m_trainer->examples();
        }
        m_changed = true;
    }

    /// Whether there is anything to train, now or soon.
    bool active() const {
        if (!m_trainer || m_trainer->divergence() || m_trainer->data().size() == 0) {
            return false;
        }
        // A single step is a wish of its own; only playing stops by itself.
        return (m_request.playing && !m_stopped) || m_trainer->epoch() < m_request.targetEpoch;
    }

    /// Trains for at most one slice; returns how long to wait when the pace is ahead of the clock.
    Clock::duration slice(const std::stop_token& stop) {
        const Clock::time_point begin = Clock::now();
        const std::uint64_t examplesBefore = m_trainer->examples();
        const std::uint64_t limit = epochLimit(begin);
        const int updates = updatesPerClock();
        while (m_trainer->epoch() < limit && !m_trainer->divergence() && !stop.stop_requested()) {
            const std::uint64_t epoch = m_trainer->epoch();
            m_trainer->run(std::min(updates, m_trainer->updatesLeftInEpoch()));
            if (m_trainer->epoch() != epoch) {
                m_stopped = m_trainer->stopReason();
                if (m_stopped && m_request.playing) {
                    break;
                }
            }
            if (Clock::now() - begin >= kSlice) {
                break;
            }
        }
        measureRate(Clock::now());
        m_changed = m_changed || m_trainer->examples() != examplesBefore;
        return m_trainer->epoch() >= limit ? Clock::duration(kSlice) : Clock::duration::zero();
    }

    bool changed() const { return m_changed; }
    bool isLookDue() const { return m_share.isDue(Clock::now()); }

    /// Null if the look was given up, because `stop` says that something newer is wanted.
    TrainingWorker::Snapshot snapshot(const std::stop_token& stop) {
        // A drag wants something newer all the time, and yet to see something at times.
        constexpr int kMostGivenUp = 8;
        const Clock::time_point begin = Clock::now();
        std::optional<TrainingSnapshot> result =
            look(m_givenUp < kMostGivenUp ? Unwanted([&stop] { return stop.stop_requested(); })
                                          : Unwanted());
        m_share.looked(begin, Clock::now());
        if (!result) {
            ++m_givenUp;
            return nullptr;
        }
        m_givenUp = 0;
        result->editSerial = m_editSerial;
        result->runId = m_request.runId;
        result->stopped = m_stopped;
        result->examplesPerSecond = m_request.playing && !m_stopped ? m_rate : 0.0;
        m_changed = false;
        return std::make_shared<const TrainingSnapshot>(std::move(*result));
    }

private:
    void applyEdits(const RunRequest& request) {
        if (request.rewind.serial > m_rewindSerial) {
            m_rewindSerial = request.rewind.serial;
            m_trainer->rewind(request.rewind.epoch);
        }
        for (const ParameterEdit& edit : request.edits) {
            if (edit.serial <= m_editSerial) {
                continue;
            }
            m_editSerial = edit.serial;
            if (edit.all) {
                m_trainer->setParameters(*edit.all);
            } else {
                m_trainer->setParameter(edit.place, edit.value);
            }
        }
    }

    /// The clock is read, and whether to stop, once per so many updates: not after each small one,
    /// but before a slice has passed.
    int updatesPerClock() const {
        constexpr Eigen::Index kMost = 16;
        constexpr Eigen::Index kWork = 10'000'000; // samples × parameters
        const auto all = static_cast<Eigen::Index>(m_trainer->split().train.size());
        const int batch = m_trainer->config().batch;
        const Eigen::Index samples =
            batch == TrainingConfig::kFullBatch ? all : std::min<Eigen::Index>(batch, all);
        const Eigen::Index work = samples * m_trainer->network().architecture.parameterCount();
        return static_cast<int>(
            std::clamp<Eigen::Index>(kWork / std::max<Eigen::Index>(work, 1), 1, kMost));
    }

    std::optional<TrainingSnapshot> look(const Unwanted& unwanted) {
        if (m_request.playing || !m_request.viewEpoch) {
            return lookAtPresent(unwanted);
        }
        const std::uint64_t epoch = m_trainer->showPast(*m_request.viewEpoch);
        std::optional<TrainingSnapshot> result =
            observeWhileWanted(*m_trainer, m_request.observation, unwanted);
        m_trainer->showPresent();
        if (result) {
            result->epoch = epoch;
            result->trouble = diagnose(result->health, result->history, std::nullopt, epoch);
            result->course.reset();
        }
        return result;
    }

    std::optional<TrainingSnapshot> lookAtPresent(const Unwanted& unwanted) {
        const bool recent = active() && Clock::now() - m_gapTime < kSlopeGap;
        std::optional<TrainingSnapshot> result = observeWhileWanted(
            *m_trainer, m_request.observation, unwanted, recent ? m_gap : std::nullopt);
        if (result && !recent) {
            m_gap = result->slopeGap;
            m_gapTime = Clock::now();
        }
        return result;
    }

    /// Samples per second by the clock on the wall, pauses and snapshots included.
    void measureRate(Clock::time_point now) {
        constexpr double kWindow = 0.25;
        const double elapsed = seconds(now - m_rateStart);
        if (elapsed >= kWindow) {
            m_rate = static_cast<double>(m_trainer->examples() - m_rateExamples) / elapsed;
            m_rateStart = now;
            m_rateExamples = m_trainer->examples();
        }
    }

    std::uint64_t epochLimit(Clock::time_point now) const {
        if (!m_request.playing) {
            return m_request.targetEpoch;
        }
        if (m_request.epochsPerSecond <= 0.0) {
            return UINT64_MAX;
        }
        const double due = std::floor(seconds(now - m_paceStart) * m_request.epochsPerSecond);
        return m_paceEpoch + static_cast<std::uint64_t>(due);
    }

    std::unique_ptr<Trainer<float>> m_trainer;
    RunRequest m_request;
    Clock::time_point m_paceStart;
    std::uint64_t m_paceEpoch = 0;
    Clock::time_point m_rateStart;
    std::uint64_t m_rateExamples = 0;
    double m_rate = 0.0;
    std::optional<SlopeGap> m_gap; ///< as it was at m_gapTime
    Clock::time_point m_gapTime;
    std::optional<StopReason> m_stopped;
    std::uint64_t m_editSerial = 0;
    std::uint64_t m_rewindSerial = 0;
    bool m_changed = false;
    LookShare m_share;
    int m_givenUp = 0; ///< looks in a row
};

/// Trains until a newer state is wanted or there is nothing more to do.
void work(Run& run, const RunRequest& request,
          LatestWorker<RunRequest, TrainingWorker::Snapshot>::Desk& desk) {
    lowerThreadPriority();
    const numeric::FlushDenormals flush;
    run.apply(request);
    do {
        const Clock::duration pause =
            run.active() ? run.slice(desk.stop()) : Clock::duration::zero();
        // While training, a look is made only when the last one was taken and a look is due; the
        // final state is always published, unless something newer is wanted already.
        const bool due = run.isLookDue() && desk.wasTaken();
        if (run.changed() && (due || !run.active())) {
            if (const TrainingWorker::Snapshot snapshot = run.snapshot(desk.stop())) {
                desk.publish(snapshot);
            }
        }
        if (pause > Clock::duration::zero() && run.active()) {
            desk.rest(pause);
        }
    } while (!desk.stop().stop_requested() && (run.active() || run.changed()));
}

} // namespace

TrainingWorker::TrainingWorker(std::function<void()> ring)
    : m_worker(
          // The thread's own; it dies with the worker, after the thread.
          [run = std::make_shared<Run>()](const RunRequest& request, auto& desk) {
              try {
                  work(*run, request, desk);
              } catch (...) {
                  *run = Run(); // nobody knows what state it is in
                  throw;
              }
          },
          std::move(ring)) {}

} // namespace actiscope
