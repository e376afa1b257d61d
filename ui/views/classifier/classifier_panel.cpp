#include "ui/views/classifier/classifier_panel.h"

#include "core/activation/catalogue.h"
#include "core/errors.h"
#include "core/session/settings.h"
#include "ui/controls/icons.h"
#include "ui/controls/row_layout.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/controls/setting/setting_range.h"
#include "ui/controls/training_speed.h"
#include "ui/io/qstring.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/look/tone.h"
#include "ui/plot/loss_plot.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/classifier/classifier_pane.h"
#include "ui/views/classifier/course_panel.h"
#include "ui/views/classifier/data_tab.h"
#include "ui/views/classifier/network/layer_table.h"
#include "ui/views/classifier/network/network_panel.h"
#include "ui/views/classifier/network/sample_step_panel.h"
#include "ui/views/classifier/race_panel.h"
#include "ui/views/classifier/task_forms.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QToolButton>

namespace actiscope::ui {
namespace {

constexpr int kNewLayer = 4; ///< units of a layer that a button adds

} // namespace

ClassifierPanel::ClassifierPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_compared(new ClassifierPane(store, runs, Pane::compared, this)),
      m_chosen(new ClassifierPane(store, runs, Pane::chosen, this)),
      m_course(new CoursePanel(store, runs, this)),
      m_network(new NetworkPanel(store, runs)),
      m_sampleStep(new SampleStepPanel(store, runs)),
      m_race(new RacePanel(store)),
      m_lab(nullptr) {
    m_course->setObjectName(QStringLiteral("course"));
    auto* panes = new QHBoxLayout;
    panes->setSpacing(space::kWide);
    panes->addWidget(m_compared, 1);
    panes->addWidget(m_chosen, 1);
    auto* left = new QWidget(this);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(space::kNear);
    leftLayout->addLayout(panes, 5);
    leftLayout->addWidget(m_course, 2);
    m_lab = buildLab();
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(left);
    splitter->addWidget(m_lab);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({sizes::kPanes, sizes::kLab});
    splitter->setChildrenCollapsible(false);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margins::kView);
    layout->setSpacing(space::kNear);
    layout->addWidget(buildTransport());
    layout->addWidget(buildTask());
    layout->addWidget(splitter, 1);

    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { showSession(now); });
    connect(&runs, &TrainingRuns::playingChanged, this, &ClassifierPanel::showPlaying);
    connect(m_network, &NetworkPanel::unitPointed, m_chosen, &ClassifierPane::setShownUnit);
    connect(m_network, &NetworkPanel::observationChanged, this, &ClassifierPanel::observe);
    for (const ClassifierPane* each : {m_compared, m_chosen}) {
        connect(each, &ClassifierPane::observationChanged, this, &ClassifierPanel::observe);
    }
    showPlaying(runs.isPlaying());
    paintClasses();
    connect(&runs, &TrainingRuns::dataChanged, this, &ClassifierPanel::paintClasses);
    showSession(store.session());
}

QWidget& ClassifierPanel::course() {
    return *m_course;
}

LossPlot& ClassifierPanel::lossPlot() {
    return m_course->plot();
}

QWidget* ClassifierPanel::buildTransport() {
    auto* row = new QWidget(this);
    auto* layout = new RowLayout(row);
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
    m_play->setMinimumWidth(m_play->sizeHint().width() + extra::kPlayButton);
    m_step = addButton(QStringLiteral("step"), tr("Step"), tr("Train one epoch"));
    m_reset = addButton(QStringLiteral("reset"), tr("Reset"),
                        tr("Back to epoch 0 with the same data and the same initial weights"));
    m_newSeed = addButton(QStringLiteral("new_seed"), tr("New seed"),
                          tr("Other data points and other initial weights, the same for both"));
    m_seed = new QLabel(row);
    m_seed->setObjectName(QStringLiteral("seed"));
    layout->addWidget(m_seed);
    layout->addStretch(1);
    m_classes = new QLabel(row);
    m_classes->setObjectName(QStringLiteral("classes"));
    m_classes->setToolTip(tr("Triangles are expected where y > 0, circles where y < 0"));
    layout->addWidget(m_classes);
    layout->addStretch(1);

    auto* caption = new QLabel(tr("S&peed"), row);
    m_speed = new QComboBox(row);
    m_speed->setObjectName(QStringLiteral("speed"));
    m_speed->setAccessibleName(tr("Speed of training"));
    for (const TrainingSpeed& speed : kTrainingSpeeds) {
        m_speed->addItem(speed.text(), speed.epochsPerSecond);
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

/// What a class changes most: data, layers, learning rate. The rest stands in the lab.
QWidget* ClassifierPanel::buildTask() {
    auto* row = new QWidget(this);
    row->setObjectName(QStringLiteral("task_bar"));
    auto* layout = new RowLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* dataCaption = new QLabel(tr("&Data"), row);
    m_dataset = new QComboBox(row);
    m_dataset->setObjectName(QStringLiteral("dataset"));
    m_dataset->setAccessibleName(tr("Data set"));
    // In the order of DataKind.
    m_dataset->addItems({tr("triangles and circles"), tr("ring"), tr("XOR"), tr("two clusters"),
                         tr("spiral"), tr("moons"), tr("above a sine"), tr("above a cubic"),
                         tr("above |x|"), tr("my own samples")});
    m_dataset->setItemData(static_cast<int>(DataKind::own),
                           tr("By File › Import samples, or by hand in the map"), Qt::ToolTipRole);
    dataCaption->setBuddy(m_dataset);
    layout->addWidget(dataCaption);
    layout->addWidget(m_dataset);
    layout->addSpacing(space::kWide);

    auto* caption = new QLabel(tr("Hidden u&nits"), row);
    m_hidden = new QLineEdit(row);
    m_hidden->setObjectName(QStringLiteral("hidden_units"));
    m_hidden->setAccessibleName(tr("Hidden units of each layer"));
    m_hidden->setPlaceholderText(tr("none"));
    m_hidden->setToolTip(tr("Units of each hidden layer with commas between, for example 4 or 8,8. "
                            "A change starts training anew."));
    m_hidden->setMaximumWidth(sizes::kHiddenUnits);
    caption->setBuddy(m_hidden);
    m_hiddenProblem = new QLabel(row);
    setTone(*m_hiddenProblem, Tone::warning);
    m_hiddenProblem->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hiddenProblem->hide();
    layout->addWidget(caption);
    layout->addWidget(m_hidden);
    const auto addTool = [&](const QString& id, const QString& text, const QString& name,
                             const std::function<void(std::vector<int>&)>& change) {
        auto* button = new QToolButton(row);
        button->setObjectName(id);
        button->setText(text);
        button->setAccessibleName(name);
        button->setToolTip(name);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, change] { changeHidden(change); });
    };
    addTool(QStringLiteral("add_layer"), tr("+ layer"), tr("Add a hidden layer"),
            [](std::vector<int>& hidden) {
                if (static_cast<int>(hidden.size()) < kMostHiddenLayers) {
                    hidden.push_back(hidden.empty() ? kNewLayer : hidden.back());
                }
            });
    addTool(QStringLiteral("remove_layer"), tr("− layer"), tr("Remove the last hidden layer"),
            [](std::vector<int>& hidden) {
                if (!hidden.empty()) {
                    hidden.pop_back();
                }
            });
    layout->addWidget(m_hiddenProblem, 1);
    layout->addSpacing(space::kWide);

    m_rate = new ParameterSlider(
        QStringLiteral("learning_rate"), tr("Learning rate"), tr("Learning rate"),
        settingRange(Section::training, "learning_rate", RealSlider::Scale::logarithmic), row);
    layout->addWidget(m_rate, 1);

    connect(m_dataset, &QComboBox::activated, this, [this](int index) {
        m_store.edit({},
                     [index](Session& s) { s.training.data.kind = static_cast<DataKind>(index); });
    });
    connect(m_hidden, &QLineEdit::textEdited, this, &ClassifierPanel::applyHidden);
    connect(m_rate, &ParameterSlider::valueEdited, this, [this](double value) {
        m_store.edit("learning_rate", [value](Session& s) { s.training.learningRate = value; });
    });
    connect(m_rate, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
    return row;
}

QTabWidget* ClassifierPanel::buildLab() {
    auto* lab = new QTabWidget(this);
    lab->setObjectName(QStringLiteral("lab"));
    lab->setAccessibleName(tr("Lab"));
    lab->setDocumentMode(true);
    lab->setUsesScrollButtons(true);
    lab->addTab(buildNetworkTab(), tr("Network"));
    auto* dataTab = new DataTab(m_store, m_runs);
    lab->addTab(dataTab, tr("Data"));
    connect(dataTab, &DataTab::toolChosen, this, [this](MapTool tool) {
        m_compared->setTool(tool);
        m_chosen->setTool(tool);
    });
    auto* training = new SettingsForm(m_store, trainingRows());
    lab->addTab(training, tr("Training"));
    lab->addTab(m_sampleStep, tr("Update"));
    lab->addTab(m_race, tr("Race"));
    lab->setMinimumWidth(sizes::kNarrowestLab);
    return lab;
}

/// The drawing on top; what the network is made of below.
QWidget* ClassifierPanel::buildNetworkTab() {
    auto* tab = new QWidget;
    auto* layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_network, 1);
    // Eight layers would push everything else away: three are seen at a time.
    auto* layers = new QScrollArea(tab);
    layers->setObjectName(QStringLiteral("layers"));
    layers->setAccessibleName(tr("Hidden layers"));
    layers->setWidgetResizable(true);
    layers->setFrameShape(QFrame::NoFrame);
    layers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layers->setWidget(new LayerTable(m_store));
    constexpr int kSeenLayers = 3;
    layers->setFixedHeight(kSeenLayers * (QComboBox().sizeHint().height() + space::kTight) +
                           extra::kTextFrame);
    layout->addWidget(layers);
    layout->addWidget(new SettingsForm(m_store, networkRows(), tab));
    return tab;
}

/// Applies the text as it is typed; while it is not a list of layers it says what is allowed.
void ClassifierPanel::applyHidden(const QString& text) {
    try {
        m_store.edit("hidden", [&](Session& s) {
            setSetting(s, Section::training, "hidden", text.toStdString());
            fitActivations(s);
        });
        m_hiddenProblem->hide();
    } catch (const UsageError&) {
        m_hiddenProblem->setText(tr("1 to 64 units per layer, at most 8 layers, as in 8,8"));
        m_hiddenProblem->show();
    }
}

void ClassifierPanel::changeHidden(const std::function<void(std::vector<int>&)>& change) {
    m_hiddenProblem->hide();
    m_store.edit({}, [&](Session& s) {
        change(s.training.hidden);
        fitActivations(s);
    });
}

void ClassifierPanel::showPlaying(bool playing) {
    m_play->setText(playing ? tr("Pause") : tr("Play"));
    m_play->setIcon(
        themedIcon(playing ? QStringLiteral("pause") : QStringLiteral("play"), palette()));
}

void ClassifierPanel::showSession(const Session& session) {
    m_compared->setVisible(!session.classifier.single);
    m_rate->setValue(session.training.learningRate);
    m_seed->setText(tr("seed %1").arg(static_cast<qulonglong>(session.seed)));
    if (!m_hiddenProblem->isVisible()) {
        QStringList units;
        for (const int count : session.training.hidden) {
            units.append(QString::number(count));
        }
        const QString text = units.join(QLatin1Char(','));
        if (m_hidden->text() != text) {
            m_hidden->setText(text);
        }
    }
    // Samples of one's own can be chosen once there are any.
    auto* datasets = qobject_cast<QStandardItemModel*>(m_dataset->model());
    datasets->item(static_cast<int>(DataKind::own))
        ->setEnabled(session.training.data.own != nullptr);
    m_dataset->setCurrentIndex(static_cast<int>(session.training.data.kind));
    const QSignalBlocker block(m_speed);
    int index = m_speed->findData(session.epochsPerSecond);
    if (index < 0) {
        m_speed->addItem(tr("%1 epochs/s").arg(session.epochsPerSecond), session.epochsPerSecond);
        index = m_speed->count() - 1;
    }
    m_speed->setCurrentIndex(index);
}

/// Asks both runs for what is seen of them, or for nothing while nobody looks.
void ClassifierPanel::observe() {
    for (const Pane which : {Pane::compared, Pane::chosen}) {
        RunController& run = m_runs.run(which);
        if (!isVisible()) {
            run.withdrawWish(View::classifier);
            continue;
        }
        ObservationWish wish;
        wish.map = pane(which).wantedMap();
        if (which == Pane::chosen) {
            wish.unitPoints = m_network->wantedUnitPoints();
        }
        run.wish(View::classifier, wish);
    }
}

void ClassifierPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    observe();
}

void ClassifierPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    observe();
}

void ClassifierPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_play != nullptr) {
        showPlaying(m_runs.isPlaying());
        paintClasses();
    }
}

void ClassifierPanel::paintClasses() {
    const Look& look = lookOf(*this);
    constexpr int kLongestName = 16;
    const auto named = [this](std::size_t index) {
        const auto& names = m_runs.data()->classNames;
        const QString name = QString::fromStdString(names[index]);
        const QString shown =
            name.size() > kLongestName ? name.left(kLongestName - 1) + QChar(0x2026) : name;
        return name.isEmpty() ? QString() : shown.toHtmlEscaped() + QStringLiteral(": ");
    };
    m_classes->setText(
        QStringLiteral("<span style='color:%1'>▲</span> %3y &gt; 0 &nbsp; "
                       "<span style='color:%2'>●</span> %4y &lt; 0")
            .arg(look.colors.triangle.name(), look.colors.circle.name(), named(1), named(0)));
}

} // namespace actiscope::ui
