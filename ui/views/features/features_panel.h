#pragma once

#include "core/scene/feature_scene.h"
#include "ui/model/session_store.h"
#include "ui/model/training_runs.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace actiscope::ui {

class CoefficientTable;
class FeatureBar;
class FeatureNotes;
class FieldPlot;
class TaylorPlot;

/// The Features view: what a Taylor series says about f(w1·x1 + w2·x2 + b), which squares and
/// products it holds, and how far that is true.
class FeaturesPanel : public QWidget {
    Q_OBJECT

public:
    FeaturesPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    TaylorPlot& taylorPlot() { return *m_taylor; }
    /// The maps: exact, polynomial, difference.
    FieldPlot& map(std::size_t index) { return *m_maps[index]; }
    CoefficientTable& table() { return *m_table; }
    /// What is shown right now.
    const FeatureResult& result() const { return m_result; }

signals:
    /// Something could not be computed: why.
    void failed(const QString& reason);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildFormula();
    QWidget* buildMaps();
    void connectPlots();
    void follow(const Session& before, const Session& now);
    void followRun();
    void refresh();
    void showResult();
    void showProblem();
    void fitFormula();
    QString fittingFormula() const;
    void readAt(double x1, double x2);
    void syncMaps(const FieldPlot& source);

    SessionStore& m_store;
    TrainingRuns& m_runs;
    FeatureBar* m_bar;
    QLabel* m_formula;
    QPushButton* m_latex;
    TaylorPlot* m_taylor;
    CoefficientTable* m_table;
    std::array<FieldPlot*, 3> m_maps{};
    QLabel* m_reading;
    FeatureNotes* m_notes;
    FeatureAnalysis m_analysis;
    FeatureResult m_result;
    bool m_stale = true;
};

/// What the Features view is computed from and shows, for window and file alike: the network as the
/// snapshot has it, if there is one.
std::optional<LinkedNetwork> linkedNetwork(const TrainingSnapshot* snapshot);

/// Shows a result in the three maps.
void showMaps(const FeatureResult& result, const std::array<FieldPlot*, 3>& maps,
              const FeaturesView& view);

} // namespace actiscope::ui
