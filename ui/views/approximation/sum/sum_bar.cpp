#include "ui/views/approximation/sum/sum_bar.h"

#include "core/scene/approximation_scene.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/row_layout.h"
#include "ui/controls/setting/number_box.h"
#include "ui/controls/setting/setting_range.h"
#include "ui/look/sizes.h"
#include "ui/parts/chip.h"

#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {

SumBar::SumBar(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_units(new ParameterSlider(
          QStringLiteral("approximation_units"), tr("units N ="), tr("Number of units"),
          settingRange(Section::approximation, "units", RealSlider::Scale::whole), this)),
      m_knots(new ChoiceBox<Knots>(this)),
      m_goal(new NumberBox(this)),
      m_rate(new ParameterSlider(
          QStringLiteral("approximation_rate"), tr("rate η ="), tr("Learning rate"),
          settingRange(Section::approximation, "rate", RealSlider::Scale::logarithmic), this)),
      m_epochs(new NumberBox(this)),
      m_bump(new Chip(tr("Bump"), this)),
      m_staircase(new Chip(tr("Staircase"), this)) {
    auto* layout = new RowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGroup);
    const auto caption = [this, layout](const QString& text, QWidget* of) {
        auto* label = new QLabel(text, this);
        label->setBuddy(of);
        layout->addWidget(label, 0);
        return label;
    };
    layout->addWidget(m_units, 1);
    m_knotsCaption = caption(tr("knots"), m_knots);
    layout->addWidget(m_knots, 0);
    layout->addWidget(m_rate, 1);
    m_epochsCaption = caption(tr("epochs"), m_epochs);
    layout->addWidget(m_epochs, 0);
    layout->addWidget(m_bump, 0);
    layout->addWidget(m_staircase, 0);
    caption(tr("goal: error ≤"), m_goal);
    layout->addWidget(m_goal, 0);

    connect(m_units, &ParameterSlider::valueEdited, this, [this](double value) {
        m_store.edit("approximation.units", [value](Session& s) {
            ApproximationView& view = s.approximation;
            view.units = static_cast<int>(std::lround(value));
            view.selected = std::min(view.selected, view.units);
            view.hand.clear(); // another number of steps is another staircase
        });
    });
    connect(m_units, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
    m_knots->setObjectName(QStringLiteral("approximation_knots"));
    m_knots->setAccessibleName(tr("Where the units stand"));
    m_knots->setChoices(
        {{Knots::even, tr("equal steps")}, {Knots::error, tr("where the error is")}});
    m_knots->whenPicked(this, [this](Knots knots) {
        m_store.edit({}, [knots](Session& s) { s.approximation.knots = knots; });
    });
    m_goal->setObjectName(QStringLiteral("approximation_goal"));
    m_goal->setAccessibleName(tr("Largest error that counts as a success"));
    limitTo(*m_goal, Section::approximation, "goal");
    connect(m_goal, &QDoubleSpinBox::valueChanged, this, [this](double goal) {
        m_store.edit("approximation.goal", [goal](Session& s) { s.approximation.goal = goal; });
    });
    connect(m_rate, &ParameterSlider::valueEdited, this, [this](double rate) {
        m_store.edit("approximation.rate", [rate](Session& s) { s.approximation.rate = rate; });
    });
    connect(m_rate, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
    m_epochs->setObjectName(QStringLiteral("approximation_epochs"));
    m_epochs->setAccessibleName(tr("Epochs"));
    m_epochs->setDecimals(0);
    m_epochs->setRange(1.0, ApproximationView::kMostEpochs);
    m_epochs->setSingleStep(500.0);
    connect(m_epochs, &QDoubleSpinBox::valueChanged, this, [this](double epochs) {
        m_store.edit("approximation.epochs", [epochs](Session& s) {
            s.approximation.epochs = static_cast<int>(std::lround(epochs));
        });
    });
    m_bump->setObjectName(QStringLiteral("approximation_bump"));
    m_bump->setToolTip(tr("Make a bump of the selected unit and the next, or take it apart (B)"));
    connect(m_bump, &Chip::clicked, this, &SumBar::takeOver);
    m_staircase->setObjectName(QStringLiteral("approximation_staircase"));
    m_staircase->setToolTip(tr("All units as steps at equal distance again"));
    connect(m_staircase, &Chip::clicked, this,
            [this] { m_store.edit({}, [](Session& s) { s.approximation.hand.clear(); }); });
}

void SumBar::takeOver() {
    m_store.edit({}, [](Session& s) {
        ApproximationView& view = s.approximation;
        const TargetFunction target(view.target);
        auto [units, offset] = handUnits(s, target);
        const auto selected = static_cast<std::size_t>(view.selected - 1);
        if (selected < units.size() &&
            toggleBump(units, bumpOf(units, selected).value_or(selected))) {
            view.hand = std::move(units);
            view.handOffset = offset;
        }
    });
}

void SumBar::follow(const Session& session) {
    const ApproximationView& view = session.approximation;
    m_units->setValue(view.units);
    m_knots->setValue(view.knots);
    const QSignalBlocker blockGoal(m_goal);
    const QSignalBlocker blockEpochs(m_epochs);
    m_goal->setValue(view.goal);
    m_epochs->setValue(view.epochs);
    m_rate->setValue(view.rate);
    m_knots->setVisible(view.way == FitWay::solved);
    m_knotsCaption->setVisible(view.way == FitWay::solved);
    m_rate->setVisible(view.way == FitWay::trained);
    m_epochs->setVisible(view.way == FitWay::trained);
    m_epochsCaption->setVisible(view.way == FitWay::trained);
    m_bump->setVisible(view.way == FitWay::byHand);
    m_staircase->setVisible(view.way == FitWay::byHand);
}

} // namespace actiscope::ui
