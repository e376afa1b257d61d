#include "ui/look/look.h"

#include "ui/look/look_style.h"

#include <QApplication>
#include <QToolTip>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace actiscope::ui {
namespace {

constexpr double kHeight = 768.0; ///< that the sizes of type are given for

struct TypeRow {
    TextRole role;
    int pixels;
    bool bold;
};

/// Regular and bold are all that the family has.
constexpr TypeRow kType[] = {
    {TextRole::readout, 28, true}, {TextRole::title, 18, true},    {TextRole::body, 14, false},
    {TextRole::strong, 14, true},  {TextRole::caption, 12, false}, {TextRole::small, 12, false},
};

const TypeRow& rowOf(TextRole role) {
    for (const TypeRow& row : kType) {
        if (row.role == role) {
            return row;
        }
    }
    return kType[2];
}

/// Noto Sans has digits of equal width, but neither mathematical signs nor marks: those come from
/// DejaVu Sans, Chinese from the third, or from the fourth, which packages bring along.
QStringList families() {
    return {QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
            QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Actiscope Chinese")};
}

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
        {&Colors::text, {3, 3}},          {&Colors::axis, {1.5, 4}},
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

QPen dashed(QPen pen) {
    static const Dashes dashes{4, 2.5};
    if (pen.style() == Qt::SolidLine) {
        dash(pen, dashes);
    }
    return pen;
}

Look makeLook(Theme theme, const LookSize& size) {
    constexpr double kLarge = 1.25;
    constexpr double kStage = 1.6;
    constexpr double kHighest = 2.8; ///< two times a screen of 1080 lines
    Look look;
    look.theme = theme;
    // In steps: a window that is dragged to another size by a few pixels keeps its layout.
    constexpr double kSteps = 16.0;
    const double height = std::max(1.0, std::floor(kSteps * size.height / kHeight) / kSteps);
    look.scale =
        std::min(kHighest, height * (size.large ? kLarge : 1.0) * (size.stage ? kStage : 1.0));
    look.colors = colorsOf(theme);
    return look;
}

QFont Look::font(TextRole role) const {
    QFont font;
    font.setFamilies(families());
    font.setPixelSize(scaled(rowOf(role).pixels));
    font.setBold(rowOf(role).bold);
    return font;
}

QFont Look::plainFont(TextRole role) const {
    QFont plain = font(role);
    plain.setBold(false);
    return plain;
}

QFont Look::fontAtMost(TextRole role, int pixels) const {
    QFont limited = font(role);
    limited.setPixelSize(std::min(limited.pixelSize(), pixels));
    return limited;
}

int Look::scaled(int pixels) const {
    return qRound(pixels * scale);
}

QFont textFont(TextRole role, QFont around) {
    const TypeRow& row = rowOf(role);
    const double ratio = row.pixels / double(rowOf(TextRole::body).pixels);
    if (around.pixelSize() > 0) {
        around.setPixelSize(std::max(1, qRound(ratio * around.pixelSize())));
    } else {
        around.setPointSizeF(ratio * around.pointSizeF());
    }
    around.setBold(row.bold);
    return around;
}

void applyLook(QApplication& application, const Look& look) {
    if (auto* style = qobject_cast<LookStyle*>(QApplication::style())) {
        style->setLook(look);
    } else {
        QApplication::setStyle(new LookStyle(look));
    }
    const QFont font = look.font(TextRole::body);
    if (QApplication::font() != font) {
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
