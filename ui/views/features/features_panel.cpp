#include "ui/views/features/features_panel.h"

#include "core/export/polynomial_text.h"
#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/taylor_plot.h"
#include "ui/plot/map/field_plot.h"
#include "ui/views/features/coefficient_table.h"
#include "ui/views/features/feature_bar.h"
#include "ui/views/features/feature_notes.h"
#include "ui/views/features/feature_readouts.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr int kFormulaLines = 2;

bool isLinked(const FeaturesView& view) {
    return view.subject == Subject::unit || view.subject == Subject::network;
}

QString mapTitle(std::size_t index, const FeaturesView& view) {
    switch (index) {
    case 0:
        return view.subject == Subject::network ? FeaturesPanel::tr("network")
               : view.subject == Subject::gate  ? FeaturesPanel::tr("gate")
                                                : FeaturesPanel::tr("neuron");
    case 1:
        return view.powerX1 >= 0 ? FeaturesPanel::tr("term %1").arg(QString::fromStdString(
                                       monomialText(view.powerX1, view.powerX2)))
                                 : FeaturesPanel::tr("polynomial");
    default:
        return FeaturesPanel::tr("difference");
    }
}

} // namespace

std::optional<LinkedNetwork> linkedNetwork(const TrainingSnapshot* snapshot) {
    if (snapshot == nullptr || snapshot->parameters.size() == 0) {
        return std::nullopt;
    }
    return LinkedNetwork{snapshot->architecture, snapshot->features, snapshot->standardization,
                         snapshot->parameters, snapshot->activations};
}

void showMaps(const FeatureResult& result, const std::array<FieldPlot*, 3>& maps,
              const FeaturesView& view) {
    std::vector<FieldPlot::Strip> strips;
    for (std::size_t k = 0; k < result.expanded.series.size(); ++k) {
        const Ridge& ridge = result.expanded.sum.ridges[k];
        strips.push_back({ridge.w1, ridge.w2, result.expanded.series[k].radius});
    }
    const numeric::GridField* fields[] = {&result.maps.exact, &result.maps.approximate,
                                          &result.maps.difference};
    for (std::size_t i = 0; i < maps.size(); ++i) {
        maps[i]->setTitle(mapTitle(i, view));
        maps[i]->setField(*fields[i], result.largest);
        maps[i]->setStrips(result.scene.around, strips);
        maps[i]->setMark(view.subject == Subject::network ? std::optional(result.scene.around)
                                                          : std::nullopt);
    }
}

FeaturesPanel::FeaturesPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_bar(new FeatureBar(store, this)),
      m_formula(new QLabel(this)),
      m_latex(new QPushButton(tr("Copy &LaTeX"), this)),
      m_taylor(new TaylorPlot(this)),
      m_table(new CoefficientTable(this)),
      m_reading(new QLabel(this)),
      m_notes(new FeatureNotes(store, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margins::kView);
    layout->setSpacing(space::kNear);
    layout->addWidget(m_bar);
    layout->addWidget(buildFormula());
    auto* upper = new QHBoxLayout;
    m_taylor->setObjectName(QStringLiteral("taylor_plot"));
    m_taylor->setAccessibleName(tr("Plot of f and its Taylor polynomial"));
    m_taylor->setToolTip(tr("Drag the dotted line: it is the bias b, around which f is expanded"));
    upper->addWidget(m_taylor, 1);
    upper->addWidget(m_table, 1);
    layout->addLayout(upper, 5);
    auto* lower = new QHBoxLayout;
    lower->addWidget(buildMaps(), 7);
    lower->addWidget(m_notes, 4);
    // Only the stretch factors share the height out, whatever the contents would like.
    for (QWidget* part : std::initializer_list<QWidget*>{m_taylor, m_table, m_notes, m_maps[0],
                                                         m_maps[1], m_maps[2]}) {
        part->setSizePolicy(part->sizePolicy().horizontalPolicy(), QSizePolicy::Ignored);
    }
    layout->addLayout(lower, 6);
    connectPlots();
    connect(m_notes, &FeatureNotes::failed, this, &FeaturesPanel::failed);
    connect(&store, &SessionStore::changed, this, &FeaturesPanel::follow);
    connect(&runs.run(Pane::chosen), &RunController::snapshotArrived, this,
            &FeaturesPanel::followRun);
}

QWidget* FeaturesPanel::buildFormula() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_formula->setObjectName(QStringLiteral("feature_formula"));
    m_formula->setWordWrap(true);
    m_formula->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_formula->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    m_formula->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_latex->setObjectName(QStringLiteral("copy_latex"));
    m_latex->setToolTip(tr("Copies the whole polynomial as LaTeX"));
    layout->addWidget(m_formula, 1);
    layout->addWidget(m_latex);
    fitFormula();
    connect(m_latex, &QPushButton::clicked, this, [this] {
        if (m_result.scene.problem == SceneProblem::none) {
            const bool shifted = m_result.scene.around.x != 0.0 || m_result.scene.around.y != 0.0;
            constexpr int kDigits = 5;
            QGuiApplication::clipboard()->setText(QString::fromStdString(
                polynomialLatex(m_result.expanded.polynomial, {kDigits, 1000, shifted})));
        }
    });
    return row;
}

QWidget* FeaturesPanel::buildMaps() {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kNear);
    const QString ids[] = {QStringLiteral("exact_map"), QStringLiteral("polynomial_map"),
                           QStringLiteral("difference_map")};
    const QString names[] = {tr("Map of the neuron over x1 and x2"),
                             tr("Map of the polynomial over x1 and x2"),
                             tr("Map of their difference over x1 and x2")};
    for (std::size_t i = 0; i < m_maps.size(); ++i) {
        m_maps[i] = new FieldPlot(QString(), box);
        m_maps[i]->setObjectName(ids[i]);
        m_maps[i]->setAccessibleName(names[i]);
        row->addWidget(m_maps[i], 1);
    }
    m_maps[1]->hideLabelsOfY();
    m_maps[2]->hideLabelsOfY();
    m_maps[2]->showScale();
    layout->addLayout(row, 1);
    m_reading->setObjectName(QStringLiteral("feature_reading"));
    m_reading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_reading);
    return box;
}

void FeaturesPanel::connectPlots() {
    connect(m_taylor, &TaylorPlot::centerMoved, this, [this](double b) {
        if (isLinked(m_store.session().features)) {
            return; // what a network has learned is not moved here
        }
        static constexpr double kMost = FeaturesView::kLargestBias;
        m_store.edit("feature_b", [b](Session& s) { s.features.b = std::clamp(b, -kMost, kMost); });
    });
    connect(m_taylor, &TaylorPlot::dragEnded, this, [this] { m_store.closeUndoEntry(); });
    connect(m_table, &CoefficientTable::termPicked, this, [this](int i, int j) {
        m_store.edit({}, [i, j](Session& s) {
            s.features.powerX1 = i;
            s.features.powerX2 = j;
        });
    });
    for (FieldPlot* map : m_maps) {
        connect(map, &FieldPlot::viewChanged, this, [this, map] { syncMaps(*map); });
        connect(map, &FieldPlot::pointed, this, &FeaturesPanel::readAt);
        connect(map, &FieldPlot::left, this, [this] { readAt(std::nan(""), 0.0); });
        connect(map, &FieldPlot::picked, this, [this](double x1, double x2) {
            constexpr double kMost = FeaturesView::kFarthestPoint;
            if (m_store.session().features.subject == Subject::network &&
                std::max(std::fabs(x1), std::fabs(x2)) <= kMost) {
                // Two decimals are what a mouse can mean.
                m_store.edit({}, [x1, x2](Session& s) {
                    s.features.pointX1 = std::round(100.0 * x1) / 100.0;
                    s.features.pointX2 = std::round(100.0 * x2) / 100.0;
                });
            }
        });
    }
}

/// The three maps always show the same part of the plane.
void FeaturesPanel::syncMaps(const FieldPlot& source) {
    for (FieldPlot* map : m_maps) {
        if (map != &source) {
            map->follow(source.range());
        }
    }
    if (isVisible()) {
        refresh();
    }
}

void FeaturesPanel::follow(const Session& before, const Session& now) {
    if (before.features == now.features && before.activation() == now.activation()) {
        return;
    }
    isVisible() ? refresh() : static_cast<void>(m_stale = true);
}

void FeaturesPanel::followRun() {
    if (!isLinked(m_store.session().features)) {
        return;
    }
    isVisible() ? refresh() : static_cast<void>(m_stale = true);
}

void FeaturesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void FeaturesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitFormula();
    }
}

/// Always the same height, so that the pictures do not jump while the formula grows.
void FeaturesPanel::fitFormula() {
    m_formula->setFixedHeight(kFormulaLines * m_formula->fontMetrics().lineSpacing() +
                              extra::kTextFrame);
}

void FeaturesPanel::refresh() {
    m_stale = false;
    const Session& session = m_store.session();
    const std::optional<LinkedNetwork> network =
        linkedNetwork(m_runs.run(Pane::chosen).snapshot().get());
    // The maps have one height and scale; the widest needs the most of the plane.
    MapRequest request;
    request.bounds = m_maps[0]->range();
    request.columns = 0;
    for (const FieldPlot* map : m_maps) {
        request.bounds.xMin = std::min(request.bounds.xMin, map->range().xMin);
        request.bounds.xMax = std::max(request.bounds.xMax, map->range().xMax);
        const auto [columns, rows] = map->wantedCells();
        request.columns = std::max(request.columns, columns);
        request.rows = rows;
    }
    m_result = m_analysis.run(session.features, session.activation(), network ? &*network : nullptr,
                              request);
    m_table->setPicked(session.features.powerX1, session.features.powerX2);
    m_result.scene.problem == SceneProblem::none ? showResult() : showProblem();
    m_taylor->setAccessibleDescription(featuresDescription(m_result, session.features));
}

void FeaturesPanel::showResult() {
    const FeaturesView& view = m_store.session().features;
    m_formula->setText(fittingFormula());
    const std::size_t shown = view.subject == Subject::network
                                  ? std::min<std::size_t>(static_cast<std::size_t>(view.unit),
                                                          m_result.expanded.series.size()) -
                                        1
                                  : 0;
    m_taylor->show(m_result.scene.activation, m_result.expanded.series[shown]);
    m_table->show(m_result.expanded.polynomial);
    showMaps(m_result, m_maps, view);
    m_notes->setNumbers(numbersText(m_result, view));
    if (isLinked(view)) {
        m_bar->showLearned(m_result.scene.sum.ridges[shown]);
    }
    readAt(std::nan(""), 0.0);
}

/// The formula with as many terms as two lines hold.
QString FeaturesPanel::fittingFormula() const {
    const FeaturesView& view = m_store.session().features;
    const QFontMetrics metrics = m_formula->fontMetrics();
    const QRect page(0, 0, m_formula->width() - extra::kTextFrame, 100 * metrics.lineSpacing());
    const auto fits = [&](const QString& text) {
        return metrics.boundingRect(page, Qt::TextWordWrap, text).height() <=
               kFormulaLines * metrics.lineSpacing();
    };
    int fewest = 1;
    int most = 60;
    while (fewest < most) {
        const int middle = (fewest + most + 1) / 2;
        if (fits(formulaText(m_result, view, middle))) {
            fewest = middle;
        } else {
            most = middle - 1;
        }
    }
    return formulaText(m_result, view, fewest);
}

void FeaturesPanel::showProblem() {
    const QString text = problemText(m_result.scene.problem);
    m_formula->setText(text);
    m_notes->setNumbers(text);
}

void FeaturesPanel::readAt(double x1, double x2) {
    if (std::isnan(x1) || m_result.scene.problem != SceneProblem::none) {
        m_reading->setText(m_store.session().features.subject == Subject::network
                               ? tr("Point at a map to read it; a click expands the network "
                                    "around that point.")
                               : tr("Point at a map to read it. Solid lines: edge of the strip "
                                    "where the series holds."));
        return;
    }
    const double value = m_result.scene.sum.at(m_result.scene.activation, x1, x2);
    const double polynomial =
        m_result.expanded.polynomial.at(x1 - m_result.scene.around.x, x2 - m_result.scene.around.y);
    m_reading->setText(
        tr("x = (%1, %2): exact %3, polynomial %4, difference %5; the series %6")
            .arg(shownNumber(x1), shownNumber(x2), shownNumber(value), shownNumber(polynomial),
                 shownNumber(value - polynomial),
                 m_result.expanded.converges(x1, x2) ? tr("converges") : tr("does not hold here")));
}

} // namespace actiscope::ui
