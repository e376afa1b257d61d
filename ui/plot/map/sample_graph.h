#pragma once

#include "ui/look/look.h"

#include <QPixmap>

#include <qcustomplot.h>

namespace actiscope::ui {

/// A scatter graph whose points are drawn once into a pixmap and then only copied: a third of the
/// time of painting each shape. In a vector file the shapes are painted as such.
class SampleGraph : public QCPGraph {
public:
    /// A ring goes around a sample that the network gets wrong.
    enum class Shape { triangle, circle, ring };

    SampleGraph(QCPAxis* keyAxis, QCPAxis* valueAxis, Shape shape);

    void setLook(const QColor& fill, const QColor& outline, const Look& look);
    /// Only outlines, in the colour of the fill: samples that test.
    void setHollow(bool hollow) { m_hollow = hollow; }
    /// Of a sample, in pixels.
    void setSampleSize(double size);

protected:
    void drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& scatters,
                         const QCPScatterStyle& style) const override;

private:
    void paintShape(QPainter& painter, const QPointF& centre) const;
    void measure();
    void renderPixmap(double devicePixelRatio) const;

    Shape m_shape;
    QPen m_rim;
    QPen m_hollowRim;
    QColor m_fill;
    double m_size = 0.0;
    double m_radius = 0.0;
    double m_box = 0.0; ///< side of the pixmap, in device-independent pixels
    bool m_hollow = false;
    mutable QPixmap m_pixmap;
};

} // namespace actiscope::ui
