#pragma once

#include "ui/look/colors.h"
#include "ui/look/strokes.h"

#include <QFont>
#include <QPen>

#include <cstddef>

class QApplication;
class QWidget;

namespace actiscope::ui {

/// How the program looks: handed to everything that paints, by the window with lookOf(), by a
/// figure with the theme that the figure wants.
struct Look {
    Theme theme = Theme::light;
    double scale = 1.0; ///< of text, lines and marks against their usual size
    Colors colors = colorsOf(Theme::light);
    Strokes strokes;
    Marks marks;

    bool isPrint() const { return theme == Theme::print; }

    double mark(double Marks::*size) const { return marks.*size * scale; }

    QPen pen(const QColor& color, double Strokes::*width) const {
        return QPen(color, strokes.*width * scale);
    }
    /// The line of one of the curves, for example &Colors::slope; dashed in black and white where
    /// its grey does not tell it apart.
    QPen line(QColor Colors::*curve, double Strokes::*width) const;
    QPen pinnedLine(std::size_t index, double Strokes::*width) const;
    QPen unitLine(std::size_t index, double Strokes::*width) const;
    /// Of a weight, `share` of the largest of its layer: 0 to 1.
    QPen weightLine(bool positive, double share) const;
};

QPen dotted(QPen pen);

/// The usual look of a theme; large is for a lecture hall.
Look makeLook(Theme theme, bool large = false);

/// What a text is for. There is one family of type; sizes follow that of the text around.
enum class TextRole {
    strong, ///< headings and titles
    small   ///< inside of drawings
};
QFont textFont(TextRole role, QFont around);
/// Typeset formulas read well a little larger than the text.
inline constexpr double kFormulaScale = 1.3;

/// Gives the application the look: style, palette and size of text. Widgets that exist follow with
/// their PaletteChange and FontChange.
void applyLook(QApplication& application, const Look& look);

/// The look of the application that the widget is part of; the usual one where none was applied.
const Look& lookOf(const QWidget& widget);

} // namespace actiscope::ui
