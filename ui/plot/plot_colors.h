#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QPen>

#include <array>

namespace actiscope::ui {

/// The colours and strokes of everything that is plotted. Class colours and lines come from the
/// palette of Okabe & Ito (2008), which stays distinguishable under the common colour-vision
/// deficiencies; in black and white dashes and greys tell the lines apart.
struct PlotColors {
    QColor background;
    QColor text;
    QColor grid;
    QColor zeroLine;
    QColor value;     ///< f
    QColor slope;     ///< f'
    QColor second;    ///< f''
    QColor naive;     ///< f' by the textbook's formula
    QColor saturated; ///< tint
    QColor dead;      ///< hatch
    QColor probe;
    QColor triangle;              ///< class 1
    QColor circle;                ///< class 0
    QColor outline;               ///< around samples
    QColor boundary;              ///< zero contour
    std::array<QColor, 8> units;  ///< of hidden units and their lines, in turn
    std::array<QColor, 6> pinned; ///< of the curves kept for comparison
    QColor difference;
    QColor mapTriangle;
    QColor mapMiddle;
    QColor mapCircle;
    bool print = false; ///< black and white
    double scale = 1.0; ///< of lines and markers, as large as text is against its usual size

    /// A plain line, `width` pixels wide at scale 1.
    QPen pen(const QColor& color, double width) const { return QPen(color, width * scale); }
    /// The line of one of the curves, for example &PlotColors::slope.
    QPen line(QColor PlotColors::*curve, double width) const;
    QPen pinnedLine(std::size_t index, double width) const;
    QPen unitLine(std::size_t index, double width) const;
};

/// Light or dark by the brightness of the window's background; black and white where the palette
/// has no colours.
const PlotColors& plotColors(const QPalette& palette);

/// The same with lines and markers that fit the size of the text.
PlotColors plotColors(const QPalette& palette, const QFont& font);

} // namespace actiscope::ui
