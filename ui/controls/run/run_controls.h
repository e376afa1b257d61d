#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace actiscope::ui {

class ExperimentRunner;

/// Start or cancel, pause or go on, and how far an experiment is.
class RunControls : public QWidget {
    Q_OBJECT

public:
    /// `id` begins the object names, `start` is what the button says while nothing runs.
    RunControls(const QString& id, const QString& start, ExperimentRunner& runner,
                QWidget* parent = nullptr);

signals:
    void startRequested();

private:
    void follow();

    ExperimentRunner& m_runner;
    QString m_startText;
    QPushButton* m_start;
    QPushButton* m_pause;
    QProgressBar* m_progress;
};

} // namespace actiscope::ui
