#pragma once

#include "ui/controls/pace.h"
#include "ui/model/training_runs.h"
#include "ui/parts/card.h"

#include <optional>

class QLabel;

namespace actiscope::ui {

class CheckChip;
class DecisionPlot;
class FittedLabel;
class HandLineRow;
class RegionFinder;
class RightCounts;
class TitleChoice;
class TroubleChip;
struct Look;
enum class MapTool;

/// One network of the classifier view as a card: its name and how many samples it gets right, the
/// decision map with the accuracy in its corner, and a line for what is switched on and what is
/// under the mouse. The compared one also has the line by hand.
class ClassifierPane : public Card {
    Q_OBJECT

public:
    ClassifierPane(SessionStore& store, TrainingRuns& runs, Pane pane, QWidget* parent = nullptr);

    /// Of the card around a square map with this side.
    static QSize sizeAround(int map, const Look& look, bool stage);

    DecisionPlot& plot() { return *m_plot; }

    void setTool(MapTool tool);
    void setShownUnit(std::optional<std::size_t> unit);
    /// The map that fits what the pane shows.
    ObservationWish::Map wantedMap() const;

signals:
    /// wantedMap() is another one now.
    void observationChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildHead();
    void buildChoice();
    void buildFoot();
    void buildSwitches();
    void connectPlot();
    void follow(const Session& session);
    void fitStage();
    void showCurve();
    void showData();
    void showSnapshot();
    void showReadout(const TrainingSnapshot& snapshot);
    void showUnitLines();
    void allowRegions();
    void findRegions();
    void showRegions();
    void showResiduals();
    void showTask();
    bool isRegression() const;
    void showRest();
    QString restText() const;
    QString name() const;
    QString textAt(double x1, double x2, int sample) const;
    void showPointed(const QString& text, const QPoint& place);

    RunController& run() const { return m_runs.run(m_which); }
    const Activation& activation() const;

    SessionStore& m_store;
    TrainingRuns& m_runs;
    Pane m_which;
    QString m_id; ///< begins object names
    QLabel* m_curve = nullptr;
    FittedLabel* m_name = nullptr;
    TitleChoice* m_compared = nullptr; ///< by id; of the compared pane only
    TroubleChip* m_trouble = nullptr;
    RightCounts* m_right = nullptr;
    DecisionPlot* m_plot;
    FittedLabel* m_pointed = nullptr;
    HandLineRow* m_line = nullptr;    ///< of the compared pane only
    CheckChip* m_unitLines = nullptr; ///< of the chosen pane only, as are the next three
    CheckChip* m_regions = nullptr;
    CheckChip* m_residuals = nullptr;
    CheckChip* m_probability = nullptr;
    CheckChip* m_both = nullptr;
    RegionFinder* m_finder;
    std::optional<std::pair<std::vector<Activation>, FeatureList>> m_allowedFor; ///< regions
    bool m_pointing = false;
    bool m_drawing = false;
    Pace m_textPace{50};
    /// A screen reader cannot follow sixty sentences a second; the resting state is always told.
    Pace m_descriptionPace{250};
};

} // namespace actiscope::ui
