#pragma once

#include "ui/views/approximation/maxout/maxout_painting.h"
#include "ui/views/approximation/painted_chart.h"

#include <vector>

namespace actiscope::ui {

/// The chart of a maxout: the mouse moves and turns its lines by their handles, and elsewhere the
/// sample. With the keyboard: Left and Right move the sample, Page Up and Page Down select a line,
/// Up and Down move it, with Shift they turn it.
class MaxoutChart : public PaintedChart {
    Q_OBJECT

public:
    explicit MaxoutChart(QWidget* parent = nullptr);

    void showPicture(MaxoutPicture picture);
    const MaxoutPicture& picture() const { return m_picture; }

    /// Where the axes lie in the widget, and the handles of a line; for tests and tools.
    StripAxes axes() const;
    QPointF moveHandle(std::size_t line) const;
    QPointF turnHandle(std::size_t line) const;

signals:
    void probeMoved(double x);
    void linesMoved(const std::vector<actiscope::AffinePiece>& lines);
    /// The mouse let go.
    void released();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Handle { none, move, turn, probe };
    /// A handle keeps its x while it is held: it would run away from the hand else.
    struct Grip {
        Handle handle = Handle::none;
        std::size_t line = 0;
        LineHandles places{};
    };

    double apart() const;
    Grip gripAt(const QPointF& place) const;
    void drag(const QPointF& place);
    void select(std::size_t line);
    bool moveByKey(int key, bool shift);
    /// Moves the line, or turns it about one of its points, as far as a maxout's numbers go.
    void setLine(std::size_t line, const AffinePiece& piece);

    MaxoutPicture m_picture;
    Grip m_grip;
};

} // namespace actiscope::ui
