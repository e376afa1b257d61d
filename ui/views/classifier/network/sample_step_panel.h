#pragma once

#include "core/training/sample_step.h"
#include "ui/model/training_runs.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QSpinBox;
class QTextBrowser;

namespace actiscope::ui {

/// One step of gradient descent on a single sample, with every number of the update rule
/// substituted; the button takes the step.
class SampleStepPanel : public QWidget {
    Q_OBJECT

public:
    SampleStepPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    /// Shows the step on the sample with this index.
    void setSample(int index);
    /// The text as it stands, for tests.
    QString text() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void takeStep();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    QSpinBox* m_sample;
    QPushButton* m_take;
    QTextBrowser* m_text;
    std::optional<SampleStep> m_step;
};

/// The step in words and numbers, as HTML.
QString sampleStepHtml(const SampleStep& step, const Network<double>& network, OutputLoss loss,
                       double rate);

} // namespace actiscope::ui
