#include "ui/views/curves/curves_panel.h"

#include "core/activation/maxout.h"
#include "core/session/activation_choice.h"
#include "ui/controls/setting/number_box.h"
#include "ui/controls/setting/setting_range.h"
#include "ui/controls/text_labels.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/curve_plot.h"
#include "ui/views/curves/curve_painting.h"
#include "ui/views/curves/curve_words.h"
#include "ui/views/curves/display_bar.h"
#include "ui/views/curves/input_bar.h"
#include "ui/views/curves/numerics_panel.h"
#include "ui/views/curves/pin_bar.h"
#include "ui/views/curves/properties_panel.h"
#include "ui/views/curves/range_bar.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabWidget>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr int kCurvePoints = 1200;

} // namespace

CurvesPanel::CurvesPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_plot(new CurvePlot(this)),
      m_probe(new NumberBox(this)) {
    m_plot->setObjectName(QStringLiteral("curve_plot"));
    m_plot->setAccessibleName(tr("Plot of the activation function and its derivative"));

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(space::kNear);
    const auto named = [](QWidget* widget, const QString& id) {
        widget->setObjectName(id);
        return widget;
    };
    layout->addWidget(named(new RangeBar(store, this), QStringLiteral("range_bar")));
    layout->addWidget(named(new DisplayBar(store, this), QStringLiteral("display_bar")));
    layout->addWidget(named(new PinBar(store, this), QStringLiteral("pin_bar")));
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_plot, 1);
    middle->addSpacing(space::kUsual);
    m_facts = buildSide();
    middle->addWidget(m_facts);
    layout->addLayout(middle, 1);
    layout->addWidget(buildReadout());
    m_input = new InputBar(store, runs, this);
    layout->addWidget(named(m_input, QStringLiteral("input_bar")));

    connectPlot();
    connect(&store, &SessionStore::changed, this, &CurvesPanel::follow);
    connect(&m_regions, &RegionProver::proven, this, [this] {
        if (isVisible()) {
            refresh();
        } else {
            m_stale = true;
        }
    });
    connect(&m_regions, &RegionProver::failed, this, &CurvesPanel::failed);
    connect(&runs.run(Pane::chosen), &RunController::snapshotArrived, this, [this] {
        if (isVisible() && m_store.session().curves.input.layer > 0) {
            showInput(*m_plot, m_store.session(), preActivations());
        }
    });
}

void CurvesPanel::connectPlot() {
    const auto setRange = [this](const numeric::Rectangle& range) {
        m_store.edit("range", [&](Session& s) { s.curves.range = range; });
    };
    connect(m_plot, &PlotWidget::rangeEdited, this, setRange);
    connect(m_plot, &PlotWidget::resetRequested, this, [setRange] { setRange(CurveView().range); });
    connect(m_plot, &CurvePlot::probeMoved, this, [this](double x) {
        const auto& domain = std::get<NumberDomain>(settingOf(Section::curves, "probe").domain);
        m_store.edit("probe", [&](Session& s) {
            s.curves.probe = std::clamp(x, domain.minimum, domain.maximum);
        });
    });
    connect(m_plot, &CurvePlot::piecesMoved, this, [this](const std::vector<AffinePiece>& pieces) {
        m_store.edit("pieces", [&](Session& s) { setMaxout(s, Maxout{pieces}); });
    });
    connect(m_plot, &CurvePlot::released, this, [this] { m_store.closeUndoEntry(); });
}

QTabWidget* CurvesPanel::buildSide() {
    auto* side = new QTabWidget(this);
    side->setObjectName(QStringLiteral("facts"));
    side->setAccessibleName(tr("Facts about the function"));
    // Scrolled where the screen is low, so that the facts do not decide the height of the window.
    const auto addPage = [side](QWidget* page, const QString& id, const QString& title) {
        auto* scroll = new QScrollArea(side);
        scroll->setObjectName(id);
        scroll->setAccessibleName(title);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(page);
        side->addTab(scroll, title);
    };
    auto* properties = new PropertiesPanel(m_store, side);
    connect(properties, &PropertiesPanel::failed, this, &CurvesPanel::failed);
    addPage(properties, QStringLiteral("properties_page"), tr("Properties"));
    addPage(new NumericsPanel(m_store, side), QStringLiteral("numerics_page"), tr("Numerics"));
    constexpr int kLetters = 28;
    side->setFixedWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kLetters);
    return side;
}

QWidget* CurvesPanel::buildReadout() {
    auto* box = new QWidget(this);
    auto* layout = new QGridLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(space::kWide);
    m_value = selectableLabel(QStringLiteral("probe_value"), box);
    m_slope = selectableLabel(QStringLiteral("probe_slope"), box);
    m_saturated = readoutLabel(QStringLiteral("saturated_intervals"), box);
    m_smallSlope = readoutLabel(QStringLiteral("small_slope_intervals"), box);
    m_dead = readoutLabel(QStringLiteral("dead_intervals"), box);
    m_probe->setObjectName(QStringLiteral("probe_x"));
    m_probe->setAccessibleName(tr("Probe x"));
    limitTo(*m_probe, Section::curves, "probe");
    auto* caption = new QLabel(tr("&Probe at x ="), box);
    caption->setBuddy(m_probe);
    layout->addWidget(caption, 0, 0);
    layout->addWidget(m_probe, 0, 1);
    layout->addWidget(m_value, 0, 2);
    layout->addWidget(m_slope, 1, 2);
    layout->addWidget(new QLabel(tr("Saturated:"), box), 0, 3, Qt::AlignRight);
    layout->addWidget(m_saturated, 0, 4);
    layout->addWidget(new QLabel(tr("Dead:"), box), 1, 3, Qt::AlignRight);
    layout->addWidget(m_dead, 1, 4);
    layout->addWidget(new QLabel(tr("Small slope:"), box), 0, 5, Qt::AlignRight);
    layout->addWidget(m_smallSlope, 0, 6);
    // A width that the longest number needs, so that nothing moves while the probe does.
    const int wide = fontMetrics().horizontalAdvance(QStringLiteral("f′(x) = −0.0001234e−100"));
    m_value->setMinimumWidth(wide);
    m_slope->setMinimumWidth(wide);
    layout->setColumnStretch(4, 1);
    layout->setColumnStretch(6, 1);

    connect(m_probe, &QDoubleSpinBox::valueChanged, this,
            [this](double x) { m_store.edit("probe", [x](Session& s) { s.curves.probe = x; }); });
    return box;
}

void CurvesPanel::follow(const Session& before, const Session& now) {
    observeRun();
    CurveView moved = before.curves;
    moved.probe = now.curves.probe;
    const bool sameCurves = moved == now.curves && before.activation() == now.activation();
    if (sameCurves && before.curves.probe == now.curves.probe) {
        return;
    }
    if (!isVisible()) {
        m_stale = true;
    } else if (sameCurves && !m_stale) {
        moveProbe();
    } else {
        refresh();
    }
}

void CurvesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    observeRun();
    if (m_stale) {
        refresh();
    }
}

void CurvesPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    observeRun();
}

/// Asks the training thread for pre-activations only while somebody looks at them.
void CurvesPanel::observeRun() {
    RunController& run = m_runs.run(Pane::chosen);
    const InputDistribution& input = m_store.session().curves.input;
    if (!isVisible()) {
        run.withdrawWish(View::curves);
        return;
    }
    ObservationWish wish;
    if (input.shown && input.layer > 0) {
        wish.input = {input.layer, input.unit};
    }
    run.wish(View::curves, wish);
}

std::span<const float> CurvesPanel::preActivations() const {
    const auto& snapshot = m_runs.run(Pane::chosen).snapshot();
    const InputDistribution& input = m_store.session().curves.input;
    if (!snapshot || snapshot->inputLayer != input.layer || snapshot->inputUnit != input.unit) {
        return {};
    }
    return snapshot->preActivations;
}

void CurvesPanel::refresh() {
    m_stale = false;
    const Session& session = m_store.session();
    const CurveView& view = session.curves;
    const Regions& regions =
        m_regions.regions(session.activation(), view.range.xMin, view.range.xMax, view.epsilon);
    m_input->setRegions(regions);
    const CurveScene scene = curveScene(session, kCurvePoints, regions);
    m_readout = curveReadout(session, scene);
    showCurves(*m_plot, session, scene, preActivations());
    m_saturated->setText(m_readout.saturated);
    m_smallSlope->setText(m_readout.smallSlope);
    m_dead->setText(m_readout.dead);
    showProbe();
}

/// The curves stay as they are: only the probe, its tangent and its numbers are new.
void CurvesPanel::moveProbe() {
    const CurveProbe probe = curveProbe(m_store.session());
    readProbe(m_readout, m_store.session(), probe);
    m_plot->setProbe(probe.x, probe.value, probe.slope);
    showProbe();
}

void CurvesPanel::showProbe() {
    const QSignalBlocker block(m_probe);
    m_probe->setValue(m_store.session().curves.probe);
    m_plot->setAccessibleDescription(m_readout.description);
    m_value->setText(tr("f(x) = %1").arg(m_readout.probeValue));
    m_slope->setText(m_readout.probeSlopeText);
}

} // namespace actiscope::ui
