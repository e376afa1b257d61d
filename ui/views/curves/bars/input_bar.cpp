#include "ui/views/curves/bars/input_bar.h"

#include "core/analysis/histogram.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/controls/setting/setting_range.h"
#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/parts/over/popover.h"
#include "ui/views/curves/bars/popover_chip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <initializer_list>

namespace actiscope::ui {

InputBar::InputBar(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_show(new CheckChip(tr("&z and f(z)"), this)),
      m_chip(new PopoverChip(QStringLiteral("input"), tr("Input of the function"), this)),
      m_source(new QComboBox(&m_chip->popover())),
      m_spread(new QLabel(&m_chip->popover())),
      m_shares(new QLabel(&m_chip->popover())) {
    m_show->setObjectName(QStringLiteral("show_input"));
    m_show->setToolTip(
        tr("Draw the distribution of a unit's input below the curves and of its output beside "
           "them"));
    m_source->setObjectName(QStringLiteral("input_source"));
    m_source->setAccessibleName(tr("Source of the input"));
    m_source->setToolTip(tr("A normal distribution, or the pre-activations of a layer of the "
                            "network that trains right now (Space plays and pauses)"));
    m_mean = new ParameterSlider(QStringLiteral("input_mean"), QStringLiteral("μ ="),
                                 tr("Mean of the input"),
                                 settingRange(Section::curves, "input_mean"), &m_chip->popover());
    m_deviation =
        new ParameterSlider(QStringLiteral("input_deviation"), QStringLiteral("σ ="),
                            tr("Standard deviation of the input"),
                            settingRange(Section::curves, "input_deviation"), &m_chip->popover());
    m_spread->setObjectName(QStringLiteral("input_spread"));
    m_spread->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_shares->setObjectName(QStringLiteral("input_shares"));
    m_shares->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Room for the longest text, so that the sliders do not move while numbers change.
    const QString longest = sharesText(1.0, 1.0, 1.0);
    m_shares->setMinimumWidth(fontMetrics().horizontalAdvance(longest) + extra::kLabel);

    m_mean->setMinimumWidth(part::kDrawer);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    layout->addWidget(m_show);
    layout->addWidget(m_chip);
    for (QWidget* row :
         std::initializer_list<QWidget*>{m_source, m_mean, m_deviation, m_spread, m_shares}) {
        m_chip->body().addWidget(row);
    }

    connect(m_show, &QCheckBox::toggled, this, [this](bool shown) {
        m_store.edit({}, [shown](Session& s) { s.curves.input.shown = shown; });
    });
    connect(m_source, &QComboBox::activated, this, [this](int layer) {
        m_store.edit({}, [layer](Session& s) {
            s.curves.input.layer = layer;
            s.curves.input.unit = 0;
            s.curves.input.shown = true;
        });
    });
    connect(m_mean, &ParameterSlider::valueEdited, this, [this](double value) {
        m_store.edit("input_mean", [value](Session& s) { s.curves.input.mean = value; });
    });
    connect(m_deviation, &ParameterSlider::valueEdited, this, [this](double value) {
        m_store.edit("input_deviation", [value](Session& s) { s.curves.input.deviation = value; });
    });
    for (ParameterSlider* slider : {m_mean, m_deviation}) {
        connect(slider, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
    }
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    connect(&runs.run(Pane::chosen), &RunController::snapshotArrived, this, [this] {
        if (isVisible() && m_store.session().curves.input.layer > 0) {
            showShares();
        }
    });
    follow(store.session());
}

QString InputBar::sharesText(double saturated, double smallSlope, double dead) {
    return tr("%1 % saturated, %2 % with small slope, %3 % dead")
        .arg(percentText(saturated), percentText(smallSlope), percentText(dead));
}

void InputBar::fillSources(int layers) {
    if (m_source->count() == layers + 1) {
        return;
    }
    m_source->clear();
    m_source->addItem(QStringLiteral("N(μ, σ)"));
    for (int layer = 1; layer <= layers; ++layer) {
        m_source->addItem(tr("hidden layer %1").arg(layer));
    }
}

void InputBar::follow(const Session& session) {
    const InputDistribution& input = session.curves.input;
    const QSignalBlocker blockShow(m_show);
    const QSignalBlocker blockSource(m_source);
    m_show->setChecked(input.shown);
    // A layer that the network lost stays listed while it is chosen.
    fillSources(std::max(static_cast<int>(session.training.hidden.size()), input.layer));
    m_source->setCurrentIndex(input.layer);
    for (int layer = 1; layer < m_source->count(); ++layer) {
        m_source->setItemText(layer, layer == input.layer && input.unit > 0
                                         ? tr("layer %1, unit %2").arg(layer).arg(input.unit)
                                         : tr("hidden layer %1").arg(layer));
    }
    const bool normal = input.layer == 0;
    m_mean->setValue(input.mean);
    m_deviation->setValue(input.deviation);
    m_mean->setEnabled(input.shown);
    m_deviation->setEnabled(input.shown);
    m_mean->setVisible(normal);
    m_deviation->setVisible(normal);
    m_spread->setVisible(!normal);
    m_chip->setState(normal ? QStringLiteral("z ~ N(%1, σ = %2)")
                                  .arg(shownNumber(input.mean), shownNumber(input.deviation))
                            : m_source->currentText());
    showShares();
}

void InputBar::setRegions(const Regions& regions) {
    if (!(regions == m_regions)) {
        m_regions = regions;
        showShares();
    }
}

void InputBar::showShares() {
    const Session& session = m_store.session();
    const InputDistribution& input = session.curves.input;
    if (!input.shown) {
        m_shares->clear();
        m_spread->clear();
        return;
    }
    const Regions& regions = m_regions;
    if (input.layer == 0) {
        m_shares->setText(sharesText(gaussianShare(regions.saturated, input.mean, input.deviation),
                                     gaussianShare(regions.smallSlope, input.mean, input.deviation),
                                     gaussianShare(regions.dead, input.mean, input.deviation)));
        return;
    }
    const auto& snapshot = m_runs.run(Pane::chosen).snapshot();
    if (!snapshot || snapshot->inputLayer != input.layer || snapshot->inputUnit != input.unit ||
        snapshot->preActivations.empty()) {
        m_spread->setText(input.layer > static_cast<int>(session.training.hidden.size())
                              ? tr("the network has no such layer")
                              : QString());
        m_shares->clear();
        return;
    }
    const auto& values = snapshot->preActivations;
    const Spread spread = spreadOf(values);
    m_spread->setText(
        tr("epoch %1: mean %2, sd %3 of %4 values")
            .arg(static_cast<qulonglong>(snapshot->epoch))
            .arg(numberWithDecimals(spread.mean, 2), numberWithDecimals(spread.deviation, 2))
            .arg(values.size()));
    m_shares->setText(sharesText(shareInside(values, regions.saturated),
                                 shareInside(values, regions.smallSlope),
                                 shareInside(values, regions.dead)));
}

} // namespace actiscope::ui
