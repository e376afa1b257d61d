#include "ui/look/look.h"

#include "ui/look/look_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QToolTip>
#include <QWidget>

#include <algorithm>
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

QPen numbered(QPen pen, std::size_t index, bool print) {
    if (print) {
        dash(pen, numberedDashes()[index % numberedDashes().size()]);
    }
    return pen;
}

} // namespace

QPen Look::line(QColor Colors::*curve, double Strokes::*width) const {
    static const std::pair<QColor Colors::*, Dashes> rows[] = {
        {&Colors::slope, {6, 3}},         {&Colors::second, {1.5, 2.5}},
        {&Colors::naive, {8, 3, 1.5, 3}}, {&Colors::difference, {3, 2}},
        {&Colors::text, {3, 3}},          {&Colors::zeroLine, {1.5, 4}},
    };
    QPen drawn = pen(colors.*curve, width);
    for (const auto& [of, dashes] : rows) {
        if (isPrint() && of == curve) {
            dash(drawn, dashes);
        }
    }
    return drawn;
}

QPen Look::pinnedLine(std::size_t index, double Strokes::*width) const {
    return numbered(pen(colors.pinned[index % colors.pinned.size()], width), index, isPrint());
}

QPen Look::unitLine(std::size_t index, double Strokes::*width) const {
    return numbered(pen(colors.units[index % colors.units.size()], width), index, isPrint());
}

QPen Look::weightLine(bool positive, double share) const {
    const QColor color = translucent(positive ? colors.triangle : colors.circle,
                                     opacity::kFaintWeight + (1.0 - opacity::kFaintWeight) * share);
    const double range = strokes.strongestWeight - strokes.weakestWeight;
    QPen drawn(color, (strokes.weakestWeight + range * share) * scale);
    if (isPrint() && !positive) {
        drawn.setStyle(Qt::DotLine); // greys alone would not tell the sign
    }
    return drawn;
}

QPen dotted(QPen pen) {
    pen.setStyle(Qt::DotLine);
    return pen;
}

Look makeLook(Theme theme, bool large) {
    constexpr double kLarge = 1.4;
    Look look;
    look.theme = theme;
    look.scale = large ? kLarge : 1.0;
    look.colors = colorsOf(theme);
    return look;
}

QFont textFont(TextRole role, QFont around) {
    constexpr double kSmall = 0.8;
    constexpr double kSmallestPoints = 6.5;
    switch (role) {
    case TextRole::strong:
        around.setBold(true);
        break;
    case TextRole::small:
        around.setPointSizeF(std::max(kSmallestPoints, kSmall * around.pointSizeF()));
        break;
    }
    return around;
}

void applyLook(QApplication& application, const Look& look) {
    if (auto* style = qobject_cast<LookStyle*>(QApplication::style())) {
        style->setLook(look);
    } else {
        QApplication::setStyle(new LookStyle(look));
    }
    QFont font = QApplication::font();
    const double points =
        look.scale * QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
    if (font.pointSizeF() != points) {
        font.setPointSizeF(points);
        QApplication::setFont(font);
    }
    const QPalette palette = paletteOf(look.colors);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    Q_UNUSED(application);
}

const Look& lookOf(const QWidget& widget) {
    static const Look usual;
    if (const auto* style = qobject_cast<const LookStyle*>(widget.style())) {
        return style->look();
    }
    const auto* style = qobject_cast<const LookStyle*>(QApplication::style());
    return style != nullptr ? style->look() : usual;
}

} // namespace actiscope::ui
