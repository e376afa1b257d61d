#pragma once

#include "core/run/restore.h"
#include "ui/controls/pace.h"
#include "ui/model/training_runs.h"
#include "ui/views/classifier/network/diagram/network_diagram.h"

#include <QWidget>

class QListWidget;

namespace actiscope::ui {

class HealthButton;
class HealthView;
class LayerBar;
class PartEditor;
class Popover;
class RoleLabel;

/// Inside one of the networks: its layers, its drawing, and what ails its units.
class NetworkPanel : public QWidget {
    Q_OBJECT

public:
    NetworkPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    NetworkDiagram& diagram() { return *m_diagram; }
    QListWidget& healthList();
    /// Says how the network is and opens the table per layer; to be placed by who shows the panel.
    HealthButton& healthButton() { return *m_healthButton; }

    /// The network that is shown; the chosen one at first.
    Pane pane() const { return m_pane; }
    void setPane(Pane pane);
    /// Side of the units' response maps of a network, in points, while somebody sees them.
    std::optional<int> wantedUnitPoints(Pane pane = Pane::chosen) const;

public slots:
    void openHealth();

signals:
    /// wantedUnitPoints() may say something else now.
    void observationChanged();
    void paneChanged();
    /// The unit of pane() that is pointed at, by its place in the snapshot's unit fields.
    void unitPointed(std::optional<std::size_t> index);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const TrainingWorker::Snapshot& snapshot() const { return m_runs.run(m_pane).snapshot(); }
    void build();
    void connectDiagram();
    void measure();
    void refresh();
    void tellPointed(std::optional<UnitPlace> unit);
    void editPart(const FrozenPart& part, const QPoint& globalPosition);
    void editUnit(const UnitPlace& unit, const QPoint& globalPosition);
    void openEditor(const std::vector<FrozenPart>& parts, const QPoint& globalPosition);
    void addCurvesButton(PartEditor& editor, const FrozenPart& part);
    void setFrozen(const FrozenPart& part, bool frozen);
    void openInCurves(const UnitPlace& unit);

    SessionStore& m_store;
    TrainingRuns& m_runs;
    Pane m_pane = Pane::chosen;
    LayerBar* m_layers;
    NetworkDiagram* m_diagram;
    RoleLabel* m_text;
    HealthButton* m_healthButton;
    Popover* m_healthPopover;
    HealthView* m_health;
    Pace m_drawingPace{40};
    Pace m_textPace{250}; ///< nobody reads faster
};

} // namespace actiscope::ui
