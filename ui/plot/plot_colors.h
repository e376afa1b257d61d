#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace actiscope::ui {

/// The colours of everything that is plotted. Class colours and lines come from the palette of
/// Okabe & Ito (2008), which stays distinguishable under the common colour-vision deficiencies.
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
};

/// Light or dark, by the brightness of the window's background.
const PlotColors& plotColors(const QPalette& palette);

} // namespace actiscope::ui
