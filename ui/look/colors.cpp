#include "ui/look/colors.h"

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

const Colors kLight{
    .window = QColor(0xeef1f4),
    .card = Qt::white,
    .stripe = QColor(0xf5f7f9),
    .border = QColor(0xd3d9e0),
    .edge = QColor(0x8c96a1),
    .track = QColor(0xd3d9e0),
    .text = QColor(0x1b2027),
    .faint = QColor(0x59636f),
    .accent = QColor(0x7a3db8),
    .accentSoft = QColor(0xf0e8f9),
    .onAccent = Qt::white,
    .ok = QColor(0x167545),
    .bad = QColor(0xb3261e),
    .warningText = QColor(0x8f5b00),
    .warningLine = QColor(0xb87a00),
    .grid = QColor(0xe4e5e6),
    .axis = QColor(0x82858a),
    .value = QColor(0x0072b2),
    .valueText = QColor(0x00669f),
    .slope = QColor(0xd55e00),
    .slopeText = QColor(0xb04a00),
    .second = QColor(0x00795a),
    .naive = QColor(0xb3261e),
    .difference = QColor(0xa0216b),
    .saturated = QColor(0xf6, 0xe7, 0xb4, 140),
    .density = QColor(0x59, 0x63, 0x6f, 41),
    .dead = QColor(0x59636f),
    .triangle = QColor(0x0072b2),
    .circle = QColor(0xd55e00),
    .halo = Qt::white,
    .circleHalo = Qt::white,
    .boundary = QColor(0x14181d),
    .mapTriangle = QColor(0x94c4df),
    .mapMiddle = QColor(0xfafaf8),
    .mapCircle = QColor(0xedba90),
    .fieldLow = QColor(0xd55e00),
    .fieldHigh = QColor(0x0072b2),
    .unitLow = QColor(0xedba90),
    .unitMiddle = QColor(0xfafaf8),
    .unitHigh = QColor(0x94c4df),
    .units = {QColor(0x009e73), QColor(0xb8558f), QColor(0x8a6d00), QColor(0x6a51a3),
              QColor(0x00707a), QColor(0xc0202a), QColor(0x4f6b00), QColor(0x7a4a3a)},
    .pinned = {QColor(0x00795a), QColor(0xb8558f), QColor(0xa87400), QColor(0x6a51a3),
               QColor(0x3b6ea5), QColor(0x7a4a3a)},
};

const Colors kDark{
    .window = QColor(0x101317),
    .card = QColor(0x181d23),
    .stripe = QColor(0x1d232a),
    .border = QColor(0x343d48),
    .edge = QColor(0x66717d),
    .track = QColor(0x3b4550),
    .text = QColor(0xe9edf1),
    .faint = QColor(0xa3adb9),
    .accent = QColor(0xc9a4ff),
    .accentSoft = QColor(0x32264a),
    .onAccent = QColor(0x1a1030),
    .ok = QColor(0x58c78b),
    .bad = QColor(0xff8a80),
    .warningText = QColor(0xf2b640),
    .warningLine = QColor(0xf2b640),
    .grid = QColor(0x30363c),
    .axis = QColor(0x959a9f),
    .value = QColor(0x56b4e9),
    .valueText = QColor(0x56b4e9),
    .slope = QColor(0xf5914a),
    .slopeText = QColor(0xf5914a),
    .second = QColor(0x4fc79b),
    .naive = QColor(0xff8a80),
    .difference = QColor(0xf08cc0),
    .saturated = QColor(0x6b, 0x5a, 0x1e, 115),
    .density = QColor(0xa3, 0xad, 0xb9, 41),
    .dead = QColor(0xa3adb9),
    .triangle = QColor(0x56b4e9),
    .circle = QColor(0xf5914a),
    .halo = QColor(0x101317),
    .circleHalo = QColor(0x101317),
    .boundary = Qt::white,
    .mapTriangle = QColor(0x1d5478),
    .mapMiddle = QColor(0x1e242b),
    .mapCircle = QColor(0x763e1a),
    .fieldLow = QColor(0xf5914a),
    .fieldHigh = QColor(0x56b4e9),
    .unitLow = QColor(0xa85a26),
    .unitMiddle = QColor(0x1e242b),
    .unitHigh = QColor(0x2f7fb0),
    .units = {QColor(0x2fd3a0), QColor(0xe39ac6), QColor(0xf0e442), QColor(0xb9a5ff),
              QColor(0x6fe0e8), QColor(0xff8a80), QColor(0xb5d34a), QColor(0xd8a48f)},
    .pinned = {QColor(0x4fc79b), QColor(0xe39ac6), QColor(0xf0e442), QColor(0xb9a5ff),
               QColor(0x8fc7ff), QColor(0xd8a48f)},
};

const Colors kPrint{
    .window = Qt::white,
    .card = Qt::white,
    .stripe = QColor(0xf0f0f0),
    .border = QColor(0xc8c8c8),
    .edge = QColor(0x707070),
    .track = QColor(0xc8c8c8),
    .text = Qt::black,
    .faint = QColor(0x606060),
    .accent = Qt::black,
    .accentSoft = QColor(0xe8e8e8),
    .onAccent = Qt::white,
    .ok = Qt::black,
    .bad = Qt::black,
    .warningText = Qt::black,
    .warningLine = QColor(0x404040),
    .grid = QColor(0xd8d8d8),
    .axis = QColor(0x808080),
    .value = Qt::black,
    .valueText = Qt::black,
    .slope = Qt::black,
    .slopeText = Qt::black,
    .second = QColor(0x404040),
    .naive = QColor(0x606060),
    .difference = Qt::black,
    .saturated = QColor(0, 0, 0, 34),
    .density = QColor(0, 0, 0, 41),
    .dead = QColor(0x404040),
    .triangle = Qt::black,
    .circle = QColor(0x707070),
    .halo = Qt::white,
    .circleHalo = Qt::black,
    .boundary = Qt::black,
    .mapTriangle = QColor(0xbcbcbc),
    .mapMiddle = QColor(0xe4e4e4),
    .mapCircle = Qt::white,
    .fieldLow = Qt::white,
    .fieldHigh = QColor(0xbcbcbc),
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
