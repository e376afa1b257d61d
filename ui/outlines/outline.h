#pragma once

#include <QByteArray>
#include <QList>
#include <QPainterPath>
#include <QRectF>

class QColor;
class QPainter;

namespace actiscope::ui {

/// A drawing in one colour: a typeset formula or an icon. ui/outlines makes it of an SVG when the
/// program is built, so that the program reads no SVG.
struct Outline {
    QRectF viewBox;            ///< what the drawing fills, in its own units
    QList<QPainterPath> areas; ///< painted one after the other; lines are the areas they cover

    bool isEmpty() const { return areas.isEmpty(); }
};

/// The contents of an .outline file; the same for the same drawing.
QByteArray outlineBytes(const Outline& outline);

/// The outline in a file or a resource; empty where there is none.
Outline readOutline(const QString& path);

/// Fills `target` with the whole view box. The colour is taken as opaque.
void paintOutline(QPainter& painter, const Outline& outline, const QRectF& target,
                  const QColor& color);

} // namespace actiscope::ui
