#pragma once

#include "core/scene/feature_scene.h"
#include "ui/model/session_store.h"
#include "ui/model/training_runs.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedLayout;

namespace actiscope::ui {

class Card;
class Chip;
class CircuitList;
class ComparisonSheet;
class EmptyState;
class ErrorChart;
class ExpansionMaps;
class FeatureBar;
class FieldPlot;
class FormulaLine;
class RoleLabel;
class SurpriseList;
class TaylorPlot;
class TermTriangle;

/// The Features view: what a Taylor series says about f(w1·x1 + w2·x2 + b), which squares and
/// products it holds, and how far that is true.
class FeaturesPanel : public QWidget {
    Q_OBJECT

public:
    FeaturesPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    TaylorPlot& taylorPlot() { return *m_taylor; }
    /// The maps: neuron, polynomial, rest.
    FieldPlot& map(std::size_t index);
    TermTriangle& terms() { return *m_terms; }
    ErrorChart& errors() { return *m_errors; }
    CircuitList& circuits() { return *m_circuits; }
    SurpriseList& surprises() { return *m_surprises; }
    /// What is shown right now.
    const FeatureResult& result() const { return m_result; }

signals:
    /// Something could not be computed: why.
    void failed(const QString& reason);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildMaps();
    QWidget* buildLower();
    QWidget* buildSide();
    void connectPlots();
    void connectTerms();
    void follow(const Session& before, const Session& now);
    void followRun();
    void refresh();
    void showResult();
    void showTerms();
    void showProblem();
    void showNumbers();
    void copyLatex();
    void setOrder(int order);
    void readAt(double x1, double x2);
    void stopReading();
    void expandAround(double x1, double x2);
    void measure();
    bool linked() const;

    SessionStore& m_store;
    TrainingRuns& m_runs;
    FeatureBar* m_bar;
    QStackedLayout* m_stack = nullptr; ///< the maps, or why there are none
    ExpansionMaps* m_maps;
    QWidget* m_mapsCard = nullptr;
    EmptyState* m_empty;
    FormulaLine* m_formula;
    Chip* m_numbers;
    Chip* m_latex;
    TaylorPlot* m_taylor;
    RoleLabel* m_plotTitle = nullptr;
    QLabel* m_radius;
    ErrorChart* m_errors;
    TermTriangle* m_terms;
    Chip* m_allOn;
    CircuitList* m_circuits;
    SurpriseList* m_surprises;
    QWidget* m_side = nullptr;
    ComparisonSheet* m_comparison;
    FeatureAnalysis m_analysis;
    FeatureResult m_result;
    std::optional<TermPower> m_active; ///< the term that is pointed at
    bool m_stale = true;
};

/// What the Features view is computed from and shows, for window and file alike: the network as the
/// snapshot has it, if there is one.
std::optional<LinkedNetwork> linkedNetwork(const TrainingSnapshot* snapshot);

} // namespace actiscope::ui
