#include "ui/views/curves/curves_panel.h"

#include "core/activation/maxout.h"
#include "core/analysis/precision.h"
#include "core/session/activation_choice.h"
#include "ui/controls/row_layout.h"
#include "ui/controls/setting/number_box.h"
#include "ui/controls/setting/setting_range.h"
#include "ui/controls/text_labels.h"
#include "ui/io/qstring.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/chip.h"
#include "ui/parts/over/overlay.h"
#include "ui/parts/stage.h"
#include "ui/plot/curve/curve_plot.h"
#include "ui/views/curves/bars/display_bar.h"
#include "ui/views/curves/bars/input_bar.h"
#include "ui/views/curves/bars/pin_bar.h"
#include "ui/views/curves/bars/range_bar.h"
#include "ui/views/curves/curve_painting.h"
#include "ui/views/curves/curve_words.h"
#include "ui/views/curves/facts/facts_column.h"
#include "ui/views/curves/facts/function_facts.h"
#include "ui/views/curves/facts/numerics_panel.h"
#include "ui/views/curves/facts/properties_panel.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabWidget>

#include <algorithm>

namespace actiscope::ui {
CurvesPanel::CurvesPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_plot(new CurvePlot(this)),
      m_probe(new NumberBox(this)),
      m_known(new FunctionFacts(store, this)),
      m_side(new QWidget(this)),
      m_facts(new FactsColumn(store, *m_known, m_side)) {
    m_plot->setObjectName(QStringLiteral("curve_plot"));
    m_plot->setAccessibleName(tr("Plot of the activation function and its derivative"));
    m_facts->setObjectName(QStringLiteral("facts"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(margins::kPage);
    layout->setSpacing(space::kApart);
    layout->addWidget(buildPlotCard(), 1);
    // Of its own, so that the stage hides the column whether or not the person has it shown.
    auto* side = new QHBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->addWidget(m_facts);
    layout->addWidget(m_side);
    buildDrawer();

    connect(m_known, &FunctionFacts::failed, this, &CurvesPanel::failed);
    connect(m_facts, &FactsColumn::allWanted, this, [this] { openDrawer(0); });
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
            showInput(*m_plot, m_store.session(), m_scene, preActivations());
            showDistributions();
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

QWidget& CurvesPanel::facts() {
    return *m_facts;
}

Card* CurvesPanel::buildPlotCard() {
    auto* card = new Card(QString(), this);
    card->setHeadShown(false);
    card->body().addWidget(m_plot, 1);
    m_chips = buildChips();
    card->body().addWidget(m_chips);
    return card;
}

/// What is shown, in one row below the plot: no control lies over a curve.
QWidget* CurvesPanel::buildChips() {
    auto* row = new QWidget(this);
    auto* layout = new RowLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    const auto add = [&](QWidget* widget, const char* id, int stretch = 0) {
        widget->setObjectName(QLatin1String(id));
        layout->addWidget(widget, stretch);
    };
    add(new DisplayBar(m_store, row), "display_bar");
    m_input = new InputBar(m_store, m_runs, row);
    add(m_input, "input_bar");
    add(new RangeBar(m_store, row), "range_bar");
    m_numerics = new Chip(QString(), row);
    m_numerics->setToolTip(tr("What computers make of the function: arithmetic, the textbook's "
                              "formula, slopes at a kink"));
    connect(m_numerics, &Chip::clicked, this, [this] { openDrawer(1); });
    add(m_numerics, "numerics");
    add(new PinBar(m_store, row), "pin_bar", 1);
    return row;
}

void CurvesPanel::buildDrawer() {
    m_drawer = new Drawer(tr("About the function"), *this);
    m_drawer->setObjectName(QStringLiteral("facts_drawer"));
    m_drawer->setWidth(part::kDrawer);
    m_pages = new QTabWidget(m_drawer);
    m_pages->setObjectName(QStringLiteral("facts_pages"));
    m_pages->setAccessibleName(tr("Facts about the function"));
    const auto addPage = [this](QWidget* page, const QString& id, const QString& title) {
        auto* scroll = new QScrollArea(m_pages);
        scroll->setObjectName(id);
        scroll->setAccessibleName(title);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(page);
        m_pages->addTab(scroll, title);
    };
    addPage(buildProperties(), QStringLiteral("properties_page"), tr("Properties"));
    addPage(new NumericsPanel(m_store, m_pages), QStringLiteral("numerics_page"), tr("Numerics"));
    m_drawer->body().addWidget(m_pages);
}

/// The numbers at the probe, and below them everything that is computed of the function.
QWidget* CurvesPanel::buildProperties() {
    auto* page = new QWidget(m_pages);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(margins::kTab);
    layout->setSpacing(space::kApart);
    layout->addWidget(buildReadout());
    auto* properties = new PropertiesPanel(page);
    layout->addWidget(properties);
    layout->addStretch(1);
    connect(m_known, &FunctionFacts::changed, properties,
            [this, properties] { properties->showProperties(m_known->facts()->properties); });
    return page;
}

void CurvesPanel::openDrawer(int page) {
    const bool isThere = m_drawer->isOpen() && m_pages->currentIndex() == page;
    m_pages->setCurrentIndex(page);
    m_drawer->setOpen(!isThere);
}

void CurvesPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitWidth();
}

void CurvesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        fitWidth();
    }
}

/// The plot comes first: the facts take less of a narrow window, and nothing of a stage.
void CurvesPanel::fitWidth() {
    const bool stage = onStage(*this);
    m_side->setVisible(!stage);
    m_chips->setVisible(!stage);
    m_facts->setNarrow(width() < lookOf(*this).scaled(curves::kRoomyView));
}

QWidget* CurvesPanel::buildReadout() {
    auto* box = new QWidget(this);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    m_value = selectableLabel(QStringLiteral("probe_value"), box);
    m_slope = wrappedLabel(QStringLiteral("probe_slope"), box);
    m_saturated = readoutLabel(QStringLiteral("saturated_intervals"), box);
    m_smallSlope = readoutLabel(QStringLiteral("small_slope_intervals"), box);
    m_dead = readoutLabel(QStringLiteral("dead_intervals"), box);
    m_probe->setObjectName(QStringLiteral("probe_x"));
    m_probe->setAccessibleName(tr("Probe x"));
    limitTo(*m_probe, Section::curves, "probe");
    form->addRow(tr("&Probe at x ="), m_probe);
    form->addRow(m_value);
    form->addRow(m_slope);
    form->addRow(tr("Saturated:"), m_saturated);
    form->addRow(tr("Small slope:"), m_smallSlope);
    form->addRow(tr("Dead:"), m_dead);

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
    m_known->setWanted(true);
    if (m_stale) {
        refresh();
    }
}

void CurvesPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_known->setWanted(false);
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
    m_scene = curveScene(session, kCurvePoints, regions);
    m_readout = curveReadout(session, m_scene);
    showCurves(*m_plot, session, m_scene, m_pinned.of(view), preActivations());
    m_numerics->setText(toQString(formatName(view.arithmetic)));
    m_numerics->setAccessibleName(tr("Numerics: %1").arg(m_numerics->text()));
    m_saturated->setText(m_readout.saturated);
    m_smallSlope->setText(m_readout.smallSlope);
    m_dead->setText(m_readout.dead);
    showDistributions();
    showProbeNumbers();
}

/// What is said of the input and the output, in the tiles and to a screen reader.
void CurvesPanel::showDistributions() {
    const InputDistribution& input = m_store.session().curves.input;
    m_facts->showAverages(input.shown ? &m_plot->output() : nullptr);
    m_distributions =
        input.shown ? u' ' + distributionText(m_plot->output(),
                                              inputShares(input, m_scene.line, preActivations()))
                    : QString();
}

/// The curves stay as they are: only the probe, its tangent and its numbers are new.
void CurvesPanel::moveProbe() {
    const CurveProbe probe = curveProbe(m_store.session(), m_scene.breaks);
    readProbe(m_readout, m_store.session(), probe);
    showProbe(*m_plot, probe);
    showProbeNumbers();
}

void CurvesPanel::showProbeNumbers() {
    const QSignalBlocker block(m_probe);
    m_probe->setValue(m_store.session().curves.probe);
    m_plot->setAccessibleDescription(m_readout.description + m_distributions);
    m_value->setText(tr("f(x) = %1").arg(m_readout.probeValue));
    m_slope->setText(m_readout.probeSlopeText);
}

} // namespace actiscope::ui
