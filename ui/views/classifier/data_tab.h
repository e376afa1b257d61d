#pragma once

#include "ui/model/training_runs.h"
#include "ui/plot/map/decision_plot.h"

#include <QWidget>

class QLabel;

namespace actiscope::ui {

/// The lab's tab about the samples: how many, how they come to the network, and what the mouse does
/// to them on the maps.
class DataTab : public QWidget {
    Q_OBJECT

public:
    DataTab(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

signals:
    void toolChosen(MapTool tool);

private:
    QWidget* buildTools();
    void showStandardization();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    QLabel* m_standardization;
};

} // namespace actiscope::ui
