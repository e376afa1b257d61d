#pragma once

#include "ui/controls/pace.h"
#include "ui/model/training_runs.h"

#include <QObject>

class QLabel;
class QStatusBar;

namespace actiscope::ui {

/// Says in the status bar what is going on: training with the speed of both networks, a long job,
/// what was done last; a hint while everything rests.
class StatusLine : public QObject {
    Q_OBJECT

public:
    StatusLine(TrainingRuns& runs, QStatusBar& bar);

public slots:
    /// For a few seconds.
    void showDone(const QString& message);
    /// As long as it lasts; empty when it is over.
    void showJob(const QString& text);

private:
    void follow();
    void refresh();

    TrainingRuns& m_runs;
    QStatusBar& m_bar;
    QLabel* m_text;
    QString m_job;
    Pace m_pace{250};
};

} // namespace actiscope::ui
