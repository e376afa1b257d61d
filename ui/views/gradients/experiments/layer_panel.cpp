#include "ui/views/gradients/experiments/layer_panel.h"

#include "ui/controls/run/number_field.h"
#include "ui/controls/run/run_controls.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/role_label.h"
#include "ui/views/gradients/experiments/layer_chart.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

constexpr int kWidest = 64;
constexpr int kMostSeeds = 100;
constexpr int kMostEpochs = 10000;

} // namespace

LayerPanel::LayerPanel(SessionStore& store, TrainingRuns&, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_words(new RoleLabel(TextRole::body, {}, this)),
      m_chart(new LayerChart(this)),
      m_table(new QTableWidget(this)) {
    setObjectName(QStringLiteral("layers"));
    m_words->setObjectName(QStringLiteral("layers_words"));
    m_words->setWordWrap(true);
    m_words->setText(
        tr("Networks of 1 to 5 hidden layers with sigmoid, tanh and softsign learn the "
           "present task from two kinds of initial weights (Glorot & Bengio 2010)."));
    m_table->setObjectName(QStringLiteral("layers_table"));
    m_table->setAccessibleName(tr("What each network did"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() +
                                                     extra::kSmallTableRow);
    m_table->setColumnCount(6);
    m_table->setHorizontalHeaderLabels({tr("function"), tr("initial weights"), tr("layers"),
                                        tr("learned"), tr("median epochs"),
                                        tr("δ first / last, before → after")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
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
    connect(&m_runner, &ExperimentRunner::finished, this, &LayerPanel::showResults);
    connect(&m_runner, &ExperimentRunner::failed, m_words, &QLabel::setText);
}

QWidget* LayerPanel::buildColumn() {
    auto* column = new QWidget(this);
    column->setFixedWidth(lookOf(*this).scaled(experiment::kColumn));
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    m_width = addNumberField(*layout, QStringLiteral("layers_width"), tr("Units per layer"),
                             {1, kWidest, m_experiment.width});
    m_seeds = addNumberField(*layout, QStringLiteral("layers_seeds"), tr("Seeds"),
                             {1, kMostSeeds, static_cast<int>(m_experiment.seeds())});
    m_epochs = addNumberField(*layout, QStringLiteral("layers_epochs"), tr("Epochs"),
                              {1, kMostEpochs, static_cast<int>(m_experiment.epochs)});
    auto* controls =
        new RunControls(QStringLiteral("layers"), tr("Run the experiment"), m_runner, column);
    layout->addWidget(controls);
    m_export = new QPushButton(tr("Export CSV…"), column);
    m_export->setObjectName(QStringLiteral("layers_export"));
    m_export->setEnabled(false);
    layout->addWidget(m_export);
    auto* legend =
        new RoleLabel(TextRole::caption,
                      tr("Top: sd of f(z), below: sd of δ, over the layers of the deepest network. "
                         "Dashed: before "
                         "training; the stronger, the later. Hollow at the top: never learned."),
                      column);
    legend->setWordWrap(true);
    layout->addWidget(legend);
    layout->addStretch(1);
    connect(controls, &RunControls::startRequested, this, &LayerPanel::start);
    connect(m_export, &QPushButton::clicked, this, &LayerPanel::exportRequested);
    return column;
}

void LayerPanel::start() {
    LayerExperiment experiment;
    experiment.task = m_store.session().training;
    experiment.width = m_width->value();
    experiment.lastSeed = static_cast<std::uint64_t>(m_seeds->value()) - 1;
    experiment.epochs = static_cast<std::uint64_t>(m_epochs->value());
    if (generate(experiment.task.data, 0).size() == 0) {
        m_words->setText(tr("There are no samples."));
        return;
    }
    m_experiment = experiment;
    m_found = std::make_shared<std::vector<LayerRun>>();
    m_runner.start(static_cast<int>(experiment.runs()),
                   [experiment, found = m_found](unsigned threads, const RunControl& control,
                                                 const auto& done) {
                       *found = runLayerExperiment(experiment, threads, control, done);
                   });
}

void LayerPanel::showResults() {
    m_results = std::move(*m_found);
    const std::size_t all = m_experiment.runs();
    m_export->setEnabled(!m_results.empty());
    m_words->setText(m_results.size() < all
                         ? tr("Cancelled after %1 of %2 runs.").arg(m_results.size()).arg(all)
                         : tr("%1 runs on the present task; learned = %2 % accuracy.")
                               .arg(all)
                               .arg(percentText(m_experiment.accuracy, 0)));
    const std::vector<LayerSummary> table = summarize(m_experiment, m_results);
    fillTable(table);
    m_chart->setResults(m_experiment, table);
}

void LayerPanel::fillTable(const std::vector<LayerSummary>& table) {
    const auto ratio = [](const LayerMoment& moment) {
        return numberWithDigits(moment.delta.front() / moment.delta.back(), 2);
    };
    m_table->setRowCount(static_cast<int>(table.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const LayerSummary& line = table[static_cast<std::size_t>(row)];
        const QString cells[] = {
            toQString(m_experiment.activations[line.activation].definition().name),
            initializerText(m_experiment.initializers[line.initializer]),
            QString::number(line.layers),
            tr("%1 of %2").arg(line.learned).arg(line.runs),
            line.epochs ? shownNumber(*line.epochs) : QStringLiteral("–"),
            QStringLiteral("%1 → %2").arg(ratio(line.before()), ratio(line.after()))};
        for (int column = 0; column < m_table->columnCount(); ++column) {
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
        }
    }
}

std::string LayerPanel::csv() const {
    return layerExperimentCsv(m_experiment, m_results);
}

} // namespace actiscope::ui
