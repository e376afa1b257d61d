#include "ui/model/step/run_pacer.h"

#include "ui/model/session_store.h"
#include "ui/model/training_runs.h"

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr std::array<Pane, 2> kBoth{Pane::compared, Pane::chosen};

Pane otherThan(Pane pane) {
    return pane == Pane::compared ? Pane::chosen : Pane::compared;
}

} // namespace

RunPacer::RunPacer(const SessionStore& store, TrainingRuns& runs)
    : QObject(&runs), m_store(store), m_runs(runs) {
    for (const Pane pane : kBoth) {
        connect(&runs.run(pane), &RunController::snapshotArrived, this, &RunPacer::keepStep);
    }
    connect(&runs, &TrainingRuns::playingChanged, this, [this](bool playing) {
        m_waits = {};
        m_goal = 0;
        playing ? m_settle.stop() : m_settle.start();
    });
    constexpr int kSettleMilliseconds = 120;
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMilliseconds);
    connect(&m_settle, &QTimer::timeout, this, &RunPacer::catchUp);
}

/// Not while one of them has ended, or before there is anything to see.
bool RunPacer::canCompare() const {
    return std::ranges::all_of(kBoth, [this](Pane pane) {
        const auto& snapshot = m_runs.run(pane).snapshot();
        return snapshot && !snapshot->stopped && !snapshot->divergence;
    });
}

bool RunPacer::isAhead(Pane pane) const {
    return m_runs.run(pane).snapshot()->lastEpoch >
           m_runs.run(otherThan(pane)).snapshot()->lastEpoch;
}

void RunPacer::keepStep() {
    if (!m_runs.isPlaying()) {
        return;
    }
    const bool free =
        m_store.session().epochsPerSecond != Session::kFullSpeed || !canCompare();
    for (const Pane pane : kBoth) {
        bool& waits = m_waits[static_cast<std::size_t>(pane)];
        const bool shall = !free && isAhead(pane);
        if (waits != shall) {
            waits = shall;
            m_runs.run(pane).setPlaying(!shall);
        }
    }
}

/// Who is behind trains the few epochs that are missing.
void RunPacer::catchUp() {
    constexpr std::uint64_t kMost = 20000;
    const auto last = [this](Pane pane) { return m_runs.run(pane).snapshot()->lastEpoch; };
    if (!canCompare() || last(Pane::compared) == last(Pane::chosen)) {
        return;
    }
    const Pane behind = isAhead(Pane::compared) ? Pane::chosen : Pane::compared;
    if (last(behind) >= m_goal) {
        const std::uint64_t missing = std::min(kMost, last(otherThan(behind)) - last(behind));
        m_goal = last(behind) + missing;
        for (std::uint64_t i = 0; i < missing; ++i) {
            m_runs.run(behind).stepEpoch();
        }
    }
    m_settle.start();
}

} // namespace actiscope::ui
