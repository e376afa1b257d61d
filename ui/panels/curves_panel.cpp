#include "ui/panels/curves_panel.h"

#include "ui/controls/number_box.h"
#include "ui/controls/parameter_slider.h"
#include "ui/panels/curve_scene.h"
#include "ui/panels/input_bar.h"
#include "ui/panels/pin_bar.h"
#include "ui/panels/properties_panel.h"
#include "ui/panels/readouts.h"
#include "ui/plot/curve_plot.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr double kWidest = 100.0;
constexpr int kCurvePoints = 1200;

QLabel* numberLabel(const QString& id, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(id);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// Highest and lowest finite value of f and f' over the range, with a margin.
numeric::Rectangle fitted(const Session& session) {
    numeric::Rectangle range = session.curves.range;
    const Curve curve = sampleEvenly(session.activation(), range.xMin, range.xMax, kCurvePoints);
    double low = 0.0;
    double high = 0.0;
    for (const Eigen::ArrayXd* values : {&curve.f, &curve.slope}) {
        for (const double v : *values) {
            if (std::isfinite(v)) {
                low = std::min(low, v);
                high = std::max(high, v);
            }
        }
    }
    const double margin = std::max(0.08 * (high - low), 0.05);
    range.yMin = std::max(low - margin, -kWidest);
    range.yMax = std::min(high + margin, kWidest);
    return range;
}

} // namespace

CurvesPanel::CurvesPanel(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_plot(new CurvePlot(this)),
      m_from(new NumberBox(this)),
      m_to(new NumberBox(this)),
      m_probe(new NumberBox(this)) {
    m_plot->setObjectName(QStringLiteral("curve_plot"));
    m_plot->setAccessibleName(tr("Plot of the activation function and its derivative"));

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(buildRangeRow());
    layout->addWidget(new PinBar(store, this));
    auto* middle = new QHBoxLayout;
    auto* properties = new PropertiesPanel(store, this);
    properties->setFixedWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * 26);
    middle->addWidget(m_plot, 1);
    middle->addSpacing(6);
    middle->addWidget(properties);
    layout->addLayout(middle, 1);
    layout->addWidget(buildReadout());
    layout->addWidget(new InputBar(store, this));

    connect(m_plot, &PlotWidget::rangeEdited, this, &CurvesPanel::setRange);
    connect(m_plot, &PlotWidget::resetRequested, this, [this] { setRange(CurveView().range); });
    connect(m_plot, &CurvePlot::probeMoved, this, [this](double x) {
        m_store.edit("probe",
                     [x](Session& s) { s.curves.probe = std::clamp(x, -kWidest, kWidest); });
    });
    connect(m_plot, &CurvePlot::probeReleased, this, [this] { m_store.closeUndoEntry(); });
    connect(&store, &SessionStore::changed, this, &CurvesPanel::follow);
}

QWidget* CurvesPanel::buildRangeRow() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto addBox = [&](NumberBox* box, const QString& id, const QString& label,
                            const QString& name) {
        box->setObjectName(id);
        box->setAccessibleName(name);
        box->setRange(-kWidest, kWidest);
        box->setSingleStep(0.5);
        auto* caption = new QLabel(label, row);
        caption->setBuddy(box);
        layout->addWidget(caption);
        layout->addWidget(box);
    };
    addBox(m_from, QStringLiteral("x_min"), tr("x fro&m"), tr("Left end of the plot"));
    addBox(m_to, QStringLiteral("x_max"), tr("t&o"), tr("Right end of the plot"));

    auto* fit = new QPushButton(tr("Fit hei&ght"), row);
    fit->setObjectName(QStringLiteral("fit_height"));
    fit->setToolTip(tr("Choose the y range so that both curves fit"));
    auto* reset = new QPushButton(tr("&Default range"), row);
    reset->setObjectName(QStringLiteral("default_range"));
    reset->setToolTip(tr("Also by double-click or Home; the wheel zooms, dragging pans"));
    layout->addWidget(fit);
    layout->addWidget(reset);
    layout->addSpacing(16);

    const CurveView defaults;
    m_epsilon = new ParameterSlider(
        QStringLiteral("epsilon"), tr("saturated below ε ="), tr("Saturation threshold epsilon"),
        {0.001, 0.5, 0.01, defaults.epsilon, RealSlider::Scale::logarithmic}, row);
    layout->addWidget(m_epsilon, 1);

    const auto rangeTyped = [this] {
        const double from = m_from->value();
        const double to = m_to->value();
        constexpr double kSmallest = 0.01;
        numeric::Rectangle range = m_store.session().curves.range;
        range.xMin = from;
        range.xMax = std::max(to, from + kSmallest);
        setRange(range);
    };
    connect(m_from, &QDoubleSpinBox::valueChanged, this, rangeTyped);
    connect(m_to, &QDoubleSpinBox::valueChanged, this, rangeTyped);
    connect(fit, &QPushButton::clicked, this, [this] { setRange(fitted(m_store.session())); });
    connect(reset, &QPushButton::clicked, this, [this] { setRange(CurveView().range); });
    connect(m_epsilon, &ParameterSlider::valueEdited, this, [this](double value) {
        m_store.edit("epsilon", [value](Session& s) { s.curves.epsilon = value; });
    });
    connect(m_epsilon, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
    return row;
}

QWidget* CurvesPanel::buildReadout() {
    auto* box = new QWidget(this);
    auto* layout = new QGridLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(10);
    m_value = numberLabel(QStringLiteral("probe_value"), box);
    m_slope = numberLabel(QStringLiteral("probe_slope"), box);
    m_saturated = numberLabel(QStringLiteral("saturated_intervals"), box);
    m_dead = numberLabel(QStringLiteral("dead_intervals"), box);
    for (QLabel* label : {m_saturated, m_dead}) {
        // However many intervals there are, the window keeps its width.
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

    m_probe->setObjectName(QStringLiteral("probe_x"));
    m_probe->setAccessibleName(tr("Probe x"));
    m_probe->setRange(-kWidest, kWidest);
    m_probe->setSingleStep(0.05);
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
    // A width that the longest number needs, so that nothing moves while the probe does.
    const int wide = fontMetrics().horizontalAdvance(QStringLiteral("f′(x) = −0.0001234e−100"));
    m_value->setMinimumWidth(wide);
    m_slope->setMinimumWidth(wide);
    layout->setColumnStretch(4, 1);

    connect(m_probe, &QDoubleSpinBox::valueChanged, this,
            [this](double x) { m_store.edit("probe", [x](Session& s) { s.curves.probe = x; }); });
    return box;
}

void CurvesPanel::setRange(const numeric::Rectangle& range) {
    m_store.edit("range", [&](Session& s) { s.curves.range = range; });
}

void CurvesPanel::follow(const Session& before, const Session& now) {
    if (!(before.curves == now.curves) || !(before.activation() == now.activation())) {
        if (isVisible()) {
            refresh();
        } else {
            m_stale = true;
        }
    }
}

void CurvesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void CurvesPanel::refresh() {
    m_stale = false;
    const Session& session = m_store.session();
    const CurveView& view = session.curves;
    for (NumberBox* box : {m_from, m_to, m_probe}) {
        const QSignalBlocker block(box);
        box->setValue(box == m_from ? view.range.xMin : box == m_to ? view.range.xMax : view.probe);
    }
    m_epsilon->setValue(view.epsilon);

    const CurveReadout readout = showCurves(*m_plot, session, kCurvePoints);
    m_plot->setAccessibleDescription(readout.description);
    m_value->setText(tr("f(x) = %1").arg(readout.probeValue));
    m_slope->setText(tr("f′(x) = %1").arg(readout.probeSlope));
    m_saturated->setText(readout.saturated);
    m_dead->setText(readout.dead);
}

} // namespace actiscope::ui
