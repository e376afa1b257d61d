#include "tests/support/golden/compare.h"

#include "ui/window/film/palette.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace actiscope::ui::test {
namespace {

constexpr int kBlock = PictureDifference::kBlock;
using Mean = std::array<double, 3>;

/// Of the square of `picture` at x, y, as far as it lies within it.
Mean meanOf(const QImage& picture, int x, int y) {
    const QRect square = QRect(x, y, kBlock, kBlock) & picture.rect();
    Mean sum{};
    for (int j = square.top(); j <= square.bottom(); ++j) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(j));
        for (int i = square.left(); i <= square.right(); ++i) {
            sum[0] += qRed(line[i]);
            sum[1] += qGreen(line[i]);
            sum[2] += qBlue(line[i]);
        }
    }
    const double pixels = std::max(square.width() * square.height(), 1);
    return {sum[0] / pixels, sum[1] / pixels, sum[2] / pixels};
}

/// Of the square that has moved by at most a pixel, whichever fits best.
double leastDifference(const QImage& before, const QImage& after, int x, int y) {
    const Mean old = meanOf(before, x, y);
    double least = std::numeric_limits<double>::infinity();
    for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx) {
            const Mean now = meanOf(after, x + dx, y + dy);
            double largest = 0.0;
            for (std::size_t channel = 0; channel < old.size(); ++channel) {
                largest = std::max(largest, std::fabs(old[channel] - now[channel]));
            }
            least = std::min(least, largest);
        }
    }
    return least;
}

} // namespace

PictureDifference differenceOf(const QImage& before, const QImage& after) {
    const QImage old = before.convertToFormat(QImage::Format_RGB32);
    const QImage now = after.convertToFormat(QImage::Format_RGB32);
    PictureDifference result;
    result.marked = now;
    if (old.size() != now.size()) {
        result.blocks = std::numeric_limits<int>::max();
        result.largest = 255.0;
        result.where = now.rect();
        return result;
    }
    QPainter painter(&result.marked);
    painter.fillRect(now.rect(), QColor(255, 255, 255, 190));
    painter.setPen(QColor(220, 0, 80));
    for (int y = 0; y < now.height(); y += kBlock / 2) {
        for (int x = 0; x < now.width(); x += kBlock / 2) {
            const double difference = leastDifference(old, now, x, y);
            result.largest = std::max(result.largest, difference);
            if (difference > PictureDifference::kTolerance) {
                const QRect square(x, y, kBlock, kBlock);
                ++result.blocks;
                result.where |= square;
                painter.drawRect(square);
            }
        }
    }
    painter.end();
    return result;
}

QImage withFewColors(const QImage& picture) {
    // 16 steps per channel: no square moves by more than half a step, which is within the
    // tolerance.
    QImage coarse = picture.convertToFormat(QImage::Format_RGB32);
    constexpr int kStep = 17;
    const auto nearest = [](int channel) { return (channel + kStep / 2) / kStep * kStep; };
    for (int y = 0; y < coarse.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(coarse.scanLine(y));
        for (int x = 0; x < coarse.width(); ++x) {
            line[x] =
                qRgb(nearest(qRed(line[x])), nearest(qGreen(line[x])), nearest(qBlue(line[x])));
        }
    }
    Palette palette(std::vector<QImage>{coarse});
    QImage few(coarse.size(), QImage::Format_Indexed8);
    few.setColorTable(QList<QRgb>(palette.colors().begin(), palette.colors().end()));
    for (int y = 0; y < coarse.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(coarse.constScanLine(y));
        uchar* to = few.scanLine(y);
        for (int x = 0; x < coarse.width(); ++x) {
            to[x] = palette.placeOf(from[x]);
        }
    }
    return few;
}

} // namespace actiscope::ui::test
