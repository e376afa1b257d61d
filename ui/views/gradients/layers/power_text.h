#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace actiscope::ui {

/// One line of text in the painter's font, with what shownNumber() writes as superscripts drawn as
/// small raised digits: fonts differ in how they draw those, or lack them.
void paintPowerText(QPainter& painter, const QRectF& box, Qt::Alignment side, const QString& text);
double powerTextWidth(const QPainter& painter, const QString& text);

} // namespace actiscope::ui
