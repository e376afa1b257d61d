#pragma once

#include "ui/model/training_runs.h"

#include <QLabel>

namespace actiscope::ui {

/// What the marks of the samples mean: ▲ and ●, with the names that the data give the classes.
class ClassLegend : public QLabel {
    Q_OBJECT

public:
    explicit ClassLegend(TrainingRuns& runs, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// It carries colours of the theme in its text.
    void paintClasses();

    TrainingRuns& m_runs;
};

} // namespace actiscope::ui
