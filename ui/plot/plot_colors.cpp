#include "ui/plot/plot_colors.h"

namespace actiscope::ui {

const PlotColors& plotColors(const QPalette& palette) {
    static const PlotColors light{
        .background = QColor(0xffffff),
        .text = QColor(0x202428),
        .grid = QColor(0xe3e6e9),
        .zeroLine = QColor(0x9aa1a8),
        .value = QColor(0x0072b2),
        .slope = QColor(0xd55e00),
        .second = QColor(0x5f7a00),
        .naive = QColor(0xc0202a),
        .saturated = QColor(240, 200, 40, 80),
        .dead = QColor(0x70767c),
        .probe = QColor(0x202428),
        .triangle = QColor(0x0072b2),
        .circle = QColor(0xd55e00),
        .outline = QColor(0xffffff),
        .boundary = QColor(0x202428),
        .units = {QColor(0x009e73), QColor(0xb8558f), QColor(0x8a6d00), QColor(0x6a51a3),
                  QColor(0x00707a), QColor(0xc0202a), QColor(0x4f6b00), QColor(0x7a4a3a)},
        .pinned = {QColor(0x009e73), QColor(0xb8558f), QColor(0xa87400), QColor(0x6a51a3),
                   QColor(0x3b6ea5), QColor(0x7a4a3a)},
        .difference = QColor(0xc0202a),
        .mapTriangle = QColor(0x7fb4d6),
        .mapMiddle = QColor(0xf2f2f2),
        .mapCircle = QColor(0xecb084),
    };
    static const PlotColors dark{
        .background = QColor(0x1b1e22),
        .text = QColor(0xe6e8ea),
        .grid = QColor(0x32373d),
        .zeroLine = QColor(0x6b737b),
        .value = QColor(0x56b4e9),
        .slope = QColor(0xe69f00),
        .second = QColor(0xb5d34a),
        .naive = QColor(0xff8a80),
        .saturated = QColor(240, 220, 80, 50),
        .dead = QColor(0x9aa1a8),
        .probe = QColor(0xf2f2f2),
        .triangle = QColor(0x56b4e9),
        .circle = QColor(0xe69f00),
        .outline = QColor(0x101214),
        .boundary = QColor(0xf2f2f2),
        .units = {QColor(0x2fd3a0), QColor(0xe39ac6), QColor(0xf0e442), QColor(0xb9a5ff),
                  QColor(0x6fe0e8), QColor(0xff8a80), QColor(0xb5d34a), QColor(0xd8a48f)},
        .pinned = {QColor(0x2fd3a0), QColor(0xe39ac6), QColor(0xf0e442), QColor(0xb9a5ff),
                   QColor(0x8fc7ff), QColor(0xd8a48f)},
        .difference = QColor(0xff8a80),
        .mapTriangle = QColor(0x1f557a),
        .mapMiddle = QColor(0x26292d),
        .mapCircle = QColor(0x6e4d0c),
    };
    return palette.color(QPalette::Window).lightness() < 128 ? dark : light;
}

} // namespace actiscope::ui
