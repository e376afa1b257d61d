#include "ui/outlines/outline.h"

#include <QColor>
#include <QDataStream>
#include <QFile>
#include <QPainter>

namespace actiscope::ui {
namespace {

/// Files and readers are always of one build, so that no version stands in a file.
void setFormat(QDataStream& stream) {
    stream.setVersion(QDataStream::Qt_6_4);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
}

} // namespace

QByteArray outlineBytes(const Outline& outline) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    setFormat(stream);
    stream << outline.viewBox << outline.areas;
    return bytes;
}

Outline readOutline(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QDataStream stream(&file);
    setFormat(stream);
    Outline outline;
    stream >> outline.viewBox >> outline.areas;
    return stream.status() == QDataStream::Ok ? outline : Outline();
}

void paintOutline(QPainter& painter, const Outline& outline, const QRectF& target,
                  const QColor& color) {
    if (outline.viewBox.isEmpty()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(target.topLeft());
    painter.scale(target.width() / outline.viewBox.width(),
                  target.height() / outline.viewBox.height());
    painter.translate(-outline.viewBox.topLeft());
    for (const QPainterPath& area : outline.areas) {
        painter.fillPath(area, QColor::fromRgb(color.rgb()));
    }
    painter.restore();
}

} // namespace actiscope::ui
