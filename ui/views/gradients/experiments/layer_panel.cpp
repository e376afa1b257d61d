#include "ui/views/gradients/experiments/layer_panel.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/views/gradients/experiments/layer_chart.h"

#include <QSpinBox>

namespace actiscope::ui {
namespace {

constexpr int kWidest = 64;
constexpr int kMostLayerSeeds = 100;
constexpr int kMostLayerEpochs = 10000;

} // namespace

LayerPanel::LayerPanel(SessionStore& store, QWidget* parent)
    : LayerPanel(store, new LayerChart, parent) {}

LayerPanel::LayerPanel(SessionStore& store, LayerChart* chart, QWidget* parent)
    : ExperimentPanel(
          store, QStringLiteral("layers"),
          {tr("Networks of 1 to 5 hidden layers with sigmoid, tanh and softsign learn the "
              "present task from two kinds of initial weights (Glorot & Bengio 2010)."),
           tr("Run the experiment"),
           tr("Top: sd of f(z), below: sd of δ, over the layers of the deepest network. "
              "Dashed: before "
              "training; the stronger, the later. Hollow at the top: never learned."),
           tr("What each network did"),
           tr("Press Run the experiment: what passes through the layers is drawn before and while "
              "the networks learn.")},
          chart, parent),
      m_chart(chart),
      m_width(addField(QStringLiteral("width"), tr("Units per layer"),
                       {1, kWidest, m_experiment.width})),
      m_seeds(addField(QStringLiteral("seeds"), tr("Seeds"),
                       {1, kMostLayerSeeds, static_cast<int>(m_experiment.seeds())})),
      m_epochs(addField(QStringLiteral("epochs"), tr("Epochs"),
                        {1, kMostLayerEpochs, static_cast<int>(m_experiment.epochs)})) {
    fillTable({});
}

void LayerPanel::start() {
    LayerExperiment experiment;
    experiment.task = session().training;
    experiment.width = m_width->value();
    experiment.lastSeed = static_cast<std::uint64_t>(m_seeds->value()) - 1;
    experiment.epochs = static_cast<std::uint64_t>(m_epochs->value());
    if (!hasSamples(experiment.task)) {
        return;
    }
    m_experiment = experiment;
    m_found = std::make_shared<std::vector<LayerRun>>();
    begin(experiment.runs(), [experiment, found = m_found](
                                 unsigned threads, const RunControl& control, const auto& done) {
        *found = runLayerExperiment(experiment, threads, control, done);
    });
}

void LayerPanel::showResults() {
    m_results = std::move(*m_found);
    const std::size_t all = m_experiment.runs();
    sayEnd(m_results.size(), all,
           m_experiment.task.data.task == Task::regression
               ? tr("%1 runs on the present task; learned = R² of %2.")
                     .arg(all)
                     .arg(shownNumber(m_experiment.accuracy))
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
    setTable({tr("function"), tr("initial weights"), tr("layers"), tr("learned"),
              tr("median epochs"), tr("δ first/last: before → after")},
             static_cast<int>(table.size()));
    for (int row = 0; row < static_cast<int>(table.size()); ++row) {
        const LayerSummary& line = table[static_cast<std::size_t>(row)];
        setCells(row,
                 {toQString(m_experiment.activations[line.activation].definition().name),
                  initializerText(m_experiment.initializers[line.initializer]),
                  QString::number(line.layers), tr("%1 of %2").arg(line.learned).arg(line.runs),
                  line.epochs ? shownNumber(*line.epochs) : QStringLiteral("–"),
                  QStringLiteral("%1 → %2").arg(ratio(line.before()), ratio(line.after()))});
    }
}

} // namespace actiscope::ui
