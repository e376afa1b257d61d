#pragma once

#include "core/numeric/contour.h"
#include "ui/plot/plot_widget.h"

#include <functional>
#include <utility>
#include <vector>

class QCPColorMap;
class QCPColorScale;
class QCPCurve;

namespace actiscope::ui {

/// A quantity over the plane of the two inputs as colours, with lines above it, on axes of equal
/// scales. What the quantity is, its colours, and what else is drawn say the plots derived from it.
class MapPlot : public PlotWidget {
    Q_OBJECT

public:
    /// The part of the plane that the Home key returns to; ±3 at first.
    const numeric::Rectangle& home() const { return m_home; }
    /// A sensible number of map points in x and y for the present size.
    std::pair<int, int> wantedCells() const;
    /// A scale of the colours beside the map.
    void showScale();

    /// Data read back, for tests.
    /// What the colour stands for at the cell nearest to a point.
    double valueAt(double x1, double x2) const;
    /// Number of the lines' points, with one more after each line.
    int linePoints() const;
    /// Position of a point on the canvas, to send mouse events to.
    QPoint canvasPosition(double x1, double x2) const;
    QWidget* canvas();

signals:
    /// The visible part of the plane or the size of the canvas changed: another map is wanted.
    void viewChanged();
    /// The mouse has gone.
    void left();

protected:
    /// The middle colour stands for the middle of `lowest` and `highest`. `pixelsPerCell` is how
    /// fine the map gets as long as it has not too many cells.
    MapPlot(double lowest, double highest, int pixelsPerCell, QWidget* parent);
    /// A sensible number of map points along a side of so many pixels.
    static int cellsAlong(int pixels, int pixelsPerCell);

    /// How far the wheel goes depends on home. The visible part stays as it is.
    void setHome(const numeric::Rectangle& home);
    void setValueRange(double lowest, double highest);
    /// `shown` makes a field's value what the colour stands for; NaN is transparent. Allocates only
    /// when the number of points changes.
    void setCells(const numeric::GridField& field, const std::function<double(float)>& shown);
    void setLines(const std::vector<std::vector<numeric::Point>>& lines);
    void setMapVisible(bool visible);

    /// Colours of the lowest and the highest value; white, or what stands for it, lies between.
    void setColors(const QColor& lowest, const QColor& highest, const Look& look);
    void setLinePen(const QPen& pen);

    numeric::Point planeAt(const QPointF& position) const;
    /// Whether a position of the canvas is on the map, not beside it.
    bool isOnMap(const QPoint& position) const;

    void canvasResized() override { emit viewChanged(); }
    void canvasLeft() override { emit left(); }

private:
    numeric::Rectangle m_home;
    int m_pixelsPerCell;
    QCPColorMap* m_map;
    QCPCurve* m_lines;
    QCPColorScale* m_scale = nullptr;
};

} // namespace actiscope::ui
