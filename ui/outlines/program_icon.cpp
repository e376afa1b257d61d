#include "ui/outlines/program_icon.h"

#include "core/errors.h"

#include <QBuffer>
#include <QDataStream>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

namespace actiscope::ui {

std::vector<IconPicture> programIcon(const QString& svg) {
    QSvgRenderer renderer(svg);
    if (!renderer.isValid()) {
        throw InputError(svg.toStdString() + ": this is no SVG");
    }
    std::vector<IconPicture> pictures;
    for (const int size : {16, 32, 48, 64, 128, 256}) {
        QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        QBuffer buffer;
        image.save(&buffer, "PNG");
        pictures.push_back({size, buffer.data()});
    }
    return pictures;
}

QByteArray icoFile(const std::vector<IconPicture>& pictures) {
    constexpr quint32 kHeader = 6;
    constexpr quint32 kEntry = 16;
    constexpr quint16 kIcon = 1;
    constexpr quint16 kPlanes = 1;
    constexpr quint16 kBitsPerPixel = 32;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream << quint16{0} << kIcon << static_cast<quint16>(pictures.size());
    quint32 place = kHeader + kEntry * static_cast<quint32>(pictures.size());
    for (const IconPicture& picture : pictures) {
        const auto side = static_cast<quint8>(picture.size); // 0 stands for 256
        const auto length = static_cast<quint32>(picture.png.size());
        stream << side << side << quint8{0} << quint8{0} << kPlanes << kBitsPerPixel << length
               << place;
        place += length;
    }
    for (const IconPicture& picture : pictures) {
        stream.writeRawData(picture.png.constData(), static_cast<int>(picture.png.size()));
    }
    return bytes;
}

} // namespace actiscope::ui
