#pragma once

#include "core/analysis/taylor/taylor.h"
#include "ui/plot/plot_widget.h"

class QCPGraph;
class QCPItemRect;
class QCPItemStraightLine;

namespace actiscope::ui {

/// f, its Taylor polynomial around b, their difference, and the band |x − b| < R in which the
/// series converges. The centre is dragged with the mouse.
class TaylorPlot : public PlotWidget {
    Q_OBJECT

public:
    explicit TaylorPlot(QWidget* parent = nullptr);

    /// Samples everything over the visible range; the range of y follows f.
    void show(const Activation& f, const Taylor& series);

    /// Data read back, for tests.
    int curvePoints() const;
    double polynomialAt(double x) const;
    /// Left and right end of the band as drawn.
    std::pair<double, double> band() const;

signals:
    void centerMoved(double b);
    void dragEnded();

protected:
    void restyle(const Look& look) override;
    void canvasResized() override;
    bool canvasPressed(QMouseEvent* event) override;
    bool canvasMoved(QMouseEvent* event) override;
    void canvasReleased(QMouseEvent* event) override;

private:
    void sample();

    Activation m_activation;
    Taylor m_series;
    QCPItemRect* m_band;
    QCPItemStraightLine* m_center;
    QCPGraph* m_value;
    QCPGraph* m_polynomial;
    QCPGraph* m_residual;
    QCPGraph* m_point;
    bool m_dragging = false;
};

} // namespace actiscope::ui
