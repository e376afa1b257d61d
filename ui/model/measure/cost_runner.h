#pragma once

#include "core/run/cost.h"
#include "core/run/latest_worker.h"

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
    std::size_t wanted() const { return m_activations.size(); }
    std::size_t measured() const { return m_costs.size(); }
    /// The cost of a function, or null if it was not measured. Parameters of a function of the
    /// catalogue change nothing about it; a typed formula or another number of pieces does.
    const Cost* costOf(const Activation& activation) const;

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

    std::vector<Activation> m_activations;
    std::vector<Cost> m_costs; ///< of the first of them
    bool m_running = false;
    // Last: its thread rings this object and joins before anything else is destroyed.
    LatestWorker<std::vector<Activation>, Progress> m_worker;
};

} // namespace actiscope::ui
