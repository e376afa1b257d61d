#pragma once

#include "ui/model/training_runs.h"
#include "ui/parts/chip.h"

class QLabel;

namespace actiscope::ui {

class Popover;
class RemedyButton;
struct RunReadout;

/// Stands in the title of a map while there is something to say about its network: the sentence,
/// and the remedy where there is one, are one press away.
class TroubleChip : public Chip {
    Q_OBJECT

public:
    /// `id` begins the object names.
    TroubleChip(SessionStore& store, TrainingRuns& runs, Pane pane, const QString& id,
                QWidget* parent = nullptr);

    void showFor(const TrainingSnapshot& snapshot, const RunReadout& readout);

private:
    void openSentence();

    Popover* m_over;
    QLabel* m_progress;
    QLabel* m_insight;
    RemedyButton* m_remedy;
};

} // namespace actiscope::ui
