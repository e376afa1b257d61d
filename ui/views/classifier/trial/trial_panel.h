#pragma once

#include "ui/model/session_store.h"
#include "ui/views/classifier/trial/trial.h"

#include <QWidget>

class QPushButton;
class QSpinBox;
class QTableWidget;

namespace actiscope::ui {

class RoleLabel;
class TrialChart;

/// A page for one of the experiments over seeds: its settings, the dots of all runs, a table, and
/// what is seen in a sentence.
class TrialPanel : public QWidget {
    Q_OBJECT

public:
    TrialPanel(SessionStore& store, const Trial& trial, QWidget* parent = nullptr);

    const ExperimentRunner& runner() const { return m_runner; }
    const TrialFindings& findings() const { return m_findings; }

signals:
    void exportRequested(const std::string& csv);

private:
    QWidget* buildColumn();
    void start();
    void showFindings();
    void fillTable();

    SessionStore& m_store;
    Trial m_trial;
    PreparedTrial m_prepared;
    TrialFindings m_findings;
    QSpinBox* m_seeds = nullptr;
    QSpinBox* m_epochs = nullptr;
    QPushButton* m_export = nullptr;
    RoleLabel* m_words;
    TrialChart* m_chart;
    QTableWidget* m_table;
    // Last: its thread ends before the widgets go.
    ExperimentRunner m_runner;
};

} // namespace actiscope::ui
