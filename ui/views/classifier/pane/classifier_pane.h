#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/controls/pace.h"
#include "ui/model/training_runs.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;

namespace actiscope::ui {

class DecisionPlot;
class HandLineRow;
class RemedyButton;
struct RunReadout;
enum class MapTool;

/// One network of the classifier view: title, decision map, its numbers below, and a remedy when it
/// has a problem. The compared one also has the line by hand.
class ClassifierPane : public QWidget {
    Q_OBJECT

public:
    ClassifierPane(SessionStore& store, TrainingRuns& runs, Pane pane, QWidget* parent = nullptr);

    DecisionPlot& plot() { return *m_plot; }

    void setTool(MapTool tool);
    void setShownUnit(std::optional<std::size_t> unit);
    /// The map that fits what the pane shows.
    ObservationWish::Map wantedMap() const;

signals:
    /// wantedMap() is another one now.
    void observationChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildTitle();
    QWidget* buildShownRow();
    void connectPlot();
    void follow(const Session& session);
    void showData();
    void showSnapshot();
    QString withSpeed(const RunReadout& readout) const;
    void showUnitLines();
    void showPointed(double x1, double x2, int sample);

    RunController& run() const { return m_runs.run(m_which); }
    const Activation& activation() const;

    SessionStore& m_store;
    TrainingRuns& m_runs;
    Pane m_which;
    QLabel* m_title = nullptr;
    ChoiceBox<QString>* m_compared = nullptr; ///< by id; of the compared pane only
    DecisionPlot* m_plot;
    QLabel* m_progress;
    QLabel* m_insight;
    QLabel* m_pointed;
    RemedyButton* m_remedy;
    HandLineRow* m_line = nullptr;    ///< of the compared pane only
    QCheckBox* m_unitLines = nullptr; ///< of the chosen pane only, as is m_single
    QCheckBox* m_single = nullptr;
    bool m_pointing = false;
    Pace m_textPace{50};
    /// A screen reader cannot follow sixty sentences a second; the resting state is always told.
    Pace m_descriptionPace{250};
};

} // namespace actiscope::ui
