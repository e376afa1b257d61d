#pragma once

#include "core/analysis/best_line.h"
#include "ui/controls/pace.h"
#include "ui/model/training_runs.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace actiscope::ui {

class DecisionPlot;
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
    QWidget* buildLineRow();
    QWidget* buildShownRow();
    void connectPlot();
    void follow(const Session& session);
    void showData();
    void showSnapshot();
    QString withSpeed(const RunReadout& readout) const;
    void showUnitLines();
    void showHandLine();
    void showPointed(double x1, double x2, int sample);
    void showRemedy();
    void applyRemedy();

    RunController& run() const { return m_runs.run(m_which); }
    const Activation& activation() const;

    enum class Remedy { none, lowerRate, leaky, smooth, initializer };

    SessionStore& m_store;
    TrainingRuns& m_runs;
    Pane m_which;
    QLabel* m_title = nullptr;
    QComboBox* m_compared = nullptr; ///< of the compared pane only
    DecisionPlot* m_plot;
    QLabel* m_progress;
    QLabel* m_insight;
    QLabel* m_pointed;
    QPushButton* m_remedyButton;
    QCheckBox* m_line = nullptr; ///< of the compared pane only, as is m_lineText
    QLabel* m_lineText = nullptr;
    QCheckBox* m_unitLines = nullptr; ///< of the chosen pane only, as is m_single
    QCheckBox* m_single = nullptr;
    std::optional<BestLine> m_best; ///< of the present data, once it was asked for
    Remedy m_remedy = Remedy::none;
    bool m_pointing = false;
    Pace m_textPace{50};
    /// A screen reader cannot follow sixty sentences a second; the resting state is always told.
    Pace m_descriptionPace{250};
};

} // namespace actiscope::ui
