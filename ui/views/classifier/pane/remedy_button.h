#pragma once

#include "ui/model/training_runs.h"

#include <QPushButton>

namespace actiscope::ui {

/// What would help a network that has a problem: one button that says and does it. Hidden while
/// nothing is wrong, or nothing would help.
class RemedyButton : public QPushButton {
    Q_OBJECT

public:
    RemedyButton(SessionStore& store, TrainingRuns& runs, Pane pane, QWidget* parent = nullptr);

    /// Offers what fits the network as it is now.
    void showFor(const TrainingSnapshot& snapshot);

private:
    enum class Remedy {
        none,
        lowerRate,
        leaky,
        smooth,
        initializer, ///< Xavier
        gain,        ///< the initializer that keeps the size of the sums
        steep,       ///< tanh, whose slope at 0 is 1, from Xavier
        gentle,      ///< Xavier and a lower rate
        standardize,
    };

    Remedy remedyFor(const TrainingSnapshot& snapshot) const;
    Remedy remedyFor(const TrainingSnapshot& snapshot, const Trouble& trouble) const;
    void apply();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    Pane m_pane;
    Remedy m_remedy = Remedy::none;
};

} // namespace actiscope::ui
