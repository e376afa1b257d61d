#pragma once

#include "core/run/restore.h"
#include "ui/controls/pace.h"
#include "ui/model/training_runs.h"

#include <QAbstractButton>
#include <QPixmap>

#include <memory>
#include <optional>
#include <vector>

namespace actiscope::ui {

/// The network's card while it is closed for want of room: a narrow card with the units of the first
/// layer, how many there are and whether one is dead. A press asks for the card.
class NetworkSliver : public QAbstractButton {
    Q_OBJECT

public:
    explicit NetworkSliver(TrainingRuns& runs, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    /// As NetworkPanel::wantedUnitPoints().
    std::optional<int> wantedUnitPoints(Pane pane = Pane::chosen) const;

signals:
    void observationChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    std::size_t fittingUnits() const;
    void paintArrow(QPainter& painter, const QRectF& box) const;
    void paintUnits(QPainter& painter) const;
    void paintWords(QPainter& painter) const;

    TrainingRuns& m_runs;
    std::vector<QPixmap> m_discs; ///< of the first layer
    std::shared_ptr<const TrainingSnapshot> m_snapshot;
    Pace m_pace{100};
};

} // namespace actiscope::ui
