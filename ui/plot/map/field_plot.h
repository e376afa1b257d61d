#pragma once

#include "core/numeric/contour.h"
#include "ui/plot/plot_widget.h"

#include <optional>
#include <vector>

class QCPColorMap;
class QCPColorScale;
class QCPCurve;
class QCPGraph;
class QCPItemText;

namespace actiscope::ui {

/// A quantity over the plane of the two inputs as a map, with 0 in the neutral colour, strips
/// between two parallel lines, and a marked point.
class FieldPlot : public PlotWidget {
    Q_OBJECT

public:
    /// Where |w1·(x1 − p1) + w2·(x2 − p2)| = radius.
    struct Strip {
        double w1;
        double w2;
        double radius;
    };

    explicit FieldPlot(const QString& title, QWidget* parent = nullptr);

    /// A scale of the colours beside the map.
    void showScale();
    /// For maps that stand right of another one with the same axis.
    void hideLabelsOfY();

    void setTitle(const QString& title);
    /// Colours run from −largest to +largest; values beyond take the ends' colour.
    void setField(const numeric::GridField& field, double largest);
    void setStrips(const numeric::Point& around, const std::vector<Strip>& strips);
    /// The mark of the centre; nothing hides it.
    void setMark(const std::optional<numeric::Point>& mark);
    /// Shows the same part of the plane as another map.
    void follow(const numeric::Rectangle& range);

    /// A sensible number of map points for the present size.
    std::pair<int, int> wantedCells() const;

    /// Data read back, for tests.
    double valueAt(double x1, double x2) const;
    int stripLines() const;
    QPoint canvasPosition(double x1, double x2) const;
    QWidget* canvas();

signals:
    void viewChanged();
    void pointed(double x1, double x2);
    void left();
    void picked(double x1, double x2);

protected:
    void restyle(const Look& look) override;
    void canvasResized() override { emit viewChanged(); }
    bool canvasPressed(QMouseEvent* event) override;
    bool canvasMoved(QMouseEvent* event) override;
    void canvasReleased(QMouseEvent* event) override;
    void canvasLeft() override { emit left(); }

private:
    QCPColorMap* m_map;
    QCPColorScale* m_scale = nullptr;
    QCPCurve* m_strips;
    QCPGraph* m_mark;
    QCPItemText* m_title;
    QPoint m_pressed;
};

} // namespace actiscope::ui
