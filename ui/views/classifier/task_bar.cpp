#include "ui/views/classifier/task_bar.h"

#include "core/errors.h"
#include "core/session/settings.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/row_layout.h"
#include "ui/look/sizes.h"
#include "ui/look/tone.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace actiscope::ui {
namespace {

constexpr int kNewLayer = 4; ///< units of a layer that a button adds

} // namespace

TaskBar::TaskBar(SessionStore& store, QWidget* parent) : QWidget(parent), m_store(store) {
    setObjectName(QStringLiteral("task_bar"));
    auto* row = new RowLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    addData();
    row->addSpacing(space::kWide);
    addHidden();
    row->addWidget(m_hiddenProblem, 1);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

void TaskBar::addData() {
    auto* caption = new QLabel(tr("&Data"), this);
    m_dataset = new ChoiceBox<DataKind>(this);
    m_dataset->setObjectName(QStringLiteral("dataset"));
    m_dataset->setAccessibleName(tr("Data set"));
    m_dataset->setChoices({
        {DataKind::triangles, tr("triangles and circles")},
        {DataKind::ring, tr("ring")},
        {DataKind::xorSquares, tr("XOR")},
        {DataKind::gaussians, tr("two clusters")},
        {DataKind::spiral, tr("spiral")},
        {DataKind::moons, tr("moons")},
        {DataKind::sineBoundary, tr("above a sine")},
        {DataKind::cubicBoundary, tr("above a cubic")},
        {DataKind::absBoundary, tr("above |x|")},
        {DataKind::own, tr("my own samples"),
         tr("By File › Import samples, or by hand in the map")},
    });
    caption->setBuddy(m_dataset);
    layout()->addWidget(caption);
    layout()->addWidget(m_dataset);
    m_dataset->whenPicked(this, [this](DataKind kind) {
        m_store.edit({}, [kind](Session& s) { s.training.data.kind = kind; });
    });
}

void TaskBar::addHidden() {
    auto* caption = new QLabel(tr("Hidden u&nits"), this);
    m_hidden = new QLineEdit(this);
    m_hidden->setObjectName(QStringLiteral("hidden_units"));
    m_hidden->setAccessibleName(tr("Hidden units of each layer"));
    m_hidden->setPlaceholderText(tr("none"));
    m_hidden->setToolTip(tr("Units of each hidden layer with commas between, for example 4 or 8,8. "
                            "A change starts training anew."));
    m_hidden->setMaximumWidth(sizes::kHiddenUnits);
    caption->setBuddy(m_hidden);
    m_hiddenProblem = new QLabel(this);
    setTone(*m_hiddenProblem, Tone::warning);
    m_hiddenProblem->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hiddenProblem->hide();
    layout()->addWidget(caption);
    layout()->addWidget(m_hidden);
    const auto addTool = [&](const QString& id, const QString& text, const QString& name,
                             const std::function<void(std::vector<int>&)>& change) {
        auto* button = new QToolButton(this);
        button->setObjectName(id);
        button->setText(text);
        button->setAccessibleName(name);
        button->setToolTip(name);
        layout()->addWidget(button);
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
    connect(m_hidden, &QLineEdit::textEdited, this, &TaskBar::applyHidden);
}

/// Applies the text as it is typed; while it is not a list of layers it says what is allowed.
void TaskBar::applyHidden(const QString& text) {
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

void TaskBar::changeHidden(const std::function<void(std::vector<int>&)>& change) {
    m_hiddenProblem->hide();
    m_store.edit({}, [&](Session& s) {
        change(s.training.hidden);
        fitActivations(s);
    });
}

void TaskBar::follow(const Session& session) {
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
    m_dataset->setChoiceEnabled(DataKind::own, session.training.data.own != nullptr);
    m_dataset->setValue(session.training.data.kind);
}

} // namespace actiscope::ui
