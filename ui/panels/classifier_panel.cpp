#include "ui/panels/classifier_panel.h"

#include "core/errors.h"
#include "core/session/settings.h"
#include "ui/controls/icons.h"
#include "ui/controls/parameter_slider.h"
#include "ui/panels/classifier_pane.h"
#include "ui/panels/readouts.h"
#include "ui/plot/loss_plot.h"
#include "ui/plot/plot_colors.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>

namespace actiscope::ui {
namespace {

struct Speed {
    double epochsPerSecond;
    const char* label;
};

/// The speeds to choose from; texts of the context ClassifierPanel.
constexpr Speed kSpeeds[] = {
    {5.0, QT_TRANSLATE_NOOP("actiscope::ui::ClassifierPanel", "5 epochs/s")},
    {60.0, QT_TRANSLATE_NOOP("actiscope::ui::ClassifierPanel", "60 epochs/s")},
    {1000.0, QT_TRANSLATE_NOOP("actiscope::ui::ClassifierPanel", "1000 epochs/s")},
    {Session::kFullSpeed, QT_TRANSLATE_NOOP("actiscope::ui::ClassifierPanel", "full speed")},
};

} // namespace

ClassifierPanel::ClassifierPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_linear(new ClassifierPane(runs.run(Pane::linear), this)),
      m_chosen(new ClassifierPane(runs.run(Pane::chosen), this)),
      m_loss(new LossPlot(this)) {
    m_loss->setObjectName(QStringLiteral("loss_plot"));
    m_loss->setAccessibleName(tr("Loss of both networks over the epochs"));

    auto* panes = new QHBoxLayout;
    panes->setSpacing(12);
    panes->addWidget(m_linear, 1);
    panes->addWidget(m_chosen, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(buildTransport());
    layout->addWidget(buildTask());
    layout->addWidget(buildSettings());
    layout->addLayout(panes, 3);
    layout->addWidget(m_loss, 1);

    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { showSession(now); });
    connect(&runs, &TrainingRuns::playingChanged, this, &ClassifierPanel::showPlaying);
    const auto showData = [this] {
        m_linear->setSamples(*m_runs.data());
        m_chosen->setSamples(*m_runs.data());
    };
    connect(&runs, &TrainingRuns::dataChanged, this, showData);
    for (const Pane which : {Pane::linear, Pane::chosen}) {
        connect(&runs.run(which), &RunController::snapshotArrived, this,
                &ClassifierPanel::refreshLoss);
    }
    showData();
    showPlaying(runs.isPlaying());
    paintClasses();
    showSession(store.session());
}

/// A labelled list of choices; `choose` gets the index that the user picked.
QComboBox* ClassifierPanel::addChoice(QWidget* row, const QString& id, const QString& label,
                                      const QString& name, const QStringList& texts,
                                      const std::function<void(Session&, int)>& choose) {
    auto* caption = new QLabel(label, row);
    auto* box = new QComboBox(row);
    box->setObjectName(id);
    box->setAccessibleName(name);
    box->addItems(texts);
    caption->setBuddy(box);
    row->layout()->addWidget(caption);
    row->layout()->addWidget(box);
    connect(box, &QComboBox::activated, this,
            [this, choose](int index) { m_store.edit({}, [&](Session& s) { choose(s, index); }); });
    return box;
}

QWidget* ClassifierPanel::buildTransport() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto addButton = [&](const QString& id, const QString& text, const QString& hint) {
        auto* button = new QPushButton(text, row);
        button->setObjectName(id);
        button->setToolTip(hint);
        layout->addWidget(button);
        return button;
    };
    m_play = addButton(QStringLiteral("play"), tr("Play"), tr("Train or pause (Space)"));
    // Both texts fit, so that the row does not move when one becomes the other.
    m_play->setMinimumWidth(m_play->sizeHint().width() + 36);
    m_step = addButton(QStringLiteral("step"), tr("Step"), tr("Train one epoch"));
    m_reset = addButton(QStringLiteral("reset"), tr("Reset"),
                        tr("Back to epoch 0 with the same data and the same initial weights"));
    m_newSeed = addButton(QStringLiteral("new_seed"), tr("New seed"),
                          tr("Other data points and other initial weights, the same for both"));
    m_seed = new QLabel(row);
    m_seed->setObjectName(QStringLiteral("seed"));
    layout->addWidget(m_seed);
    layout->addStretch(1);

    auto* caption = new QLabel(tr("S&peed"), row);
    m_speed = new QComboBox(row);
    m_speed->setObjectName(QStringLiteral("speed"));
    m_speed->setAccessibleName(tr("Speed of training"));
    for (const Speed& speed : kSpeeds) {
        m_speed->addItem(tr(speed.label), speed.epochsPerSecond);
    }
    caption->setBuddy(m_speed);
    layout->addWidget(caption);
    layout->addWidget(m_speed);

    setThemedIcon(m_step, QStringLiteral("step"));
    setThemedIcon(m_reset, QStringLiteral("reset"));
    setThemedIcon(m_newSeed, QStringLiteral("dice"));

    connect(m_play, &QPushButton::clicked, &m_runs, &TrainingRuns::togglePlaying);
    connect(m_step, &QPushButton::clicked, &m_runs, &TrainingRuns::stepEpoch);
    connect(m_reset, &QPushButton::clicked, &m_runs, &TrainingRuns::reset);
    connect(m_newSeed, &QPushButton::clicked, &m_runs, &TrainingRuns::newSeed);
    connect(m_speed, &QComboBox::activated, this, [this](int index) {
        const double speed = m_speed->itemData(index).toDouble();
        m_store.edit({}, [speed](Session& s) { s.epochsPerSecond = speed; });
    });
    return row;
}

QWidget* ClassifierPanel::buildSettings() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);

    auto* caption = new QLabel(tr("Hidden u&nits"), row);
    m_hidden = new QLineEdit(row);
    m_hidden->setObjectName(QStringLiteral("hidden_units"));
    m_hidden->setAccessibleName(tr("Hidden units of each layer"));
    m_hidden->setPlaceholderText(tr("none"));
    m_hidden->setToolTip(tr("Units of each hidden layer with commas between, for example 4 or 8,8. "
                            "A change starts training anew."));
    m_hidden->setMaximumWidth(120);
    caption->setBuddy(m_hidden);
    m_hiddenProblem = new QLabel(row);
    m_hiddenProblem->setForegroundRole(QPalette::LinkVisited);
    m_hiddenProblem->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hiddenProblem->hide();
    layout->addWidget(caption);
    layout->addWidget(m_hidden);
    layout->addWidget(m_hiddenProblem, 1);
    layout->addSpacing(16);

    m_rate = new ParameterSlider(
        QStringLiteral("learning_rate"), tr("Learning rate"), tr("Learning rate"),
        {0.001, 10.0, 0.01, TrainingConfig().learningRate, RealSlider::Scale::logarithmic}, row);
    layout->addWidget(m_rate, 1);
    m_classes = new QLabel(row);
    m_classes->setObjectName(QStringLiteral("classes"));
    layout->addSpacing(16);
    layout->addWidget(m_classes);

    connect(m_hidden, &QLineEdit::textEdited, this, &ClassifierPanel::applyHidden);
    connect(m_rate, &ParameterSlider::valueEdited, this, [this](double value) {
        m_store.edit("learning_rate", [value](Session& s) { s.training.learningRate = value; });
    });
    connect(m_rate, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
    return row;
}

/// What is learned and how: data, noise, optimizer, loss.
QWidget* ClassifierPanel::buildTask() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    // In the order of DataKind.
    m_dataset = addChoice(
        row, QStringLiteral("dataset"), tr("&Data"), tr("Data set"),
        {tr("triangles and circles"), tr("ring"), tr("XOR"), tr("two clusters"), tr("spiral"),
         tr("moons"), tr("above a sine"), tr("above a cubic"), tr("above |x|"),
         tr("my own samples")},
        [](Session& s, int index) { s.training.data.kind = static_cast<DataKind>(index); });
    m_dataset->setItemData(static_cast<int>(DataKind::own),
                           tr("By File › Import samples, or by hand in the map"), Qt::ToolTipRole);
    m_noise = new ParameterSlider(QStringLiteral("noise"), tr("noise"), tr("Noise of the data"),
                                  {0.0, 1.0, 0.01, DataConfig().noise}, row);
    layout->addWidget(m_noise, 1);
    layout->addSpacing(8);
    // In the order of OptimizerKind and OutputLoss.
    m_optimizer = addChoice(
        row, QStringLiteral("optimizer"), tr("&Optimizer"), tr("Optimizer"),
        {tr("gradient descent"), tr("momentum"), QStringLiteral("RMSProp"), QStringLiteral("Adam")},
        [](Session& s, int index) { s.training.optimizer = static_cast<OptimizerKind>(index); });
    m_output =
        addChoice(row, QStringLiteral("output_loss"), tr("&Loss"), tr("Loss function"),
                  {tr("cross-entropy"), tr("squared error"), tr("hinge")},
                  [](Session& s, int index) { s.training.loss = static_cast<OutputLoss>(index); });
    connect(m_noise, &ParameterSlider::valueEdited, this, [this](double value) {
        m_store.edit("noise", [value](Session& s) { s.training.data.noise = value; });
    });
    connect(m_noise, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
    return row;
}

/// Applies the text as it is typed; while it is not a list of layers it says what is allowed.
void ClassifierPanel::applyHidden(const QString& text) {
    try {
        m_store.edit("hidden", [&](Session& s) {
            setSetting(s, Section::training, "hidden", text.toStdString());
            if (s.training.activations.size() != s.training.hidden.size()) {
                s.training.activations.resize(1);
            }
        });
        m_hiddenProblem->hide();
    } catch (const UsageError&) {
        m_hiddenProblem->setText(tr("1 to 64 units per layer, at most 8 layers, as in 8,8"));
        m_hiddenProblem->show();
    }
}

void ClassifierPanel::showPlaying(bool playing) {
    m_play->setText(playing ? tr("Pause") : tr("Play"));
    m_play->setIcon(
        themedIcon(playing ? QStringLiteral("pause") : QStringLiteral("play"), palette()));
}

void ClassifierPanel::showSession(const Session& session) {
    m_linear->setActivation(Activation());
    m_chosen->setActivation(session.activation());
    m_rate->setValue(session.training.learningRate);
    m_noise->setValue(session.training.data.noise);
    m_seed->setText(tr("seed %1").arg(static_cast<qulonglong>(session.seed)));
    for (const Setting& setting : settings()) {
        if (setting.key == "hidden" && !m_hiddenProblem->isVisible()) {
            const QString text =
                QString::fromStdString(std::get<std::string>(setting.read(session)));
            if (m_hidden->text() != text) {
                m_hidden->setText(text);
            }
        }
    }
    // Samples of one's own can be chosen once there are any.
    auto* datasets = qobject_cast<QStandardItemModel*>(m_dataset->model());
    datasets->item(static_cast<int>(DataKind::own))
        ->setEnabled(session.training.data.own != nullptr);
    m_dataset->setCurrentIndex(static_cast<int>(session.training.data.kind));
    m_optimizer->setCurrentIndex(static_cast<int>(session.training.optimizer));
    m_output->setCurrentIndex(static_cast<int>(session.training.loss));
    const QSignalBlocker block(m_speed);
    int index = m_speed->findData(session.epochsPerSecond);
    if (index < 0) {
        m_speed->addItem(tr("%1 epochs/s").arg(session.epochsPerSecond), session.epochsPerSecond);
        index = m_speed->count() - 1;
    }
    m_speed->setCurrentIndex(index);
    m_loss->setNames(tr("linear"), activationTitle(session.activation()));
}

void ClassifierPanel::refreshLoss() {
    const auto& linear = m_runs.run(Pane::linear).snapshot();
    const auto& chosen = m_runs.run(Pane::chosen).snapshot();
    if (!isVisible() || !linear || !chosen) {
        return;
    }
    m_loss->setHistories(linear->history, chosen->history);
    m_loss->setAccessibleDescription(
        tr("Loss: linear %1, chosen %2")
            .arg(shownNumber(linear->metrics.loss), shownNumber(chosen->metrics.loss)));
}

void ClassifierPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_linear->observe(true);
    m_chosen->observe(true);
}

void ClassifierPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_linear->observe(false);
    m_chosen->observe(false);
}

void ClassifierPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showPlaying(m_runs.isPlaying());
        paintClasses();
    }
}

void ClassifierPanel::paintClasses() {
    const PlotColors& colors = plotColors(palette());
    m_classes->setText(tr("<span style='color:%1'>▲</span> triangle: y &gt; 0 &nbsp; "
                          "<span style='color:%2'>●</span> circle: y &lt; 0")
                           .arg(colors.triangle.name(), colors.circle.name()));
}

} // namespace actiscope::ui
