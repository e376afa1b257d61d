#include "ui/window/film/palette.h"

#include <algorithm>
#include <limits>
#include <span>
#include <unordered_map>

namespace actiscope::ui {
namespace {

struct Color {
    QRgb color;
    double count; ///< pixels that have it
};

/// As Qt packs the channels of an opaque colour.
QRgb packed(int red, int green, int blue) {
    return 0xff000000u | static_cast<QRgb>((red << 16) | (green << 8) | blue);
}

int channel(QRgb color, int which) {
    return which == 0 ? qRed(color) : which == 1 ? qGreen(color) : qBlue(color);
}

/// All colours, the most frequent first. Every second pixel of every second line is enough.
std::vector<Color> countedColors(const std::vector<QImage>& pictures) {
    std::unordered_map<QRgb, double> counts;
    for (const QImage& each : pictures) {
        const QImage picture = each.convertToFormat(QImage::Format_RGB32);
        for (int y = 0; y < picture.height(); y += 2) {
            const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
            for (int x = 0; x < picture.width(); x += 2) {
                counts[line[x]] += 1.0;
            }
        }
    }
    std::vector<Color> colors;
    for (const auto& [color, count] : counts) {
        colors.push_back({color, count});
    }
    std::ranges::sort(colors, [](const Color& a, const Color& b) {
        return a.count != b.count ? a.count > b.count : a.color < b.color;
    });
    return colors;
}

/// Colours that share one place of the palette.
struct Box {
    std::span<Color> colors;
    int widest = 0;      ///< channel
    double worth = -1.0; ///< of a split: the spread that it would take away
    QRgb mean = 0;

    explicit Box(std::span<Color> of) : colors(of) {
        double sum = 0.0;
        double first[3] = {};
        double second[3] = {};
        for (const Color& each : colors) {
            sum += each.count;
            for (int c = 0; c < 3; ++c) {
                first[c] += each.count * channel(each.color, c);
                second[c] += each.count * channel(each.color, c) * channel(each.color, c);
            }
        }
        for (int c = 0; c < 3; ++c) {
            const double spread = second[c] - first[c] * first[c] / sum;
            if (spread > worth) {
                worth = spread;
                widest = c;
            }
        }
        mean = packed(qRound(first[0] / sum), qRound(first[1] / sum), qRound(first[2] / sum));
        if (colors.size() < 2) {
            worth = -1.0;
        }
    }

    std::size_t middle() const {
        std::ranges::sort(colors, {}, [this](const Color& c) { return channel(c.color, widest); });
        const int at = channel(mean, widest);
        const auto above = std::ranges::find_if(
            colors, [&](const Color& c) { return channel(c.color, widest) > at; });
        return std::clamp<std::size_t>(static_cast<std::size_t>(above - colors.begin()), 1,
                                       colors.size() - 1);
    }
};

} // namespace

Palette::Palette(const std::vector<QImage>& pictures)
    : m_places(std::size_t{1} << (3 * kBits), std::int16_t{-1}) {
    constexpr std::size_t kPure = 32;
    std::vector<Color> colors = countedColors(pictures);
    const std::size_t pure = std::min(kPure, colors.size());
    std::size_t place = 0;
    for (; place < pure; ++place) {
        m_colors[place] = colors[place].color;
    }
    if (pure == colors.size()) {
        return;
    }
    std::vector<Box> boxes{Box(std::span(colors).subspan(pure))};
    while (boxes.size() + pure < kColors) {
        const auto most = std::ranges::max_element(boxes, {}, &Box::worth);
        if (most->worth <= 0.0) {
            break;
        }
        const std::size_t middle = most->middle();
        const Box upper(most->colors.subspan(middle));
        *most = Box(most->colors.first(middle));
        boxes.push_back(upper);
    }
    for (const Box& box : boxes) {
        m_colors[place++] = box.mean;
    }
}

uchar Palette::placeOf(QRgb color) {
    constexpr int kShift = 8 - kBits;
    const auto cell =
        static_cast<std::size_t>(((qRed(color) >> kShift) << (2 * kBits)) |
                                 ((qGreen(color) >> kShift) << kBits) | (qBlue(color) >> kShift));
    std::int16_t& place = m_places[cell];
    if (place < 0) {
        int best = std::numeric_limits<int>::max();
        for (int i = 0; i < kColors; ++i) {
            int distance = 0;
            for (int c = 0; c < 3; ++c) {
                const int d = channel(m_colors[static_cast<std::size_t>(i)], c) - channel(color, c);
                distance += d * d;
            }
            if (distance < best) {
                best = distance;
                place = static_cast<std::int16_t>(i);
            }
        }
    }
    return static_cast<uchar>(place);
}

} // namespace actiscope::ui
