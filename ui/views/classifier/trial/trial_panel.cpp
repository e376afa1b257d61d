#include "ui/views/classifier/trial/trial_panel.h"

#include "ui/controls/run/number_field.h"
#include "ui/controls/run/run_controls.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/role_label.h"
#include "ui/views/classifier/trial/trial_chart.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

constexpr int kMostSeeds = 1000;
constexpr int kMostEpochs = 10000;

} // namespace

TrialPanel::TrialPanel(SessionStore& store, const Trial& trial, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_trial(trial),
      m_words(new RoleLabel(TextRole::body, {}, this)),
      m_chart(new TrialChart(this)),
      m_table(new QTableWidget(this)) {
    setObjectName(trial.id);
    m_words->setObjectName(trial.id + QStringLiteral("_words"));
    m_words->setWordWrap(true);
    m_chart->setObjectName(trial.id + QStringLiteral("_chart"));
    m_chart->setAccessibleName(trial.title);
    m_table->setObjectName(trial.id + QStringLiteral("_table"));
    m_table->setAccessibleName(tr("%1, in numbers").arg(trial.title));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() +
                                                     extra::kSmallTableRow);
    m_table->setFixedHeight(lookOf(*this).scaled(experiment::kTable));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kBlock);
    row->addWidget(buildColumn());
    auto* results = new QVBoxLayout;
    results->setSpacing(space::kApart);
    results->addWidget(m_words);
    results->addWidget(m_chart, 1);
    results->addWidget(m_table);
    row->addLayout(results, 1);
    m_words->setText(tr("Nothing is measured yet."));
    connect(&m_runner, &ExperimentRunner::finished, this, &TrialPanel::showFindings);
    connect(&m_runner, &ExperimentRunner::failed, m_words, &QLabel::setText);
}

QWidget* TrialPanel::buildColumn() {
    auto* column = new QWidget(this);
    column->setFixedWidth(lookOf(*this).scaled(experiment::kColumn));
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    auto* question = new RoleLabel(TextRole::body, m_trial.question, column);
    question->setWordWrap(true);
    layout->addWidget(question);
    m_seeds = addNumberField(*layout, m_trial.id + QStringLiteral("_seeds"), tr("Seeds"),
                             {1, kMostSeeds, m_trial.seeds});
    m_epochs = addNumberField(*layout, m_trial.id + QStringLiteral("_epochs"), tr("Epochs"),
                              {1, kMostEpochs, m_trial.epochs});
    auto* controls = new RunControls(m_trial.id, m_trial.start, m_runner, column);
    layout->addWidget(controls);
    m_export = new QPushButton(tr("Export CSV…"), column);
    m_export->setObjectName(m_trial.id + QStringLiteral("_export"));
    m_export->setEnabled(false);
    layout->addWidget(m_export);
    auto* legend =
        new RoleLabel(TextRole::caption, tr("A dot per seed; the line is their middle."), column);
    legend->setWordWrap(true);
    layout->addWidget(legend);
    layout->addStretch(1);
    connect(controls, &RunControls::startRequested, this, &TrialPanel::start);
    connect(m_export, &QPushButton::clicked, this,
            [this] { emit exportRequested(m_findings.csv); });
    return column;
}

void TrialPanel::start() {
    const TrainingConfig& task = m_store.session().training;
    if (task.hidden.empty()) {
        m_words->setText(tr("The network has no hidden units."));
        return;
    }
    if (task.data.task == Task::regression) {
        m_words->setText(tr("This experiment needs classes: choose another set of data."));
        return;
    }
    if (generate(task.data, 0).size() == 0) {
        m_words->setText(tr("There are no samples."));
        return;
    }
    m_prepared = m_trial.prepare(task, m_seeds->value(), m_epochs->value());
    m_runner.start(static_cast<int>(m_prepared.runs), m_prepared.job);
}

void TrialPanel::showFindings() {
    m_findings = m_prepared.findings();
    m_export->setEnabled(!m_findings.rows.empty());
    const auto done = static_cast<std::size_t>(m_runner.finishedRuns());
    QString words = m_findings.words;
    if (done < m_prepared.runs) {
        words = tr("%1 of %2 runs are complete.").arg(done).arg(m_prepared.runs) + u' ' + words;
    }
    m_words->setText(words);
    m_chart->setFindings(m_findings);
    fillTable();
}

void TrialPanel::fillTable() {
    m_table->setColumnCount(static_cast<int>(m_findings.heads.size()));
    m_table->setRowCount(static_cast<int>(m_findings.cells.size()));
    m_table->setHorizontalHeaderLabels(m_findings.heads);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QStringList& cells = m_findings.cells[static_cast<std::size_t>(row)];
        for (int column = 0; column < m_table->columnCount(); ++column) {
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
        }
    }
}

} // namespace actiscope::ui
