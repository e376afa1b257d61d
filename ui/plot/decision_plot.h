#pragma once

#include "core/data/data_set.h"
#include "core/run/run_request.h"
#include "ui/plot/plot_widget.h"

#include <memory>

class QCPColorMap;
class QCPCurve;

namespace actiscope::ui {

class SampleGraph;

/// The plane of the two inputs: what the network answers everywhere as a colour, the line where it
/// changes its mind, and the samples as ▲ and ●.
class DecisionPlot : public PlotWidget {
    Q_OBJECT

public:
    explicit DecisionPlot(QWidget* parent = nullptr);

    void setSamples(const DataSet& samples);
    void setSnapshot(std::shared_ptr<const TrainingSnapshot> snapshot);

    /// The visible part of the plane and a sensible number of map points for its size.
    Observation wantedObservation() const;

    /// Data read back, for tests.
    int sampleCount() const;
    int boundaryPoints() const;
    /// The map's value, σ(logit), at the cell nearest to a point.
    double mapValueAt(double x1, double x2) const;

signals:
    /// The visible part changed: another map is wanted.
    void observationChanged();

protected:
    void applyColors(const PlotColors& colors) override;
    void canvasResized() override { emit observationChanged(); }

private:
    void showField();

    std::shared_ptr<const TrainingSnapshot> m_snapshot;
    QCPLayer* m_fieldLayer;
    QCPColorMap* m_map;
    QCPCurve* m_boundary;
    SampleGraph* m_triangles;
    SampleGraph* m_circles;
};

} // namespace actiscope::ui
