#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/model/training_runs.h"
#include "ui/plot/map/decision_plot.h"

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace actiscope::ui {

/// All about the samples: which, how many, how they come to the network, and what the hand does to
/// them on the maps.
class DataTab : public QWidget {
    Q_OBJECT

public:
    DataTab(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    /// Another tool than the one in hand.
    void chooseTool(MapTool tool);

signals:
    void toolChosen(MapTool tool);
    void importRequested();

private:
    QWidget* buildKind();
    QWidget* buildTools();
    void follow(const Session& session);
    void showStandardization();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    ChoiceBox<DataKind>* m_kind = nullptr;
    QLabel* m_standardization;
    QButtonGroup* m_tools = nullptr;
};

} // namespace actiscope::ui
