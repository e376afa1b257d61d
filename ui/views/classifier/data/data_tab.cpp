#include "ui/views/classifier/data/data_tab.h"

#include "core/data/standardization.h"
#include "core/run/restore.h"
#include "core/session/sample_edit.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/setting/settings_form.h"
#include "ui/controls/text_labels.h"
#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/views/classifier/class_legend.h"
#include "ui/views/classifier/data/data_choices.h"
#include "ui/views/classifier/task_forms.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace actiscope::ui {

DataTab::DataTab(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent), m_store(store), m_runs(runs) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(buildKind());
    layout->addWidget(new ClassLegend(runs, this));
    layout->addWidget(new SettingsForm(store, dataRows(), this));
    m_standardization = new QLabel(this);
    m_standardization->setObjectName(QStringLiteral("standardization"));
    m_standardization->setWordWrap(true);
    m_standardization->setContentsMargins(margins::kSides);
    layout->addWidget(m_standardization);
    layout->addWidget(buildTools());
    layout->addStretch(1);
    connect(&runs, &TrainingRuns::dataChanged, this, &DataTab::showStandardization);
    connect(&store, &SessionStore::changed, this,
            [this](const Session& before, const Session& now) {
                follow(now);
                if (before.training.standardize != now.training.standardize ||
                    before.training.testShare != now.training.testShare) {
                    showStandardization();
                }
            });
    showStandardization();
    follow(store.session());
}

/// The names of all sets, and samples from a file.
QWidget* DataTab::buildKind() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(margins::kSides);
    m_kind = new ChoiceBox<DataKind>(row);
    m_kind->setObjectName(QStringLiteral("dataset"));
    m_kind->setAccessibleName(tr("Data set"));
    m_kind->setChoices(dataChoices());
    m_kind->whenPicked(this, [this](DataKind kind) {
        m_store.edit({}, [kind](Session& s) { chooseData(s, kind); });
    });
    auto* file = new QPushButton(tr("From CSV…"), row);
    file->setObjectName(QStringLiteral("data_from_file"));
    connect(file, &QPushButton::clicked, this, &DataTab::importRequested);
    layout->addWidget(m_kind, 1);
    layout->addWidget(file);
    return row;
}

void DataTab::follow(const Session& session) {
    // Samples of one's own can be chosen once there are any.
    m_kind->setChoiceEnabled(DataKind::own, session.training.data.own != nullptr);
    m_kind->setValue(session.training.data.kind);
}

void DataTab::chooseTool(MapTool tool) {
    m_tools->button(static_cast<int>(tool))->setChecked(true);
}

/// Mean and deviation of the samples that train, which standardizing makes 0 and 1.
void DataTab::showStandardization() {
    const DataSet& samples = *m_runs.data();
    const Session& session = m_store.session();
    const Standardization scale = standardizationOf(samples, splitOf(session, samples).train);
    const QString values = tr("x1: mean %1, deviation %2\nx2: mean %3, deviation %4")
                               .arg(shownNumber(scale.mean[0]), shownNumber(scale.deviation[0]),
                                    shownNumber(scale.mean[1]), shownNumber(scale.deviation[1]));
    m_standardization->setText(session.training.standardize
                                   ? values + QLatin1Char('\n') +
                                         tr("The network sees mean 0, deviation 1.")
                                   : values);
}

/// What the mouse does on the maps.
QWidget* DataTab::buildTools() {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(margins::kPanel);
    auto* title = new QLabel(tr("The mouse on the maps"), box);
    makeBold(title);
    layout->addWidget(title);
    m_tools = new QButtonGroup(box);
    const auto addTool = [&](MapTool tool, const QString& id, const QString& text) {
        auto* button = new QRadioButton(text, box);
        button->setObjectName(id);
        button->setChecked(tool == MapTool::view);
        m_tools->addButton(button, static_cast<int>(tool));
        layout->addWidget(button);
    };
    addTool(MapTool::view, QStringLiteral("tool_view"), tr("zooms and moves the map"));
    addTool(MapTool::draw, QStringLiteral("tool_draw"),
            tr("draws: left ▲, right ●, dragging moves"));
    addTool(MapTool::rubber, QStringLiteral("tool_rubber"), tr("removes samples"));
    auto* clear = new QPushButton(tr("Remove all samples"), box);
    clear->setObjectName(QStringLiteral("clear_samples"));
    layout->addWidget(clear);
    auto* hint = new QLabel(tr("Drawing turns the data into samples of your own; training goes on "
                               "with them. Undo takes every stroke back. With the keyboard arrows "
                               "move a cross over the map, 1 and 2 place ▲ and ●, Delete removes."),
                            box);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    connect(m_tools, &QButtonGroup::idToggled, this, [this](int tool, bool on) {
        if (on) {
            emit toolChosen(static_cast<MapTool>(tool));
        }
    });
    connect(clear, &QPushButton::clicked, this, [this] {
        const auto shown = m_runs.data();
        m_store.edit({}, [&](Session& s) {
            editSamples(s, *shown, [](DataSet& samples) {
                const Task task = samples.task;
                samples = DataSet();
                samples.task = task;
            });
        });
    });
    return box;
}

} // namespace actiscope::ui
