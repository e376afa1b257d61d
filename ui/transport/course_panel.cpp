#include "ui/transport/course_panel.h"

#include "ui/controls/choice_box.h"
#include "ui/controls/function/function_words.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/chip.h"
#include "ui/plot/loss_plot.h"
#include "ui/transport/timeline.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace actiscope::ui {
namespace {

struct ChartRow {
    Chart chart;
    const char* name;
    const char* whole; ///< where the name is too short to be understood; else null
};
constexpr ChartRow kCharts[] = {
    {Chart::logLoss, QT_TRANSLATE_NOOP("actiscope::ui::CoursePanel", "loss (log)"), nullptr},
    {Chart::loss, QT_TRANSLATE_NOOP("actiscope::ui::CoursePanel", "loss"), nullptr},
    {Chart::accuracy, QT_TRANSLATE_NOOP("actiscope::ui::CoursePanel", "accuracy"), nullptr},
    {Chart::gradientNorm, QT_TRANSLATE_NOOP("actiscope::ui::CoursePanel", "gradient"),
     QT_TRANSLATE_NOOP("actiscope::ui::CoursePanel", "Norm of the gradient")},
    {Chart::learned, QT_TRANSLATE_NOOP("actiscope::ui::CoursePanel", "learned α, β"), nullptr},
};

} // namespace

QString courseName(const Activation& activation, const Activation& other) {
    const bool same = &activation.definition() == &other.definition();
    const QString name = activation.isCustom() || same ? activationTitle(activation)
                                                       : toQString(activation.definition().name);
    constexpr int kLongest = 24;
    return name.size() > kLongest ? name.left(kLongest - 1) + QChar(0x2026) : name;
}

QString chartName(Chart chart, bool regression) {
    if (chart == Chart::accuracy && regression) {
        return QStringLiteral("R²");
    }
    const auto* row = std::ranges::find(kCharts, chart, &ChartRow::chart);
    return CoursePanel::tr(row->name);
}

CoursePanel::CoursePanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_plot(new LossPlot(this)),
      m_timeline(new Timeline(this)),
      m_chart(new ChoiceBox<Chart>(this)),
      m_resume(new Chip(tr("Resume here"), this)) {
    setObjectName(QStringLiteral("course"));
    m_plot->setObjectName(QStringLiteral("loss_plot"));
    m_plot->setAccessibleName(tr("Loss of both networks over the epochs"));
    m_plot->setFocusPolicy(Qt::NoFocus); // its keys are those of the timeline
    m_plot->setFocusProxy(m_timeline);
    m_resume->setObjectName(QStringLiteral("resume"));
    m_resume->setToolTip(tr("Forget what came after this epoch and train on from here; momentum "
                            "starts anew"));
    m_resume->hide();
    m_chart->setObjectName(QStringLiteral("chart"));
    m_chart->setAccessibleName(tr("What the chart shows"));
    m_chart->whenPicked(this, [this](Chart chart) {
        m_store.edit({}, [chart](Session& s) { s.classifier.chart = chart; });
    });
    fillChoice();

    connect(m_plot, &LossPlot::trackMoved, this, &CoursePanel::placeTimeline);
    connect(m_plot, &LossPlot::epochPointed, this, [this](double epoch) {
        m_timeline->setSliderDown(true);
        m_timeline->pointAt(epoch);
    });
    connect(m_plot, &LossPlot::pointingEnded, this, [this] { m_timeline->setSliderDown(false); });
    connect(m_timeline, &QSlider::valueChanged, this, &CoursePanel::lookBack);
    connect(m_timeline, &QSlider::sliderReleased, this, &CoursePanel::refresh);
    connect(m_resume, &QAbstractButton::clicked, this, &CoursePanel::resume);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    for (const Pane which : {Pane::compared, Pane::chosen}) {
        connect(&runs.run(which), &RunController::snapshotArrived, this, &CoursePanel::refresh);
    }
    follow(store.session());
}

/// The score has another name in each task.
void CoursePanel::fillChoice() {
    std::vector<Choice<Chart>> choices;
    for (const ChartRow& row : kCharts) {
        choices.push_back({row.chart, chartName(row.chart, m_regression),
                           row.whole != nullptr ? tr(row.whole) : QString()});
    }
    m_chart->setChoices(choices);
}

void CoursePanel::setChoiceShown(bool shown) {
    m_chart->setVisible(shown);
    placeChoice();
}

QSize CoursePanel::sizeHint() const {
    return m_plot->sizeHint();
}

QSize CoursePanel::minimumSizeHint() const {
    return {m_plot->minimumSizeHint().width(), lookOf(*this).scaled(transport::kSmallestChart)};
}

void CoursePanel::follow(const Session& session) {
    const bool regression = session.training.data.task == Task::regression;
    if (std::exchange(m_regression, regression) != regression) {
        fillChoice();
    }
    m_chart->setValue(session.classifier.chart);
    const Activation& compared = session.classifier.compared;
    m_plot->setNames(courseName(compared, session.activation()),
                     courseName(session.activation(), compared));
    m_plot->setComparedShown(!session.classifier.single);
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
    m_timeline->setSnapshot(chosen);
    m_plot->setPlayhead(static_cast<double>(m_timeline->shownEpoch()));
    describe();
    const bool past = chosen->epoch != chosen->lastEpoch;
    m_resume->setEnabled(past);
    m_resume->setVisible(past);
    if (past) {
        placeResume();
    }
}

/// What can be seen of the chart, for those who do not.
void CoursePanel::describe() {
    const auto& compared = m_runs.run(Pane::compared).snapshot();
    const auto& chosen = m_runs.run(Pane::chosen).snapshot();
    QString description =
        tr("Epoch %1 of %2. Loss: compared %3, chosen %4")
            .arg(QString::number(chosen->epoch), QString::number(chosen->lastEpoch),
                 shownNumber(compared->metrics.loss), shownNumber(chosen->metrics.loss));
    for (const FunctionChange& change : chosen->changes) {
        description += tr("; from epoch %1 on: %2")
                           .arg(static_cast<qulonglong>(change.epoch))
                           .arg(toQString(change.functions));
    }
    m_plot->setAccessibleDescription(description);
}

void CoursePanel::lookBack() {
    if (m_runs.run(Pane::chosen).snapshot()) {
        m_runs.viewEpoch(m_timeline->shownEpoch());
        // The hand does not wait for the networks.
        m_plot->setPlayhead(static_cast<double>(m_timeline->shownEpoch()));
        placeResume();
    }
}

void CoursePanel::resume() {
    const auto& chosen = m_runs.run(Pane::chosen).snapshot();
    if (chosen) {
        m_timeline->setFocus(Qt::OtherFocusReason); // the button goes
        m_runs.rewind(chosen->epoch);
    }
}

/// At the upper right, where no curve and no name comes.
void CoursePanel::placeChoice() {
    const Look& look = lookOf(*this);
    m_chart->setFont(look.font(TextRole::caption));
    const int wide = m_chart->sizeHint().width();
    const int high = std::min(m_chart->sizeHint().height(), look.scaled(part::kChipHeight));
    m_chart->setGeometry(width() - wide, 0, wide, high);
    m_plot->setTaken(m_chart->isHidden() ? 0 : wide);
}

void CoursePanel::placeTimeline() {
    const LossPlot::Track track = m_plot->track();
    const int high = m_timeline->sizeHint().height();
    m_timeline->setGeometry(0, track.middle - high / 2, width(), high);
    m_timeline->setAxis(track.left, track.right, track.end);
    placeResume();
}

/// Beside the knob, above the track; before it where there is no room behind.
void CoursePanel::placeResume() {
    const QSize size = m_resume->sizeHint();
    const int gap = lookOf(*this).scaled(space::kApart);
    const int knob = m_timeline->knobPlace();
    const bool behind = knob + gap + size.width() <= m_plot->track().right;
    m_resume->setGeometry(QRect(
        QPoint(behind ? knob + gap : knob - gap - size.width(), m_timeline->y() - size.height()),
        size));
}

void CoursePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_plot->setGeometry(rect());
    placeChoice();
    placeTimeline();
}

void CoursePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void CoursePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        placeChoice();
        placeTimeline();
        updateGeometry();
    }
}

} // namespace actiscope::ui
