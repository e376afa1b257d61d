#include "ui/views/classifier/network/sample_step_panel.h"

#include "core/run/restore.h"
#include "ui/look/sizes.h"
#include "ui/parts/chip.h"
#include "ui/parts/role_label.h"
#include "ui/views/classifier/network/step/step_diagram.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

constexpr int kLastStage = 3;

} // namespace

SampleStepPanel::SampleStepPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_stages(new QWidget(this)),
      m_stageGroup(new QButtonGroup(this)),
      m_sample(new QSpinBox(this)),
      m_asText(new CheckChip(tr("Text"), this)),
      m_pages(new QStackedWidget(this)),
      m_diagram(new StepDiagram(this)),
      m_text(new QTextBrowser(this)),
      m_line(new RoleLabel(TextRole::body, {}, this)),
      m_loss(new RoleLabel(TextRole::caption, {}, this)),
      m_back(addButton("step_back", tr("Back"))),
      m_next(addButton("step_next", tr("Next"))),
      m_take(addButton("take_step", tr("Take this step"))) {
    buildStages();
    build();
    connect(m_sample, &QSpinBox::valueChanged, this, &SampleStepPanel::refresh);
    connect(m_asText, &QCheckBox::toggled, this, &SampleStepPanel::refresh);
    connect(m_diagram, &StepDiagram::unitChanged, this, &SampleStepPanel::showLine);
    connect(m_back, &QPushButton::clicked, this,
            [this] { setStage(m_stageGroup->checkedId() - 1); });
    connect(m_next, &QPushButton::clicked, this,
            [this] { setStage(m_stageGroup->checkedId() + 1); });
    connect(m_take, &QPushButton::clicked, this, &SampleStepPanel::takeStep);
    connect(&runs.run(Pane::chosen), &RunController::snapshotArrived, this,
            &SampleStepPanel::refresh);
    connect(&runs, &TrainingRuns::playingChanged, this, &SampleStepPanel::refresh);
    setStage(0);
}

QPushButton* SampleStepPanel::addButton(const char* id, const QString& text) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(id));
    return button;
}

void SampleStepPanel::buildStages() {
    auto* row = new QHBoxLayout(m_stages);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kApart);
    m_sample->setObjectName(QStringLiteral("step_sample"));
    m_sample->setAccessibleName(tr("Number of the sample"));
    m_sample->setToolTip(m_sample->accessibleName());
    m_sample->setMinimum(1);
    const QStringList names{tr("1 forward"), tr("2 loss"), tr("3 backward"), tr("4 new weights")};
    const QStringList ids{QStringLiteral("step_forward"), QStringLiteral("step_loss"),
                          QStringLiteral("step_backward"), QStringLiteral("step_update")};
    for (int stage = 0; stage <= kLastStage; ++stage) {
        auto* chip = new Chip(names[stage], m_stages);
        chip->setObjectName(ids[stage]);
        chip->setCheckable(true);
        m_stageGroup->addButton(chip, stage);
        row->addWidget(chip);
    }
    m_asText->setObjectName(QStringLiteral("step_as_text"));
    m_asText->setToolTip(tr("The update rule as text, with all its numbers"));
    // A screen reader switches on what the mouse clicks.
    connect(m_stageGroup, &QButtonGroup::idToggled, this, [this](int stage, bool on) {
        if (on) {
            setStage(stage);
        }
    });
}

void SampleStepPanel::build() {
    m_text->setObjectName(QStringLiteral("step_text"));
    m_text->setAccessibleName(tr("The update rule with its numbers"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_line->setObjectName(QStringLiteral("step_line"));
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_loss->setObjectName(QStringLiteral("step_sample_loss"));
    m_loss->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_take->setToolTip(
        tr("Changes the chosen network by this one step and goes to the next sample"));
    m_next->setDefault(true);
    m_pages->addWidget(m_diagram);
    m_pages->addWidget(m_text);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kApart);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    buttons->addWidget(m_loss, 1);
    buttons->addWidget(m_sample);
    buttons->addWidget(m_take);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    layout->addWidget(m_stages);
    layout->addWidget(m_pages, 1);
    auto* line = new QHBoxLayout; // five buttons in one row are too many for a small window
    line->setSpacing(space::kApart);
    line->addWidget(m_line, 1);
    line->addWidget(m_asText);
    layout->addLayout(line);
    layout->addLayout(buttons);
}

void SampleStepPanel::takeStages() {
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_stages);
}

void SampleStepPanel::setStage(int stage) {
    stage = std::clamp(stage, 0, kLastStage);
    const QStringList next{tr("Next: loss"), tr("Next: backward"), tr("Next: new weights"),
                           tr("Next")};
    m_stageGroup->button(stage)->setChecked(true);
    m_back->setEnabled(stage > 0);
    m_next->setEnabled(stage < kLastStage);
    m_next->setText(next[stage]);
    // As wide as its longest text, that it stays under the mouse.
    int widest = 0;
    for (const QString& text : next) {
        widest = std::max(widest, m_next->fontMetrics().horizontalAdvance(text));
    }
    m_next->setMinimumWidth(widest + extra::kPlayButton);
    m_diagram->setStage(static_cast<StepStage>(stage));
    showLine();
}

void SampleStepPanel::setSample(int index) {
    m_sample->setMaximum(std::max(1, static_cast<int>(m_runs.data()->size())));
    m_sample->setValue(index + 1);
    setStage(0);
}

QString SampleStepPanel::sampleTitle() const {
    const DataSet& samples = *m_runs.data();
    const Eigen::Index index = m_sample->value() - 1;
    if (index >= static_cast<Eigen::Index>(samples.size())) {
        return {};
    }
    return QStringLiteral("%1 (%2, %3)")
        .arg(samples.task == Task::classification && samples.target[index] > 0.5
                 ? QStringLiteral("▲")
                 : QStringLiteral("●"),
             stepNumber(samples.x1[index]), stepNumber(samples.x2[index]));
}

QString SampleStepPanel::text() const {
    return m_text->toPlainText();
}

QString SampleStepPanel::line() const {
    return m_line->text();
}

void SampleStepPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void SampleStepPanel::refuse(const QString& why) {
    m_step.reset();
    m_text->setPlainText(why);
    m_diagram->setStep(std::nullopt);
    m_pages->setCurrentWidget(m_text);
    m_loss->setText({});
    showLine();
}

/// The numbers of a network that is running are no use to anyone: pause to read.
void SampleStepPanel::refresh() {
    const auto& snapshot = m_runs.run(Pane::chosen).snapshot();
    if (!isVisible() || !snapshot) {
        return;
    }
    const DataSet& samples = *m_runs.data();
    const bool ready = !m_runs.isPlaying() && samples.size() > 0;
    m_take->setEnabled(ready);
    if (!ready) {
        refuse(samples.size() == 0 ? tr("There are no samples.")
                                   : tr("Pause training to read the numbers of a step."));
        return;
    }
    {
        const QSignalBlocker block(m_sample);
        m_sample->setMaximum(static_cast<int>(samples.size()));
    }
    const TrainingConfig& config = m_store.session().training;
    Network<double> network(config.hidden, snapshot->activations, snapshot->features);
    if (network.parameters.size() != snapshot->parameters.size()) {
        m_step.reset();
        return; // the session is ahead of the run
    }
    network.parameters = snapshot->parameters;
    network.standardization = snapshot->standardization;
    network.skip = snapshot->skip;
    const Eigen::Index index = m_sample->value() - 1;
    const double rate = config.rateAt(snapshot->lastEpoch);
    m_step = {stepOnSample(network, samples.x1[index], samples.x2[index], samples.target[index],
                           config.usedLoss(), rate,
                           frozenMask(network.architecture, config.frozen)),
              snapshot, config.usedLoss(), rate};
    m_text->setHtml(sampleStepHtml(m_step->step, network, config.usedLoss(), rate));
    m_diagram->setStep(m_step);
    m_pages->setCurrentIndex(m_asText->isChecked() ? 1 : 0);
    m_loss->setText(tr("loss of this sample %1").arg(stepNumber(m_step->step.loss)));
    showLine();
    emit sampleChanged();
}

void SampleStepPanel::showLine() {
    const auto stage = static_cast<StepStage>(m_stageGroup->checkedId());
    const QString text = m_step ? stageLine(*m_step, stage, m_diagram->unit()) : QString();
    m_line->setText(text);
    m_line->setToolTip(text); // in narrow windows not all of it fits
    m_diagram->setAccessibleDescription(text);
}

void SampleStepPanel::takeStep() {
    if (!m_step) {
        return;
    }
    m_runs.run(Pane::chosen).setParameters(m_step->step.parameters);
    const QSignalBlocker block(m_sample);
    m_sample->setValue(m_sample->value() % m_sample->maximum() + 1);
}

} // namespace actiscope::ui
