#pragma once

#include "ui/look/look.h"

#include <QPixmap>

#include <array>

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

/// The colours of a map from the lowest to the highest, with the numbers of both and of the middle,
/// in the lower left corner of the map.
class MapScale : public QCPAbstractItem {
public:
    MapScale(QCustomPlot& plot, QCPLayer* layer);

    /// What the colours stand for, and what the numbers at them say.
    void setTexts(const QString& title, const std::array<QString, 3>& numbers);
    void setColors(const QColor& lowest, const QColor& highest);
    const std::array<QString, 3>& numbers() const { return m_numbers; }
    void setLook(const Look& look) { m_look = look; }

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1.0; }

protected:
    void draw(QCPPainter* painter) override;

private:
    Look m_look;
    QString m_title;
    std::array<QString, 3> m_numbers;
    QColor m_lowest;
    QColor m_highest;
};

} // namespace actiscope::ui
