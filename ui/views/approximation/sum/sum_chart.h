#pragma once

#include "ui/views/approximation/sum/sum_painting.h"

#include <QPixmap>
#include <QWidget>

#include <optional>
#include <vector>

namespace actiscope::ui {

/// The chart of a sum: the mouse moves the handles of its units, or draws the target with a pencil.
/// With the keyboard: Page Up and Page Down select a unit, the arrows move its step and its height,
/// with Shift its steepness; B makes a bump of it and the next.
class SumChart : public QWidget {
    Q_OBJECT

public:
    explicit SumChart(QWidget* parent = nullptr);

    void showPicture(SumPicture picture, const Activation& activation);
    const SumPicture& picture() const { return m_picture; }
    /// Draws the target instead of moving handles.
    void setPencil(bool on);

    /// Where the axes lie in the widget; for tests and tools.
    StripAxes axes() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void unitsMoved(const std::vector<actiscope::HandUnit>& units);
    void unitSelected(int unit);
    /// From left to right, in the units of the axes.
    void drawn(const std::vector<actiscope::TargetPoint>& points);
    /// The mouse let go.
    void released();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Handle { none, step, height, steepness, bump };
    struct Grip {
        Handle handle = Handle::none;
        std::size_t unit = 0;
    };

    Grip gripAt(const QPointF& place) const;
    void drag(const QPointF& place);
    void draw(const QPointF& place);
    bool moveByKey(int key, bool shift, std::vector<HandUnit>& units) const;
    const QPixmap& ground();

    SumPicture m_picture;
    Activation m_activation;
    bool m_hasPicture = false;
    bool m_pencil = false;
    bool m_drawing = false;
    Grip m_grip;
    std::vector<TargetPoint> m_stroke;
    QPixmap m_ground; ///< axes and the units that stay while one is dragged
    /// What the ground shows; another picture of the same units keeps it.
    std::vector<Eigen::ArrayXd> m_groundUnits;
    Eigen::ArrayXd m_groundTarget;
    std::size_t m_groundSelected = 0;
    numeric::Rectangle m_groundRange;
};

} // namespace actiscope::ui
