#pragma once

#include "ui/model/run_controller.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;

namespace actiscope::ui {

class DecisionPlot;

/// One network of the classifier view: title, decision map, and its numbers below.
class ClassifierPane : public QWidget {
    Q_OBJECT

public:
    ClassifierPane(RunController& run, QWidget* parent = nullptr);

    DecisionPlot& plot() { return *m_plot; }

    void setActivation(const Activation& activation);
    void setSamples(const DataSet& samples);
    /// Asks the run for what is visible, or for no map while the pane is hidden.
    void observe(bool visible);

private:
    void showSnapshot();

    RunController& m_run;
    Activation m_activation;
    QLabel* m_title;
    DecisionPlot* m_plot;
    QLabel* m_progress;
    QLabel* m_insight;
    QElapsedTimer m_sinceDescription;
};

} // namespace actiscope::ui
