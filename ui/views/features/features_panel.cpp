#include "ui/views/features/features_panel.h"

#include "core/export/polynomial_text.h"
#include "ui/io/shown_number.h"
#include "ui/look/expansion.h"
#include "ui/look/sizes.h"
#include "ui/parts/chip.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/over/popover.h"
#include "ui/parts/role_label.h"
#include "ui/plot/curve/taylor_plot.h"
#include "ui/views/features/feature_bar.h"
#include "ui/views/features/feature_readouts.h"
#include "ui/views/features/pictures/error_chart.h"
#include "ui/views/features/pictures/expansion_maps.h"
#include "ui/views/features/pictures/formula_line.h"
#include "ui/views/features/pictures/term_triangle.h"
#include "ui/views/features/side/circuit_list.h"
#include "ui/views/features/side/comparison_sheet.h"
#include "ui/views/features/side/surprise_list.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr Eigen::Index kLinePoints = 401;

bool isShifted(const FeatureResult& result) {
    return result.scene.around.x != 0.0 || result.scene.around.y != 0.0;
}

} // namespace

std::optional<LinkedNetwork> linkedNetwork(const TrainingSnapshot* snapshot) {
    if (snapshot == nullptr || snapshot->parameters.size() == 0) {
        return std::nullopt;
    }
    return LinkedNetwork{snapshot->architecture, snapshot->features, snapshot->standardization,
                         snapshot->parameters, snapshot->activations};
}

FeaturesPanel::FeaturesPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_bar(new FeatureBar(store, this)),
      m_maps(new ExpansionMaps(this)),
      m_empty(new EmptyState(tr("Nothing to expand"), {}, this)),
      m_formula(new FormulaLine(this)),
      m_numbers(new Chip(tr("Numbers"), this)),
      m_latex(new Chip(tr("Copy LaTeX"), this)),
      m_taylor(new TaylorPlot(this)),
      m_radius(new RoleLabel(TextRole::strong, {}, this)),
      m_errors(new ErrorChart(this)),
      m_terms(new TermTriangle(this)),
      m_allOn(new Chip(tr("all on"), this)),
      m_circuits(new CircuitList(store, this)),
      m_surprises(new SurpriseList(store, this)),
      m_comparison(nullptr) {
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(expansion::kPage);
    columns->setSpacing(space::kApart);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::kApart);
    left->addWidget(m_bar);
    left->addWidget(buildMaps(), 8);
    left->addWidget(buildLower(), 5);
    columns->addLayout(left, 1);
    columns->addWidget(buildSide());
    m_comparison = new ComparisonSheet(store, *this);
    measure();
    connectPlots();
    connectTerms();
    connect(m_comparison, &ComparisonSheet::failed, this, &FeaturesPanel::failed);
    connect(&store, &SessionStore::changed, this, &FeaturesPanel::follow);
    connect(&runs.run(Pane::chosen), &RunController::snapshotArrived, this,
            &FeaturesPanel::followRun);
}

FieldPlot& FeaturesPanel::map(std::size_t index) {
    return m_maps->map(index);
}

void FeaturesPanel::copyLatex() {
    if (m_result.scene.problem == SceneProblem::none) {
        constexpr int kDigits = 5;
        QGuiApplication::clipboard()->setText(QString::fromStdString(
            polynomialLatex(m_result.expanded.polynomial, {kDigits, 1000, isShifted(m_result)})));
    }
}

bool FeaturesPanel::linked() const {
    const Subject subject = m_store.session().features.subject;
    return subject == Subject::unit || subject == Subject::network;
}

void FeaturesPanel::setOrder(int order) {
    m_store.edit("features.order", [order](Session& s) {
        s.features.order = order;
        if (s.features.powerX1 + s.features.powerX2 > order) {
            s.features.powerX1 = FeaturesView::kAllTerms;
            s.features.powerX2 = FeaturesView::kAllTerms;
        }
    });
}

void FeaturesPanel::connectPlots() {
    connect(m_taylor, &TaylorPlot::centerMoved, this, [this](double b) {
        if (linked()) {
            return; // what a network has learned is not moved here
        }
        static constexpr double kMost = FeaturesView::kLargestBias;
        m_store.edit("feature_b", [b](Session& s) { s.features.b = std::clamp(b, -kMost, kMost); });
    });
    connect(m_taylor, &TaylorPlot::dragEnded, this, [this] { m_store.closeUndoEntry(); });
    connect(m_errors, &ErrorChart::orderPicked, this, &FeaturesPanel::setOrder);
    connect(m_errors, &ErrorChart::dragEnded, this, [this] { m_store.closeUndoEntry(); });
    for (std::size_t i = 0; i < 3; ++i) {
        FieldPlot* plot = &m_maps->map(i);
        connect(plot, &FieldPlot::pointed, this, &FeaturesPanel::readAt);
        connect(plot, &FieldPlot::left, this, &FeaturesPanel::stopReading);
        connect(plot, &FieldPlot::picked, this, &FeaturesPanel::expandAround);
    }
}

void FeaturesPanel::expandAround(double x1, double x2) {
    if (m_store.session().features.subject != Subject::network) {
        return;
    }
    // Two decimals are what a mouse can mean.
    m_store.edit({}, [x1, x2](Session& s) {
        s.features.pointX1 = std::round(100.0 * x1) / 100.0;
        s.features.pointX2 = std::round(100.0 * x2) / 100.0;
    });
}

void FeaturesPanel::connectTerms() {
    connect(m_terms, &TermTriangle::termActive, this, [this](int i, int j) {
        m_active = TermPower{i, j};
        showTerms();
    });
    connect(m_terms, &TermTriangle::termSwitched, this, [this](int i, int j) {
        m_store.edit({}, [i, j](Session& s) { switchTerm(s.features, {i, j}); });
    });
    connect(m_terms, &TermTriangle::termAlone, this, [this](int i, int j) {
        m_store.edit({}, [i, j](Session& s) {
            const bool again = s.features.powerX1 == i && s.features.powerX2 == j;
            s.features.powerX1 = again ? FeaturesView::kAllTerms : i;
            s.features.powerX2 = again ? FeaturesView::kAllTerms : j;
        });
    });
    connect(m_allOn, &QToolButton::clicked, this, [this] {
        m_store.edit({}, [](Session& s) {
            s.features.termsOff.clear();
            s.features.powerX1 = FeaturesView::kAllTerms;
            s.features.powerX2 = FeaturesView::kAllTerms;
        });
    });
}

void FeaturesPanel::follow(const Session& before, const Session& now) {
    if (before.features == now.features && before.activation() == now.activation()) {
        return;
    }
    isVisible() ? refresh() : static_cast<void>(m_stale = true);
}

void FeaturesPanel::followRun() {
    isVisible() && linked() ? refresh() : static_cast<void>(m_stale = true);
}

void FeaturesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void FeaturesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::PaletteChange) {
        measure();
        // Colours and widths stand in the pictures.
        isVisible() ? refresh() : static_cast<void>(m_stale = true);
    }
}

void FeaturesPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    measure();
}

void FeaturesPanel::refresh() {
    m_stale = false;
    const Session& session = m_store.session();
    const std::optional<LinkedNetwork> network =
        linkedNetwork(m_runs.run(Pane::chosen).snapshot().get());
    const LinkedNetwork* link = network ? &*network : nullptr;
    const MapRequest request{kFeatureDomain, kFeatureCells, kFeatureCells};
    m_result = m_analysis.run(session.features, session.activation(), link, request);
    m_circuits->show(session, link);
    m_result.scene.problem == SceneProblem::none ? showResult() : showProblem();
    m_taylor->setAccessibleDescription(featuresDescription(m_result, session.features));
}

void FeaturesPanel::showResult() {
    const FeaturesView& view = m_store.session().features;
    m_stack->setCurrentWidget(m_maps);
    m_maps->show(expansionPicture(m_result, view, lookOf(*this)));
    const FeatureLine line = featureLine(m_result, view.subject, kLinePoints);
    m_taylor->show(line, !linked());
    m_plotTitle->setText(line.diagonal ? tr("along the diagonal") : tr("f and its polynomial"));
    m_radius->setText(QStringLiteral("R = ") + (std::isinf(line.radius)
                                                    ? QStringLiteral("∞")
                                                    : numberWithDigits(line.radius, 3)));
    m_errors->show(m_result.errors, view.order);
    showTerms();
    if (view.subject == Subject::unit) {
        m_bar->showLearned(m_result.scene.sum.ridges[0]);
    }
}

/// What depends on which term is pointed at.
void FeaturesPanel::showTerms() {
    if (m_result.scene.problem != SceneProblem::none) {
        return;
    }
    const FeaturesView& view = m_store.session().features;
    if (!m_active || m_active->i + m_active->j > view.order) {
        m_active = view.order >= 2 ? TermPower{1, 1} : TermPower{0, 0};
    }
    TermPicture picture{m_result.expanded.polynomial,
                        view.termsOff,
                        {},
                        m_active,
                        coefficientText(m_active->i, m_active->j, view.subject),
                        isShifted(m_result)};
    if (view.powerX1 >= 0 && view.powerX2 >= 0) {
        picture.alone = TermPower{view.powerX1, view.powerX2};
    }
    m_terms->show(picture);
    m_allOn->setVisible(picture.alone || !view.termsOff.empty());
    m_formula->show(formulaStart(m_result, view), m_result.shown, isShifted(m_result), m_active);
}

void FeaturesPanel::showProblem() {
    const QString text = problemText(m_result.scene.problem);
    m_empty->setTexts(tr("Nothing to expand"), text);
    m_stack->setCurrentWidget(m_empty);
    m_formula->showText(text);
    m_radius->clear();
    m_maps->clear();
    m_taylor->clear();
    m_errors->clear();
    m_terms->clear();
    m_allOn->hide();
}

void FeaturesPanel::showNumbers() {
    const bool fine = m_result.scene.problem == SceneProblem::none;
    auto* popover = new Popover(this);
    auto* text =
        new RoleLabel(TextRole::body, fine ? numbersText(m_result, m_store.session().features)
                                           : problemText(m_result.scene.problem));
    text->setObjectName(QStringLiteral("feature_numbers_text"));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setFixedWidth(lookOf(*this).scaled(expansion::kNumbers));
    popover->body().addWidget(text);
    popover->openBelow(*m_numbers);
}

/// The same place on the three maps, each with its own number: they add up as the maps do.
void FeaturesPanel::readAt(double x1, double x2) {
    if (m_result.scene.problem != SceneProblem::none) {
        return;
    }
    const FeaturesView& view = m_store.session().features;
    const double value = m_result.scene.sum.at(m_result.scene.activation, x1, x2);
    const double y1 = x1 - m_result.scene.around.x;
    const double y2 = x2 - m_result.scene.around.y;
    const double polynomial = m_result.shown.at(y1, y2);
    const bool alone = view.powerX1 >= 0 && view.powerX2 >= 0;
    const double second =
        alone ? m_result.expanded.polynomial.only(view.powerX1, view.powerX2).at(y1, y2)
              : polynomial;
    const double numbers[] = {value, second, value - polynomial};
    for (std::size_t i = 0; i < 3; ++i) {
        m_maps->map(i).setProbe(numeric::Point{x1, x2}, numberWithDigits(numbers[i], 3));
    }
    m_maps->setAccessibleDescription(
        tr("x = (%1, %2): exact %3, polynomial %4, rest %5; the series %6")
            .arg(shownNumber(x1), shownNumber(x2), shownNumber(value), shownNumber(polynomial),
                 shownNumber(value - polynomial),
                 m_result.expanded.converges(x1, x2) ? tr("converges") : tr("does not hold here")));
}

void FeaturesPanel::stopReading() {
    for (std::size_t i = 0; i < 3; ++i) {
        m_maps->map(i).setProbe({}, {});
    }
}

} // namespace actiscope::ui
