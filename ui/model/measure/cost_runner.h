#pragma once

#include "core/run/latest_worker.h"
#include "ui/model/measure/measured_costs.h"

#include <QObject>

#include <vector>

namespace actiscope::ui {

/// Measures what functions cost on this machine, one after the other, beside the event loop. All
/// signals come on the GUI thread.
class CostRunner : public QObject {
    Q_OBJECT

public:
    explicit CostRunner(QObject* parent = nullptr);

    bool isRunning() const { return m_running; }
    /// Forgets what was measured before. Does nothing while it runs.
    void start(const std::vector<Activation>& activations);
    /// Costs that were measured are kept.
    void cancel();

    /// Of how many functions.
    std::size_t wanted() const { return m_known.activations.size(); }
    std::size_t measured() const { return m_known.costs.size(); }
    const Cost* costOf(const Activation& activation) const { return m_known.of(activation); }
    const MeasuredCosts& known() const { return m_known; }

signals:
    /// Some more costs are there.
    void progressed(int finished, int all);
    /// All costs are there, or those that were measured when it was cancelled.
    void finished();
    /// It ended with fewer costs: why. Comes before finished().
    void failed(const QString& reason);

private:
    struct Progress {
        std::vector<Cost> costs; ///< in the order of the functions
        bool ended = false;
    };
    void receive();

    MeasuredCosts m_known;
    bool m_running = false;
    // Last: its thread rings this object and joins before anything else is destroyed.
    LatestWorker<std::vector<Activation>, Progress> m_worker;
};

} // namespace actiscope::ui
