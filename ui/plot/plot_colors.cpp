#include "ui/plot/plot_colors.h"

#include <QFontDatabase>

#include <utility>

namespace actiscope::ui {
namespace {

/// Dashes for black and white, in widths of the line; empty is a plain line.
using Dashes = QList<qreal>;

/// For numbered lines: eight that stay apart.
const std::array<Dashes, 8>& numberedDashes() {
    static const std::array<Dashes, 8> dashes{Dashes{7, 3},   {1.5, 2.5},   {7, 3, 1.5, 3},
                                              {3, 3},         {12, 4},      {7, 3, 1.5, 3, 1.5, 3},
                                              {3, 3, 1.5, 3}, {12, 4, 3, 4}};
    return dashes;
}

void dash(QPen& pen, const Dashes& dashes) {
    if (!dashes.isEmpty()) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(dashes);
    }
}

} // namespace

QPen PlotColors::line(QColor PlotColors::*curve, double width) const {
    static const std::pair<QColor PlotColors::*, Dashes> rows[] = {
        {&PlotColors::slope, {6, 3}},         {&PlotColors::second, {1.5, 2.5}},
        {&PlotColors::naive, {8, 3, 1.5, 3}}, {&PlotColors::difference, {3, 2}},
        {&PlotColors::text, {3, 3}},          {&PlotColors::zeroLine, {1.5, 4}},
    };
    QPen drawn = pen(this->*curve, width);
    for (const auto& [of, dashes] : rows) {
        if (print && of == curve) {
            dash(drawn, dashes);
        }
    }
    return drawn;
}

QPen PlotColors::pinnedLine(std::size_t index, double width) const {
    QPen drawn = pen(pinned[index % pinned.size()], width);
    if (print) {
        dash(drawn, numberedDashes()[index % numberedDashes().size()]);
    }
    return drawn;
}

QPen PlotColors::unitLine(std::size_t index, double width) const {
    QPen drawn = pen(units[index % units.size()], width);
    if (print) {
        dash(drawn, numberedDashes()[index % numberedDashes().size()]);
    }
    return drawn;
}

PlotColors plotColors(const QPalette& palette, const QFont& font) {
    PlotColors colors = plotColors(palette);
    const double usual = QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
    if (usual > 0.0 && font.pointSizeF() > 0.0) {
        colors.scale = font.pointSizeF() / usual;
    }
    return colors;
}

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
    static const PlotColors print{
        .background = Qt::white,
        .text = Qt::black,
        .grid = QColor(0xd8d8d8),
        .zeroLine = QColor(0x808080),
        .value = Qt::black,
        .slope = Qt::black,
        .second = QColor(0x404040),
        .naive = QColor(0x606060),
        .saturated = QColor(0, 0, 0, 34),
        .dead = QColor(0x404040),
        .probe = Qt::black,
        .triangle = Qt::black,
        .circle = QColor(0x707070),
        .outline = Qt::white,
        .boundary = Qt::black,
        .units = {Qt::black, QColor(0x404040), Qt::black, QColor(0x404040), Qt::black,
                  QColor(0x404040), Qt::black, QColor(0x404040)},
        .pinned = {QColor(0x303030), QColor(0x606060), QColor(0x303030), QColor(0x606060),
                   QColor(0x303030), QColor(0x606060)},
        .difference = Qt::black,
        .mapTriangle = QColor(0xbcbcbc),
        .mapMiddle = QColor(0xe4e4e4),
        .mapCircle = Qt::white,
        .print = true,
    };
    // The highlight is a colour in every other theme.
    if (palette.color(QPalette::Highlight) == QColor(Qt::black)) {
        return print;
    }
    return palette.color(QPalette::Window).lightness() < 128 ? dark : light;
}

} // namespace actiscope::ui
