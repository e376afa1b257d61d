#pragma once

#include "core/scene/zigzag_scene.h"

#include <QWidget>

#include <optional>

namespace actiscope::ui {

/// The loss of one unit over its two weights, with the way down. The start is dragged with the
/// mouse or moved by the arrow keys (with Shift a tenth of a step).
class BowlPlot : public QWidget {
    Q_OBJECT

public:
    BowlPlot(const QString& id, const QString& name, QWidget* parent = nullptr);

    void setPane(const ZigZagPane& pane, const ZigZagView& view);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void startMoved(double w1, double w2);
    /// The mouse let go, or a key.
    void released();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;

private:
    void moveTo(double w1, double w2);

    std::optional<ZigZagPane> m_pane;
    ZigZagView m_view;
    bool m_dragging = false;
};

} // namespace actiscope::ui
