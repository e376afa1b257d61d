#pragma once

#include "core/run/experiment/death_rate.h"
#include "ui/look/look.h"

#include <QWidget>

class QPainter;

namespace actiscope::ui {

/// A small plot per batch size: the share of dead units of every seed against the learning rate,
/// and their mean as a line.
void paintDeaths(QPainter& painter, const QRect& area, const DeathRate& experiment,
                 const std::vector<DeathRun>& runs, const Look& look);

/// "batch 10", "full batch".
QString batchText(int batch);

/// The same as a widget.
class DeathChart : public QWidget {
    Q_OBJECT

public:
    explicit DeathChart(QWidget* parent = nullptr);

    void setResults(const DeathRate& experiment, std::vector<DeathRun> runs);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    DeathRate m_experiment;
    std::vector<DeathRun> m_runs;
};

} // namespace actiscope::ui
