#include "core/run/training_worker.h"

#include "core/numeric/flush_denormals.h"
#include "core/run/restore.h"

#include <chrono>
#include <cmath>

#if defined(__linux__)
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace actiscope {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kSlice{4};
constexpr milliseconds kFrame{16};
/// While training, the draws of random slopes are repeated this seldom: nobody reads faster.
constexpr milliseconds kSlopeGap{250};

/// Training takes all the time that is left, but never the window's: where cores are few, the
/// scheduler would otherwise make the event loop wait for whole time slices.
void yieldToInterface() {
#if defined(__linux__)
    constexpr int kNice = 10;
    // On Linux this is per thread; it cannot fail when only lowering the priority.
    setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), kNice);
#endif
}

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
        // The clock is read once per so many updates, not per update.
        constexpr int kUpdatesPerLook = 16;
        while (m_trainer->epoch() < limit && !m_trainer->divergence() && !stop.stop_requested()) {
            const std::uint64_t epoch = m_trainer->epoch();
            m_trainer->run(std::min(kUpdatesPerLook, m_trainer->updatesLeftInEpoch()));
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
    bool isFrameDue() const { return Clock::now() - m_lastFrame >= kFrame; }

    TrainingWorker::Snapshot snapshot() {
        m_lastFrame = Clock::now();
        TrainingSnapshot result = look();
        result.editSerial = m_editSerial;
        result.runId = m_request.runId;
        result.stopped = m_stopped;
        result.examplesPerSecond = m_request.playing && !m_stopped ? m_rate : 0.0;
        m_changed = false;
        return std::make_shared<const TrainingSnapshot>(std::move(result));
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

    TrainingSnapshot look() {
        if (m_request.playing || !m_request.viewEpoch) {
            return lookAtPresent();
        }
        const std::uint64_t epoch = m_trainer->showPast(*m_request.viewEpoch);
        TrainingSnapshot result = observe(*m_trainer, m_request.observation);
        m_trainer->showPresent();
        result.epoch = epoch;
        result.trouble = diagnose(result.health, result.history, std::nullopt, epoch);
        result.course.reset();
        return result;
    }

    TrainingSnapshot lookAtPresent() {
        const bool recent = active() && Clock::now() - m_gapTime < kSlopeGap;
        TrainingSnapshot result =
            observe(*m_trainer, m_request.observation, recent ? m_gap : std::nullopt);
        if (!recent) {
            m_gap = result.slopeGap;
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
    Clock::time_point m_lastFrame{};
};

/// Trains until a newer state is wanted or there is nothing more to do.
void work(Run& run, const RunRequest& request,
          LatestWorker<RunRequest, TrainingWorker::Snapshot>::Desk& desk) {
    yieldToInterface();
    const numeric::FlushDenormals flush;
    run.apply(request);
    do {
        const Clock::duration pause =
            run.active() ? run.slice(desk.stop()) : Clock::duration::zero();
        // While training, a frame is made only when the last one was taken and is old enough; the
        // final state is always published.
        const bool due = run.isFrameDue() && desk.wasTaken();
        if (run.changed() && (due || !run.active())) {
            desk.publish(run.snapshot());
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
