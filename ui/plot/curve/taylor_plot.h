#pragma once

#include "core/scene/feature_scene.h"
#include "ui/look/look.h"

#include <QWidget>

namespace actiscope::ui {

/// f with its polynomial and the band in which the series holds; below on the same axis what the
/// polynomial leaves over, f − polynomial, with a scale of its own that is written on it.
void paintTaylor(QPainter& painter, const QRectF& area, const FeatureLine& line, const Look& look,
                 bool movable);

/// How many times the strip below stretches what is left over: a power of ten, so that the error
/// near the centre fills much of it; 1 where there is none.
double restStretch(const FeatureLine& line);

/// The same as a widget. The centre is dragged with the mouse or moved with the arrows.
class TaylorPlot : public QWidget {
    Q_OBJECT

public:
    explicit TaylorPlot(QWidget* parent = nullptr);

    /// `movable`: whether the centre is the person's to drag.
    void show(const FeatureLine& line, bool movable);
    void clear();

    /// Data read back, for tests.
    const FeatureLine& line() const { return m_line; }
    /// Left and right end of the band.
    std::pair<double, double> band() const;
    /// Where the dragged line stands on the widget.
    QPoint placeOfCentre() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void centerMoved(double b);
    void dragEnded();
    void painted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool isAtCentre(const QPointF& place) const;

    FeatureLine m_line;
    bool m_movable = false;
    bool m_dragging = false;
};

} // namespace actiscope::ui
