#include "ui/views/gradients/experiments/death_panel.h"

#include "ui/io/shown_number.h"
#include "ui/views/gradients/experiments/death_chart.h"

#include <QSpinBox>

namespace actiscope::ui {
namespace {

constexpr int kMostDeathSeeds = 1000;
constexpr int kMostDeathEpochs = 10000;

} // namespace

DeathPanel::DeathPanel(SessionStore& store, QWidget* parent)
    : DeathPanel(store, new DeathChart, parent) {}

DeathPanel::DeathPanel(SessionStore& store, DeathChart* chart, QWidget* parent)
    : ExperimentPanel(
          store, QStringLiteral("deaths"),
          {tr("The present network and task with several learning rates and batches: the "
              "share of hidden units whose slope is 0 for every sample at the end."),
           tr("Count the dead"),
           tr("A dot per seed, hollow where training diverged; the line is their mean."),
           tr("Mean share of dead units"),
           tr("Press Count the dead: the network learns with every rate, batch and seed, and each "
              "run becomes a dot.")},
          chart, parent),
      m_chart(chart),
      m_seeds(addField(QStringLiteral("seeds"), tr("Seeds"),
                       {1, kMostDeathSeeds, static_cast<int>(m_experiment.seeds())})),
      m_epochs(addField(QStringLiteral("epochs"), tr("Epochs"),
                        {1, kMostDeathEpochs, static_cast<int>(m_experiment.epochs)})) {}

void DeathPanel::start() {
    DeathRate experiment;
    experiment.task = session().training;
    experiment.lastSeed = static_cast<std::uint64_t>(m_seeds->value()) - 1;
    experiment.epochs = static_cast<std::uint64_t>(m_epochs->value());
    if (experiment.task.hidden.empty()) {
        say(tr("The network has no hidden units that could die."));
        return;
    }
    if (!hasSamples(experiment.task)) {
        return;
    }
    m_experiment = experiment;
    m_found = std::make_shared<std::vector<DeathRun>>();
    begin(experiment.runs(), [experiment, found = m_found](
                                 unsigned threads, const RunControl& control, const auto& done) {
        *found = runDeathRate(experiment, threads, control, done);
    });
}

void DeathPanel::showResults() {
    m_results = std::move(*m_found);
    const std::size_t all = m_experiment.runs();
    sayEnd(m_results.size(), all,
           tr("%1 runs of %2 epochs on the present task.")
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
    setTable(heads, static_cast<int>(m_experiment.batches.size()));
    for (std::size_t batch = 0; batch < m_experiment.batches.size(); ++batch) {
        QStringList cells{batchText(m_experiment.batches[batch])};
        for (std::size_t rate = 0; rate < m_experiment.rates.size(); ++rate) {
            const auto mean = meanDeathShare(m_results, rate, batch);
            cells.append(mean ? tr("%1 %").arg(percentText(*mean)) : QStringLiteral("–"));
        }
        setCells(static_cast<int>(batch), cells);
    }
}

} // namespace actiscope::ui
