#pragma once

#include "core/run/restore.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <cstdint>

namespace actiscope::ui {

class SessionStore;
class TrainingRuns;

/// Keeps the two networks in step. At full speed one epoch of the one may take ten times as long as
/// one of the other: who is ahead waits. When training pauses, who is behind goes on to the epoch of
/// the other, so that the numbers side by side are those of one epoch.
class RunPacer : public QObject {
    Q_OBJECT

public:
    /// Child of the runs.
    RunPacer(const SessionStore& store, TrainingRuns& runs);

private:
    void keepStep();
    void catchUp();
    bool isAhead(Pane pane) const;
    bool canCompare() const;

    const SessionStore& m_store;
    TrainingRuns& m_runs;
    std::array<bool, 2> m_waits{};
    QTimer m_settle;          ///< from a pause until both have said how far they came
    std::uint64_t m_goal = 0; ///< epoch that who is behind is on the way to
};

} // namespace actiscope::ui
