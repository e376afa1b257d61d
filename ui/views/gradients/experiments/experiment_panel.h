#pragma once

#include "ui/controls/run/number_field.h"
#include "ui/model/measure/experiment_runner.h"
#include "ui/model/session_store.h"

#include <QWidget>

class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableWidget;
class QVBoxLayout;

namespace actiscope::ui {

class RoleLabel;

/// An experiment of many runs on the present task: what it is asked for and how far it is in a
/// column, beside it a chart of the results and their table.
class ExperimentPanel : public QWidget {
    Q_OBJECT

public:
    const ExperimentRunner& runner() const { return m_runner; }

signals:
    void exportRequested();

protected:
    struct Texts {
        QString words;  ///< above the chart, until there are results
        QString start;  ///< on the button
        QString legend; ///< of the chart
        QString table;  ///< what the table is
        QString advice; ///< instead of the chart, until there are results
    };

    /// `id` begins the object names.
    ExperimentPanel(SessionStore& store, const QString& id, const Texts& texts, QWidget* chart,
                    QWidget* parent);

    /// A whole number that is asked for, above the buttons.
    QSpinBox* addField(const QString& id, const QString& name, const WholeRange& range);
    void say(const QString& words);
    /// The table with these heads and as many rows, to be filled by setCells().
    void setTable(const QStringList& heads, int rows);
    void setCells(int row, const QStringList& cells);
    /// Whether the task has samples; says so if not.
    bool hasSamples(const TrainingConfig& task);
    void begin(std::size_t runs, ExperimentRunner::Job job);
    /// After the end: whether something can be exported, and what happened, if it was cancelled.
    void sayEnd(std::size_t finished, std::size_t all, const QString& otherwise);

    /// The button was pressed: begin(), or say() why not.
    virtual void start() = 0;
    /// What begin() was given has ended or was cancelled.
    virtual void showResults() = 0;

    const Session& session() const { return m_store.session(); }

private:
    void buildTable(const QString& name);
    QWidget* buildColumn(const Texts& texts);

    SessionStore& m_store;
    QString m_id;
    RoleLabel* m_words;
    QTableWidget* m_table;
    QStackedWidget* m_chart; ///< what to do, then the chart
    QVBoxLayout* m_fields = nullptr;
    QPushButton* m_export = nullptr;
    // Last: its thread ends before the widgets go.
    ExperimentRunner m_runner;
};

} // namespace actiscope::ui
