#include "ui/window/film/gif_file.h"

#include "core/errors.h"

#include <gif_lib.h>

#include <QSaveFile>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace actiscope::ui {
namespace {

constexpr int kColors = 256;
constexpr int kBitsPerChannel = 5; ///< of the table from colours to places in the palette
constexpr int kTable = 1 << (3 * kBitsPerChannel);

/// giflib writes through this.
int writeBytes(GifFileType* gif, const GifByteType* bytes, int count) {
    auto* file = static_cast<QSaveFile*>(gif->UserData);
    return static_cast<int>(file->write(reinterpret_cast<const char*>(bytes), count));
}

int tablePlace(QRgb color) {
    constexpr int kShift = 8 - kBitsPerChannel;
    return ((qRed(color) >> kShift) << (2 * kBitsPerChannel)) |
           ((qGreen(color) >> kShift) << kBitsPerChannel) | (qBlue(color) >> kShift);
}

/// Every second pixel of every second line is likeness enough.
std::vector<QRgb> sampled(const std::vector<QImage>& pictures) {
    std::vector<QRgb> pixels;
    for (const QImage& each : pictures) {
        const QImage picture = each.convertToFormat(QImage::Format_RGB32);
        for (int y = 0; y < picture.height(); y += 2) {
            const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
            for (int x = 0; x < picture.width(); x += 2) {
                pixels.push_back(line[x]);
            }
        }
    }
    return pixels;
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
    std::array<GifColorType, kColors> palette{};
    std::array<std::int16_t, kTable> nearest{}; ///< −1 = not looked for yet
    QImage before;

    explicit Writer(const QString& name) : path(name), file(name) { nearest.fill(-1); }

    void check(int status) const {
        if (status != GIF_OK) {
            const char* reason = gif != nullptr ? GifErrorString(gif->Error) : nullptr;
            throw InputError(path.toStdString() + ": the film could not be written" +
                             (reason != nullptr ? std::string(": ").append(reason) : ""));
        }
    }

    void makePalette(const std::vector<QImage>& likeness) {
        const std::vector<QRgb> pixels = sampled(likeness);
        std::vector<GifByteType> red(pixels.size());
        std::vector<GifByteType> green(pixels.size());
        std::vector<GifByteType> blue(pixels.size());
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            red[i] = static_cast<GifByteType>(qRed(pixels[i]));
            green[i] = static_cast<GifByteType>(qGreen(pixels[i]));
            blue[i] = static_cast<GifByteType>(qBlue(pixels[i]));
        }
        std::vector<GifByteType> places(pixels.size());
        int colors = kColors;
        check(GifQuantizeBuffer(static_cast<unsigned>(pixels.size()), 1, &colors, red.data(),
                                green.data(), blue.data(), places.data(), palette.data()));
    }

    uchar placeOf(QRgb color) {
        std::int16_t& place = nearest[static_cast<std::size_t>(tablePlace(color))];
        if (place < 0) {
            int best = std::numeric_limits<int>::max();
            for (int i = 0; i < kColors; ++i) {
                const GifColorType& c = palette[static_cast<std::size_t>(i)];
                const int r = c.Red - qRed(color);
                const int g = c.Green - qGreen(color);
                const int b = c.Blue - qBlue(color);
                if (const int distance = r * r + g * g + b * b; distance < best) {
                    best = distance;
                    place = static_cast<std::int16_t>(i);
                }
            }
        }
        return static_cast<uchar>(place);
    }

    QImage indexed(const QImage& picture) {
        const QImage from = picture.convertToFormat(QImage::Format_RGB32);
        QImage to(from.size(), QImage::Format_Grayscale8); // a byte per pixel
        for (int y = 0; y < from.height(); ++y) {
            const auto* line = reinterpret_cast<const QRgb*>(from.constScanLine(y));
            uchar* out = to.scanLine(y);
            for (int x = 0; x < from.width(); ++x) {
                out[x] = placeOf(line[x]);
            }
        }
        return to;
    }
};

GifFile::GifFile(const QString& path, const QSize& size, const std::vector<QImage>& likeness)
    : m_writer(std::make_unique<Writer>(path)) {
    Writer& w = *m_writer;
    if (!w.file.open(QIODevice::WriteOnly)) {
        throw InputError(path.toStdString() + ": " + w.file.errorString().toStdString());
    }
    w.makePalette(likeness);
    int error = 0;
    w.gif = EGifOpen(&w.file, writeBytes, &error);
    if (w.gif == nullptr) {
        throw InputError(path.toStdString() + ": " + GifErrorString(error));
    }
    EGifSetGifVersion(w.gif, true);
    ColorMapObject* map = GifMakeMapObject(kColors, w.palette.data());
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
