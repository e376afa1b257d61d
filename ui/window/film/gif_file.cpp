#include "ui/window/film/gif_file.h"

#include "core/errors.h"
#include "ui/window/film/palette.h"

#include <gif_lib.h>

#include <QSaveFile>

#include <algorithm>
#include <vector>

namespace actiscope::ui {
namespace {

/// giflib writes through this.
int writeBytes(GifFileType* gif, const GifByteType* bytes, int count) {
    auto* file = static_cast<QSaveFile*>(gif->UserData);
    return static_cast<int>(file->write(reinterpret_cast<const char*>(bytes), count));
}

/// The part of `now` that differs from `before`, of the same size; one pixel where nothing does.
QRect changed(const QImage& before, const QImage& now) {
    QRect part;
    for (int y = 0; y < now.height(); ++y) {
        const uchar* a = before.constScanLine(y);
        const uchar* b = now.constScanLine(y);
        const auto [first, other] = std::mismatch(a, a + now.width(), b);
        if (first == a + now.width()) {
            continue;
        }
        int last = now.width() - 1;
        while (a[last] == b[last]) {
            --last;
        }
        const auto left = static_cast<int>(first - a);
        part = part.united(QRect(left, y, last - left + 1, 1));
    }
    return part.isEmpty() ? QRect(0, 0, 1, 1) : part;
}

} // namespace

struct GifFile::Writer {
    QString path;
    QSaveFile file;
    GifFileType* gif = nullptr;
    Palette palette;
    QImage before;

    Writer(const QString& name, const std::vector<QImage>& likeness)
        : path(name), file(name), palette(likeness) {}

    void check(int status) const {
        if (status != GIF_OK) {
            const char* reason = gif != nullptr ? GifErrorString(gif->Error) : nullptr;
            throw InputError(path.toStdString() + ": the film could not be written" +
                             (reason != nullptr ? std::string(": ").append(reason) : ""));
        }
    }

    QImage indexed(const QImage& picture) {
        const QImage from = picture.convertToFormat(QImage::Format_RGB32);
        QImage to(from.size(), QImage::Format_Grayscale8); // a byte per pixel
        for (int y = 0; y < from.height(); ++y) {
            const auto* line = reinterpret_cast<const QRgb*>(from.constScanLine(y));
            uchar* out = to.scanLine(y);
            for (int x = 0; x < from.width(); ++x) {
                out[x] = palette.placeOf(line[x]);
            }
        }
        return to;
    }
};

GifFile::GifFile(const QString& path, const QSize& size, const std::vector<QImage>& likeness)
    : m_writer(std::make_unique<Writer>(path, likeness)) {
    Writer& w = *m_writer;
    if (!w.file.open(QIODevice::WriteOnly)) {
        throw InputError(path.toStdString() + ": " + w.file.errorString().toStdString());
    }
    int error = 0;
    w.gif = EGifOpen(&w.file, writeBytes, &error);
    if (w.gif == nullptr) {
        throw InputError(path.toStdString() + ": " + GifErrorString(error));
    }
    EGifSetGifVersion(w.gif, true);
    ColorMapObject* map = GifMakeMapObject(Palette::kColors, nullptr);
    for (std::size_t i = 0; i < w.palette.colors().size(); ++i) {
        const QRgb color = w.palette.colors()[i];
        map->Colors[i] = {static_cast<GifByteType>(qRed(color)),
                          static_cast<GifByteType>(qGreen(color)),
                          static_cast<GifByteType>(qBlue(color))};
    }
    const int status = EGifPutScreenDesc(w.gif, size.width(), size.height(), 8, 0, map);
    GifFreeMapObject(map);
    w.check(status);
    // Again from the beginning, for ever: the extension that every viewer knows from Netscape 2.0.
    const unsigned char again[] = {1, 0, 0};
    w.check(EGifPutExtensionLeader(w.gif, APPLICATION_EXT_FUNC_CODE));
    w.check(EGifPutExtensionBlock(w.gif, 11, "NETSCAPE2.0"));
    w.check(EGifPutExtensionBlock(w.gif, sizeof again, again));
    w.check(EGifPutExtensionTrailer(w.gif));
}

GifFile::~GifFile() {
    if (m_writer->gif != nullptr) {
        EGifCloseFile(m_writer->gif, nullptr);
    }
}

void GifFile::add(const QImage& picture, int hundredths) {
    Writer& w = *m_writer;
    const QImage now = w.indexed(picture);
    const QRect part = w.before.isNull() ? now.rect() : changed(w.before, now);
    GraphicsControlBlock control{DISPOSE_DO_NOT, false, hundredths, NO_TRANSPARENT_COLOR};
    GifByteType block[4];
    const auto length = EGifGCBToExtension(&control, block);
    w.check(EGifPutExtension(w.gif, GRAPHICS_EXT_FUNC_CODE, static_cast<int>(length), block));
    w.check(EGifPutImageDesc(w.gif, part.left(), part.top(), part.width(), part.height(), false,
                             nullptr));
    std::vector<GifByteType> line(static_cast<std::size_t>(part.width()));
    for (int y = part.top(); y <= part.bottom(); ++y) {
        std::copy_n(now.constScanLine(y) + part.left(), part.width(), line.data());
        w.check(EGifPutLine(w.gif, line.data(), part.width()));
    }
    w.before = now;
}

void GifFile::close() {
    Writer& w = *m_writer;
    int error = 0;
    const int status = EGifCloseFile(w.gif, &error);
    w.gif = nullptr;
    if (status != GIF_OK || !w.file.commit()) {
        throw InputError(w.path.toStdString() + ": the film could not be written");
    }
}

} // namespace actiscope::ui
