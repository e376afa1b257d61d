#pragma once

#include "core/training/diagnosis/health.h"
#include "core/training/diagnosis/trouble.h"
#include "ui/views/classifier/network/diagram/diagram_layout.h"

#include <QToolButton>
#include <QWidget>

class QListWidget;
class QTableWidget;

namespace actiscope::ui {

/// A network layer by layer as a table, and below it the units that something ails.
class HealthView : public QWidget {
    Q_OBJECT

public:
    explicit HealthView(QWidget* parent = nullptr);

    QListWidget& units() { return *m_units; }
    /// With what keeps the whole network from learning before what ails single units.
    void show(const NetworkHealth& health, const Trouble& trouble);
    using QWidget::show;

signals:
    /// A unit of the list was opened: its input is wanted under the curve.
    void unitOpened(const actiscope::ui::UnitPlace& unit);

private:
    void showLayers(const NetworkHealth& health);
    void showUnits(const NetworkHealth& health, const Trouble& trouble);

    QTableWidget* m_layers;
    QListWidget* m_units;
};

/// Says in one line how many units are dead and how much is saturated; a press opens the table.
class HealthButton : public QToolButton {
    Q_OBJECT

public:
    explicit HealthButton(QWidget* parent = nullptr);

    void show(const NetworkHealth& health, const Trouble& trouble);
    using QWidget::show;
    int deadUnits() const { return m_dead; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_dead = 0;
    bool m_isWell = true;
    bool m_anySaturated = false;
    QString m_state;
    QString m_saturated;
    QString m_share; ///< the same in short
};

/// Mean over the hidden units of the share of samples for which their slope is of no use.
double uselessShare(const NetworkHealth& health);

} // namespace actiscope::ui
