#include "ui/views/gradients/experiments/death_panel.h"

#include "ui/controls/run/number_field.h"
#include "ui/controls/run/run_controls.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/role_label.h"
#include "ui/views/gradients/experiments/death_chart.h"

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

DeathPanel::DeathPanel(SessionStore& store, TrainingRuns&, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_words(new RoleLabel(TextRole::body, {}, this)),
      m_chart(new DeathChart(this)),
      m_table(new QTableWidget(this)) {
    setObjectName(QStringLiteral("deaths"));
    m_words->setObjectName(QStringLiteral("deaths_words"));
    m_words->setWordWrap(true);
    m_words->setText(tr("The present network and task with several learning rates and batches: the "
                        "share of hidden units whose slope is 0 for every sample at the end."));
    m_table->setObjectName(QStringLiteral("deaths_table"));
    m_table->setAccessibleName(tr("Mean share of dead units"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() +
                                                     extra::kSmallTableRow);
    m_table->setFixedHeight(lookOf(*this).scaled(experiment::kTable));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kGroup);
    row->addWidget(buildColumn());
    auto* results = new QVBoxLayout;
    results->setSpacing(space::kApart);
    results->addWidget(m_words);
    results->addWidget(m_chart, 1);
    results->addWidget(m_table);
    row->addLayout(results, 1);
    connect(&m_runner, &ExperimentRunner::finished, this, &DeathPanel::showResults);
    connect(&m_runner, &ExperimentRunner::failed, m_words, &QLabel::setText);
}

QWidget* DeathPanel::buildColumn() {
    auto* column = new QWidget(this);
    column->setFixedWidth(lookOf(*this).scaled(experiment::kColumn));
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    m_seeds = addNumberField(*layout, QStringLiteral("deaths_seeds"), tr("Seeds"),
                             {1, kMostSeeds, static_cast<int>(m_experiment.seeds())});
    m_epochs = addNumberField(*layout, QStringLiteral("deaths_epochs"), tr("Epochs"),
                              {1, kMostEpochs, static_cast<int>(m_experiment.epochs)});
    auto* controls =
        new RunControls(QStringLiteral("deaths"), tr("Count the dead"), m_runner, column);
    layout->addWidget(controls);
    m_export = new QPushButton(tr("Export CSV…"), column);
    m_export->setObjectName(QStringLiteral("deaths_export"));
    m_export->setEnabled(false);
    layout->addWidget(m_export);
    auto* legend = new RoleLabel(TextRole::caption,
                                 tr("A dot per seed, hollow where training diverged; the line is "
                                    "their mean."),
                                 column);
    legend->setWordWrap(true);
    layout->addWidget(legend);
    layout->addStretch(1);
    connect(controls, &RunControls::startRequested, this, &DeathPanel::start);
    connect(m_export, &QPushButton::clicked, this, &DeathPanel::exportRequested);
    return column;
}

void DeathPanel::start() {
    DeathRate experiment;
    experiment.task = m_store.session().training;
    experiment.lastSeed = static_cast<std::uint64_t>(m_seeds->value()) - 1;
    experiment.epochs = static_cast<std::uint64_t>(m_epochs->value());
    if (experiment.task.hidden.empty()) {
        m_words->setText(tr("The network has no hidden units that could die."));
        return;
    }
    if (generate(experiment.task.data, 0).size() == 0) {
        m_words->setText(tr("There are no samples."));
        return;
    }
    m_experiment = experiment;
    m_found = std::make_shared<std::vector<DeathRun>>();
    m_runner.start(static_cast<int>(experiment.runs()),
                   [experiment, found = m_found](unsigned threads, const RunControl& control,
                                                 const auto& done) {
                       *found = runDeathRate(experiment, threads, control, done);
                   });
}

void DeathPanel::showResults() {
    m_results = std::move(*m_found);
    const std::size_t all = m_experiment.runs();
    m_export->setEnabled(!m_results.empty());
    m_words->setText(m_results.size() < all
                         ? tr("Cancelled after %1 of %2 runs.").arg(m_results.size()).arg(all)
                         : tr("%1 runs of %2 epochs on the present task.")
                               .arg(all)
                               .arg(static_cast<qulonglong>(m_experiment.epochs)));
    m_chart->setResults(m_experiment, m_results);
    fillTable();
}

void DeathPanel::fillTable() {
    QStringList heads{tr("batch")};
    for (const double rate : m_experiment.rates) {
        heads.append(tr("rate %1").arg(shownNumber(rate)));
    }
    m_table->setColumnCount(static_cast<int>(heads.size()));
    m_table->setRowCount(static_cast<int>(m_experiment.batches.size()));
    m_table->setHorizontalHeaderLabels(heads);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto batch = static_cast<std::size_t>(row);
        m_table->setItem(row, 0, new QTableWidgetItem(batchText(m_experiment.batches[batch])));
        for (int column = 1; column < m_table->columnCount(); ++column) {
            const auto mean =
                meanDeathShare(m_results, static_cast<std::size_t>(column) - 1, batch);
            m_table->setItem(row, column,
                             new QTableWidgetItem(mean ? tr("%1 %").arg(percentText(*mean))
                                                       : QStringLiteral("–")));
        }
    }
}

} // namespace actiscope::ui
