#pragma once

#include "ui/look/colors.h"
#include "ui/look/strokes.h"

#include <QFont>
#include <QPen>

#include <cstddef>

class QApplication;
class QWidget;

namespace actiscope::ui {

/// What a text is for.
enum class TextRole {
    readout, ///< the number that proves something
    title,   ///< of a card
    body,
    strong,  ///< body in bold
    caption, ///< under a readout, at an axis; in the faint colour
    small    ///< inside of drawings
};

/// What text and controls are measured by.
struct LookSize {
    int height = 768;   ///< of the window, in pixels
    bool large = false; ///< the person asked for larger text
    bool stage = false; ///< the pictures alone, for the last row
};

/// How the program looks: handed to everything that paints, by the window with lookOf(), by a
/// figure with the theme that the figure wants.
struct Look {
    Theme theme = Theme::light;
    double scale = 1.0; ///< of text, lines and marks against their usual size
    Colors colors = colorsOf(Theme::light);
    Strokes strokes;
    Marks marks;

    /// The font of a role, in pixels at the look's scale; digits have equal width.
    QFont font(TextRole role) const;
    /// The same, not bold: long texts in the size of a title.
    QFont plainFont(TextRole role) const;
    /// The same, but no larger than that many pixels.
    QFont fontAtMost(TextRole role, int pixels) const;
    /// A size of a control or of type at 768 pixels of height, as large as it is now.
    int scaled(int pixels) const;

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
/// Long dashes, unless it has others already.
QPen dashed(QPen pen);

/// The usual look of a theme.
Look makeLook(Theme theme, const LookSize& size = {});

/// The font of a role in the size of the text around: half as large again for what is half as
/// large again there. For what is painted into a figure.
QFont textFont(TextRole role, QFont around);
/// Typeset formulas read well a little larger than the text.
inline constexpr double kFormulaScale = 1.3;

/// Gives the application the look: style, palette and size of text. Widgets that exist follow with
/// their PaletteChange and FontChange.
void applyLook(QApplication& application, const Look& look);

/// The look of the application that the widget is part of; the usual one where none was applied.
const Look& lookOf(const QWidget& widget);

} // namespace actiscope::ui
