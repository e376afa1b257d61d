#include "ui/views/classifier/course_panel.h"

#include "ui/controls/choice_box.h"
#include "ui/controls/function/function_words.h"
#include "ui/controls/row_layout.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/plot/loss_plot.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

namespace actiscope::ui {

CoursePanel::CoursePanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_plot(new LossPlot(this)),
      m_chart(new ChoiceBox<Chart>(this)),
      m_timeline(new QSlider(Qt::Horizontal, this)),
      m_place(new QLabel(this)),
      m_resume(new QPushButton(tr("Resume here"), this)) {
    m_plot->setObjectName(QStringLiteral("loss_plot"));
    m_plot->setAccessibleName(tr("Loss of both networks over the epochs"));
    m_chart->setObjectName(QStringLiteral("chart"));
    m_chart->setAccessibleName(tr("What the chart shows"));
    m_chart->setChoices({{Chart::loss, tr("Loss")},
                         {Chart::logLoss, tr("Loss, logarithmic")},
                         {Chart::accuracy, tr("Accuracy")},
                         {Chart::learned, tr("Learned α, β")},
                         {Chart::gradientNorm, tr("Norm of the gradient")}});
    m_chart->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int kChartCharacters = 9;
    m_chart->setMinimumContentsLength(kChartCharacters);
    m_timeline->setObjectName(QStringLiteral("timeline"));
    m_timeline->setAccessibleName(tr("Timeline"));
    m_timeline->setToolTip(tr("Look back at both networks as they were in an earlier epoch"));
    m_place->setObjectName(QStringLiteral("timeline_epoch"));
    constexpr int kManyEpochs = 888888;
    m_place->setMinimumWidth(fontMetrics().horizontalAdvance(tr("epoch %1").arg(kManyEpochs)));
    m_resume->setObjectName(QStringLiteral("resume"));
    m_resume->setToolTip(tr("Forget what came after this epoch and train on from here; momentum "
                            "starts anew"));

    auto* row = new RowLayout;
    row->addWidget(m_chart);
    row->addWidget(m_timeline, 1);
    row->addWidget(m_place);
    row->addWidget(m_resume);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    layout->addLayout(row);
    layout->addWidget(m_plot, 1);

    m_chart->whenPicked(this, [this](Chart chart) {
        m_store.edit({}, [chart](Session& s) { s.classifier.chart = chart; });
    });
    connect(m_timeline, &QSlider::valueChanged, this, &CoursePanel::lookBack);
    connect(m_resume, &QPushButton::clicked, this, &CoursePanel::resume);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    for (const Pane which : {Pane::compared, Pane::chosen}) {
        connect(&runs.run(which), &RunController::snapshotArrived, this, &CoursePanel::refresh);
    }
    follow(store.session());
}

void CoursePanel::follow(const Session& session) {
    m_chart->setValue(session.classifier.chart);
    const Activation& compared = session.classifier.compared;
    m_plot->setNames(compared.isAffine() ? tr("linear") : activationTitle(compared),
                     activationTitle(session.activation()));
    refresh();
}

void CoursePanel::refresh() {
    const auto& compared = m_runs.run(Pane::compared).snapshot();
    const auto& chosen = m_runs.run(Pane::chosen).snapshot();
    if (!isVisible() || !compared || !chosen) {
        return;
    }
    const bool resting = compared->examplesPerSecond == 0.0 || chosen->examplesPerSecond == 0.0;
    if (!m_pace.isDue(resting)) {
        return;
    }
    m_plot->setHistories(compared->history, chosen->history, m_store.session().classifier.chart);
    m_plot->setChanges(chosen->changes);
    QString description =
        tr("Loss: compared %1, chosen %2")
            .arg(shownNumber(compared->metrics.loss), shownNumber(chosen->metrics.loss));
    for (const FunctionChange& change : chosen->changes) {
        description += tr("; from epoch %1 on: %2")
                           .arg(static_cast<qulonglong>(change.epoch))
                           .arg(toQString(change.functions));
    }
    m_plot->setAccessibleDescription(description);
    const bool past = chosen->epoch != chosen->lastEpoch;
    m_plot->setMarkedEpoch(past ? static_cast<double>(chosen->epoch) : -1.0);
    m_resume->setEnabled(past);
    m_place->setText(tr("epoch %1").arg(static_cast<qulonglong>(chosen->epoch)));
    // While the person holds the slider it is theirs.
    if (!m_timeline->isSliderDown()) {
        const QSignalBlocker block(m_timeline);
        const auto& epochs = chosen->epochs;
        // A session that was opened has its last epoch only. There is nothing to look back to, and
        // the handle stands at the end of the course: a range of one value would put it at the
        // beginning, so the range gets a place before it.
        const bool onlyLast = epochs.size() == 1 && epochs.front() > 0;
        m_timeline->setRange(onlyLast ? -1 : 0, static_cast<int>(epochs.size()) - 1);
        m_timeline->setEnabled(epochs.size() > 1);
        const auto at = std::ranges::upper_bound(epochs, chosen->epoch) - epochs.begin() - 1;
        m_timeline->setValue(static_cast<int>(at));
    }
}

void CoursePanel::lookBack(int index) {
    const auto& chosen = m_runs.run(Pane::chosen).snapshot();
    if (chosen && index >= 0 && index < static_cast<int>(chosen->epochs.size())) {
        m_runs.viewEpoch(chosen->epochs[static_cast<std::size_t>(index)]);
    }
}

void CoursePanel::resume() {
    const auto& chosen = m_runs.run(Pane::chosen).snapshot();
    if (chosen) {
        m_runs.rewind(chosen->epoch);
    }
}

} // namespace actiscope::ui
