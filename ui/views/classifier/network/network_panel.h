#pragma once

#include "ui/controls/pace.h"
#include "ui/model/training_runs.h"
#include "ui/views/classifier/network/network_diagram.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QTableWidget;

namespace actiscope::ui {

/// Inside the chosen network: its drawing, what ails its units, and all weights as a table.
class NetworkPanel : public QWidget {
    Q_OBJECT

public:
    NetworkPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    NetworkDiagram& diagram() { return *m_diagram; }
    QListWidget& healthList() { return *m_health; }
    /// Side of the units' response maps, in points, while somebody sees them.
    std::optional<int> wantedUnitPoints() const;

signals:
    /// wantedUnitPoints() may say something else now.
    void observationChanged();
    /// The unit that is pointed at, by its place in the snapshot's unit fields.
    void unitPointed(std::optional<std::size_t> index);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void refreshHealth();
    void editPart(const FrozenPart& part, const QPoint& globalPosition);
    void setFrozen(const FrozenPart& part, bool frozen);
    void openInCurves(const UnitPlace& unit);

    SessionStore& m_store;
    TrainingRuns& m_runs;
    NetworkDiagram* m_diagram;
    QLabel* m_text;
    QListWidget* m_health;
    QLabel* m_layers;
    Pace m_drawingPace{40};
    Pace m_textPace{250}; ///< nobody reads faster
};

} // namespace actiscope::ui
