#pragma once

#include "core/run/experiment/layer_experiment.h"
#include "ui/look/look.h"

#include <QWidget>

#include <vector>

class QPainter;

namespace actiscope::ui {

/// The experiment as small plots: per function and initial weights the spread of f(z) and of δ over
/// the layers of the deepest network, from pale (untrained) to dark; below the epochs to learn by
/// the number of layers.
void paintLayers(QPainter& painter, const QRect& area, const LayerExperiment& experiment,
                 const std::vector<LayerSummary>& table, const Look& look);

/// The same as a widget.
class LayerChart : public QWidget {
    Q_OBJECT

public:
    explicit LayerChart(QWidget* parent = nullptr);

    void setResults(const LayerExperiment& experiment, std::vector<LayerSummary> table);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LayerExperiment m_experiment;
    std::vector<LayerSummary> m_table;
};

/// "U(±1/√n)", "Xavier", …
QString initializerText(Initializer initializer);

} // namespace actiscope::ui
