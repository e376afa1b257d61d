#include "ui/panels/classifier_pane.h"

#include "ui/panels/readouts.h"
#include "ui/plot/decision_plot.h"

#include <QLabel>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

QLabel* readoutLabel(const QString& id, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(id);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Changing numbers must not change the layout: the width is given from outside.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

ClassifierPane::ClassifierPane(RunController& run, QWidget* parent)
    : QWidget(parent), m_run(run), m_title(new QLabel(this)), m_plot(new DecisionPlot(this)) {
    const bool linear = run.pane() == Pane::linear;
    const QString id = linear ? QStringLiteral("linear") : QStringLiteral("chosen");
    m_progress = readoutLabel(id + QStringLiteral("_progress"), this);
    m_insight = readoutLabel(id + QStringLiteral("_insight"), this);
    m_plot->setObjectName(id + QStringLiteral("_plot"));
    m_plot->setAccessibleName(linear
                                  ? tr("Decision map of the linear network")
                                  : tr("Decision map of the network with the chosen activation"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    // Two lines for the insight, whatever it says, keep both panes the same height.
    m_insight->setMinimumHeight(2 * fontMetrics().lineSpacing() + 8);
    m_insight->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_title);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_insight);

    connect(&run, &RunController::snapshotArrived, this, &ClassifierPane::showSnapshot);
    connect(m_plot, &DecisionPlot::observationChanged, this, [this] { observe(isVisible()); });
}

void ClassifierPane::setActivation(const Activation& activation) {
    m_activation = activation;
    m_title->setText(m_run.pane() == Pane::linear
                         ? tr("Linear: %1").arg(activationTitle(activation))
                         : tr("Chosen: %1").arg(activationTitle(activation)));
}

void ClassifierPane::setSamples(const DataSet& samples) {
    m_plot->setSamples(samples);
}

void ClassifierPane::observe(bool visible) {
    m_run.observeMap(visible ? m_plot->wantedObservation() : Observation{});
}

void ClassifierPane::showSnapshot() {
    const TrainingWorker::Snapshot& snapshot = m_run.snapshot();
    if (!snapshot || !isVisible()) {
        return;
    }
    m_plot->setSnapshot(snapshot);
    const RunReadout readout = readRun(*snapshot, m_activation);
    m_progress->setText(readout.progress);
    m_insight->setText(readout.insight);
    m_insight->setForegroundRole(readout.warning ? QPalette::LinkVisited : QPalette::WindowText);
    // A screen reader cannot follow sixty sentences a second; the resting state is always told.
    constexpr qint64 kDescriptionPause = 250;
    if (!m_sinceDescription.isValid() || m_sinceDescription.hasExpired(kDescriptionPause) ||
        snapshot->examplesPerSecond == 0.0) {
        m_plot->setAccessibleDescription(readout.description);
        m_sinceDescription.start();
    }
}

} // namespace actiscope::ui
