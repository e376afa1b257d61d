#include "ui/look/colors.h"

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

const Colors kLight{
    .window = QColor(0xf4f5f6),
    .field = QColor(0xffffff),
    .alternateField = QColor(0xeef0f2),
    .button = QColor(0xeceef0),
    .highlight = QColor(0x0067a3),
    .onHighlight = QColor(0xffffff),
    .text = QColor(0x202428),
    .muted = QColor(0x666c73),
    .link = QColor(0x0067a3),
    .warning = QColor(0xb02a1c),
    .canvas = QColor(0xffffff),
    .grid = QColor(0xe3e6e9),
    .zeroLine = QColor(0x9aa1a8),
    .value = QColor(0x0072b2),
    .slope = QColor(0xd55e00),
    .second = QColor(0x5f7a00),
    .naive = QColor(0xc0202a),
    .difference = QColor(0xc0202a),
    .saturated = QColor(240, 200, 40, 80),
    .dead = QColor(0x70767c),
    .probe = QColor(0x202428),
    .triangle = QColor(0x0072b2),
    .circle = QColor(0xd55e00),
    .outline = QColor(0xffffff),
    .circleOutline = QColor(0xffffff),
    .boundary = QColor(0x202428),
    .mapTriangle = QColor(0x7fb4d6),
    .mapMiddle = QColor(0xf2f2f2),
    .mapCircle = QColor(0xecb084),
    .fieldLow = QColor(0xd55e00),
    .fieldHigh = QColor(0x0072b2),
    .unitLow = QColor(0xd55e00),
    .unitMiddle = QColor(0xf2f2f2),
    .unitHigh = QColor(0x0072b2),
    .units = {QColor(0x009e73), QColor(0xb8558f), QColor(0x8a6d00), QColor(0x6a51a3),
              QColor(0x00707a), QColor(0xc0202a), QColor(0x4f6b00), QColor(0x7a4a3a)},
    .pinned = {QColor(0x009e73), QColor(0xb8558f), QColor(0xa87400), QColor(0x6a51a3),
               QColor(0x3b6ea5), QColor(0x7a4a3a)},
};

const Colors kDark{
    .window = QColor(0x202428),
    // Fields lighter than the window: the outlines that Fusion derives vanish on dark.
    .field = QColor(0x2c3238),
    .alternateField = QColor(0x31373e),
    .button = QColor(0x3b424a),
    .highlight = QColor(0x2a76a8),
    .onHighlight = QColor(0xffffff),
    .text = QColor(0xe6e8ea),
    .muted = QColor(0x9aa1a8),
    .link = QColor(0x56b4e9),
    .warning = QColor(0xff9a8a),
    .canvas = QColor(0x1b1e22),
    .grid = QColor(0x32373d),
    .zeroLine = QColor(0x6b737b),
    .value = QColor(0x56b4e9),
    .slope = QColor(0xe69f00),
    .second = QColor(0xb5d34a),
    .naive = QColor(0xff8a80),
    .difference = QColor(0xff8a80),
    .saturated = QColor(240, 220, 80, 50),
    .dead = QColor(0x9aa1a8),
    .probe = QColor(0xf2f2f2),
    .triangle = QColor(0x56b4e9),
    .circle = QColor(0xe69f00),
    .outline = QColor(0x101214),
    .circleOutline = QColor(0x101214),
    .boundary = QColor(0xf2f2f2),
    .mapTriangle = QColor(0x1f557a),
    .mapMiddle = QColor(0x26292d),
    .mapCircle = QColor(0x6e4d0c),
    .fieldLow = QColor(0xe69f00),
    .fieldHigh = QColor(0x56b4e9),
    .unitLow = QColor(0xe69f00),
    .unitMiddle = QColor(0x26292d),
    .unitHigh = QColor(0x56b4e9),
    .units = {QColor(0x2fd3a0), QColor(0xe39ac6), QColor(0xf0e442), QColor(0xb9a5ff),
              QColor(0x6fe0e8), QColor(0xff8a80), QColor(0xb5d34a), QColor(0xd8a48f)},
    .pinned = {QColor(0x2fd3a0), QColor(0xe39ac6), QColor(0xf0e442), QColor(0xb9a5ff),
               QColor(0x8fc7ff), QColor(0xd8a48f)},
};

const Colors kPrint{
    .window = Qt::white,
    .field = Qt::white,
    .alternateField = QColor(0xf0f0f0),
    .button = QColor(0xf4f4f4),
    .highlight = Qt::black,
    .onHighlight = Qt::white,
    .text = Qt::black,
    .muted = QColor(0x606060),
    .link = Qt::black,
    .warning = Qt::black,
    .canvas = Qt::white,
    .grid = QColor(0xd8d8d8),
    .zeroLine = QColor(0x808080),
    .value = Qt::black,
    .slope = Qt::black,
    .second = QColor(0x404040),
    .naive = QColor(0x606060),
    .difference = Qt::black,
    .saturated = QColor(0, 0, 0, 34),
    .dead = QColor(0x404040),
    .probe = Qt::black,
    .triangle = Qt::black,
    .circle = QColor(0x707070),
    .outline = Qt::white,
    .circleOutline = Qt::black,
    .boundary = Qt::black,
    .mapTriangle = QColor(0xbcbcbc),
    .mapMiddle = QColor(0xe4e4e4),
    .mapCircle = Qt::white,
    // On paper the classes are both dark: what is above and below 0 differs in grey there.
    .fieldLow = Qt::white,
    .fieldHigh = QColor(0xbcbcbc),
    // From white over the middle to black: two greys from the middle would not say the sign.
    .unitLow = Qt::white,
    .unitMiddle = QColor(0xa0a0a0),
    .unitHigh = Qt::black,
    .units = {Qt::black, QColor(0x404040), Qt::black, QColor(0x404040), Qt::black, QColor(0x404040),
              Qt::black, QColor(0x404040)},
    .pinned = {QColor(0x303030), QColor(0x606060), QColor(0x303030), QColor(0x606060),
               QColor(0x303030), QColor(0x606060)},
};

/// Relative luminance of WCAG 2.1.
double luminance(const QColor& color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

} // namespace

const Colors& colorsOf(Theme theme) {
    return theme == Theme::dark ? kDark : theme == Theme::print ? kPrint : kLight;
}

QColor translucent(QColor color, double opacity) {
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto mix = [share](int from, int to) { return qRound(from + share * (to - from)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

double contrast(const QColor& a, const QColor& b) {
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace actiscope::ui
