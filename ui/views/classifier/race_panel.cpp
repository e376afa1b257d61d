#include "ui/views/classifier/race_panel.h"

#include "core/activation/catalogue.h"
#include "core/export/csv.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/parts/empty_state.h"
#include "ui/plot/curve/strip_plot.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope::ui {
namespace {

const char* const kUsual[] = {"sigmoid", "tanh", "relu", "elu", "silu", "abs", "cubic", "identity"};
constexpr int kSeeds = 20;
constexpr int kMostSeeds = 1000;
constexpr int kEpochs = 1000;
constexpr int kMostEpochs = 100000;

} // namespace

RacePanel::RacePanel(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_task(new QLabel(this)),
      m_table(new QTableWidget(this)),
      m_plot(new StripPlot(this)),
      m_results(new QStackedWidget(this)) {
    m_task->setWordWrap(true);
    m_task->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_task->setText(tr("The present task for each activation and seed; solved at 99 % "
                       "accuracy, numbers at R² = 0.99."));
    m_table->setObjectName(QStringLiteral("race_table"));
    m_table->setAccessibleName(tr("Solve rate and epochs"));
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels(
        {tr("activation"), tr("solved"), tr("median"), tr("quartiles")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() +
                                                     extra::kSmallTableRow);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_plot->setObjectName(QStringLiteral("race_plot"));
    m_plot->setAccessibleName(tr("Epochs of every run"));

    m_table->setFrameShape(QFrame::NoFrame);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGroup);
    layout->addWidget(buildChoice(), 2);
    auto* results = new QVBoxLayout;
    results->setSpacing(space::kApart);
    results->addWidget(m_task);
    auto* empty = new EmptyState(
        tr("No race yet"),
        tr("Tick the functions that take part and press Start race: each one learns the present "
           "task from every seed, and every run becomes a dot."),
        this);
    empty->setObjectName(QStringLiteral("race_empty"));
    m_results->addWidget(empty);
    m_results->addWidget(m_plot);
    results->addWidget(m_results, 3);
    results->addWidget(m_table, 2);
    layout->addLayout(results, 5);
    connect(&m_runner, &RaceRunner::progressed, this, &RacePanel::showProgress);
    connect(&m_runner, &RaceRunner::finished, this, &RacePanel::showResults);
}

QWidget* RacePanel::buildChoice() {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_functions = new QListWidget(box);
    m_functions->setObjectName(QStringLiteral("race_functions"));
    m_functions->setAccessibleName(tr("Activations that take part"));
    for (const ActivationDefinition& definition : catalogue()) {
        auto* item = new QListWidgetItem(toQString(definition.name), m_functions);
        item->setData(Qt::UserRole, toQString(definition.id));
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        const bool usual = std::ranges::find(kUsual, definition.id) != std::end(kUsual);
        item->setCheckState(usual ? Qt::Checked : Qt::Unchecked);
    }
    layout->addWidget(m_functions, 1);
    auto* column = new QGridLayout;
    const auto addNumber = [&](const QString& id, const QString& name, int value, int most) {
        auto* number = new QSpinBox(box);
        number->setObjectName(id);
        number->setAccessibleName(name);
        number->setRange(1, most);
        number->setValue(value);
        const int row = column->rowCount();
        column->addWidget(new QLabel(name, box), row, 0);
        column->addWidget(number, row, 1);
        return number;
    };
    m_seeds = addNumber(QStringLiteral("race_seeds"), tr("Seeds"), kSeeds, kMostSeeds);
    m_epochs = addNumber(QStringLiteral("race_epochs"), tr("Epochs at most"), kEpochs, kMostEpochs);
    layout->addLayout(column);
    m_start = new QPushButton(tr("Start race"), box);
    m_start->setObjectName(QStringLiteral("race_start"));
    layout->addWidget(m_start);
    m_progress = new QProgressBar(box);
    m_progress->setObjectName(QStringLiteral("race_progress"));
    m_progress->setAccessibleName(tr("Runs that are done"));
    m_progress->setValue(0);
    layout->addWidget(m_progress);
    m_export = new QPushButton(tr("Export CSV…"), box);
    m_export->setObjectName(QStringLiteral("race_export"));
    m_export->setEnabled(false);
    layout->addWidget(m_export);
    connect(m_export, &QPushButton::clicked, this, &RacePanel::exportRequested);
    connect(m_start, &QPushButton::clicked, this, &RacePanel::startOrCancel);
    return box;
}

Race RacePanel::raceFromControls() const {
    Race race;
    const Session& session = m_store.session();
    race.task = session.training;
    race.firstSeed = 0;
    race.lastSeed = static_cast<std::uint64_t>(m_seeds->value()) - 1;
    race.mostEpochs = static_cast<std::uint64_t>(m_epochs->value());
    for (int i = 0; i < m_functions->count(); ++i) {
        const QListWidgetItem* item = m_functions->item(i);
        if (item->checkState() == Qt::Checked) {
            const std::string id = item->data(Qt::UserRole).toString().toStdString();
            // The chosen function takes part with the parameters that its sliders have.
            race.activations.push_back(session.activation().id() == id ? session.activation()
                                                                       : Activation(id));
        }
    }
    return race;
}

void RacePanel::startOrCancel() {
    if (m_runner.isRunning()) {
        m_runner.cancel();
        return;
    }
    const Race race = raceFromControls();
    if (race.activations.empty()) {
        m_task->setText(tr("Check at least one activation."));
        return;
    }
    if (generate(race.task.data, 0).size() == 0) {
        m_task->setText(tr("There are no samples."));
        return;
    }
    m_progress->setMaximum(static_cast<int>(race.runs()));
    m_progress->setValue(0);
    m_start->setText(tr("Cancel"));
    m_runner.start(race);
}

void RacePanel::showProgress(int finished, int runs) {
    m_progress->setMaximum(runs);
    m_progress->setValue(finished);
}

void RacePanel::showResults() {
    m_start->setText(tr("Start race"));
    const Race& race = m_runner.race();
    const auto summary = summarize(race, m_runner.results());
    QStringList names;
    m_table->setRowCount(static_cast<int>(summary.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const RaceSummary& line = summary[static_cast<std::size_t>(row)];
        const Activation& activation = race.activations[line.activation];
        names.append(toQString(activation.definition().name));
        const QString cells[] = {
            names.back(), tr("%1 of %2").arg(line.solved).arg(line.runs),
            line.median ? shownNumber(*line.median) : QStringLiteral("–"),
            line.lowerQuartile ? QStringLiteral("%1 – %2").arg(shownNumber(*line.lowerQuartile),
                                                               shownNumber(*line.upperQuartile))
                               : QStringLiteral("–")};
        for (int column = 0; column < 4; ++column) {
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
        }
    }
    m_export->setEnabled(!m_runner.results().empty());
    const std::size_t all = race.runs();
    const std::size_t done = m_runner.results().size();
    m_task->setText(done < all ? tr("Cancelled after %1 of %2 runs.").arg(done).arg(all)
                    : race.task.data.task == Task::regression
                        ? tr("%1 runs on the present task; solved at R² = 0.99.").arg(all)
                        : tr("%1 runs on the present task; solved at 99 % accuracy.").arg(all));
    m_results->setCurrentWidget(m_plot);
    m_plot->setResults(race, m_runner.results(), names);
}

std::string RacePanel::csv() const {
    return raceCsv(m_runner.race(), m_runner.results());
}

} // namespace actiscope::ui
