#pragma once

#include "ui/model/training_runs.h"
#include "ui/parts/over/overlay.h"

namespace actiscope::ui {

class SampleStepPanel;

/// The step on one sample over the left map and the network: its title names the sample, and the
/// stages stand beside it.
class UpdateSheet : public Sheet {
    Q_OBJECT

public:
    UpdateSheet(SessionStore& store, TrainingRuns& runs, QWidget& below);

    SampleStepPanel& panel() { return *m_panel; }
    /// Pauses, and opens with this sample.
    void showSample(int index);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeStages();

    TrainingRuns& m_runs;
    SampleStepPanel* m_panel;
};

} // namespace actiscope::ui
