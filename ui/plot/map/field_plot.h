#pragma once

#include "ui/plot/map/map_plot.h"

#include <optional>
#include <vector>

class QCPGraph;
class QCPItemText;

namespace actiscope::ui {

/// A quantity over the plane of the two inputs as a map, with 0 in the neutral colour, strips
/// between two parallel lines, and a marked point.
class FieldPlot : public MapPlot {
    Q_OBJECT

public:
    /// Where |w1·(x1 − p1) + w2·(x2 − p2)| = radius.
    struct Strip {
        double w1;
        double w2;
        double radius;
    };

    explicit FieldPlot(const QString& title, QWidget* parent = nullptr);

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

    /// Data read back, for tests.
    int stripLines() const;

signals:
    /// The mouse is at a point of the map; left() when it has gone.
    void pointed(double x1, double x2);
    /// A click on a point of the map.
    void picked(double x1, double x2);

protected:
    void restyle(const Look& look) override;
    bool canvasPressed(QMouseEvent* event) override;
    bool canvasMoved(QMouseEvent* event) override;
    void canvasReleased(QMouseEvent* event) override;

private:
    QCPGraph* m_mark;
    QCPItemText* m_title;
    QPoint m_pressed;
};

} // namespace actiscope::ui
