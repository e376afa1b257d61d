#pragma once

#include "ui/look/look.h"

#include <QPixmap>

#include <qcustomplot.h>

namespace actiscope::ui {

/// A corner of a map in the colour of the card around it, with the number that the map proves, or
/// its name. Empty, it is not there.
class MapNotch : public QCPAbstractItem {
public:
    MapNotch(QCustomPlot& plot, QCPLayer* layer, Qt::Corner corner);

    /// Whether that is something else than before.
    bool setTexts(const QString& text, const QString& caption = {});
    void setPicture(const QPixmap& picture) { m_picture = picture; }
    void setLook(const Look& look) { m_look = look; }
    QString text() const { return m_text; }
    QString caption() const { return m_caption; }
    /// What it covers, in pixels of the canvas.
    QRectF area() const;

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1.0; }

protected:
    void draw(QCPPainter* painter) override;

private:
    Qt::Corner m_corner;
    Look m_look;
    QString m_text;
    QString m_caption;
    QPixmap m_picture;
};

/// From the colour of 0 over that of one half to that of 1, with the numbers, in the lower left
/// corner of a map.
class ProbabilityScale : public QCPAbstractItem {
public:
    ProbabilityScale(QCustomPlot& plot, QCPLayer* layer);

    void setLook(const Look& look) { m_look = look; }

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1.0; }

protected:
    void draw(QCPPainter* painter) override;

private:
    Look m_look;
};

} // namespace actiscope::ui
