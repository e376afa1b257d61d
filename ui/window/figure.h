#pragma once

#include "core/session/session.h"

#include "ui/look/look.h"
#include "ui/model/measure/measured_costs.h"

#include <QImage>
#include <QSize>
#include <QString>

#include <span>
#include <stop_token>
#include <string>

namespace actiscope::ui {

/// What a figure needs besides its session.
struct FigureContext {
    MeasuredCosts costs = {};  ///< what the window measured
    std::stop_token stop = {}; ///< see FigureCanvas::withPlots()
};

/// Paints a view of a session with its numbers into a file: the picture that the window shows, made
/// of the same plots and readouts, as .png, .svg or .pdf. Throws UsageError for another ending,
/// InputError when the file cannot be written.
/// `size` is in pixels; a PNG gets `scale` times as many in each direction.
void writeFigure(const Session& session, View view, const QString& path, const QSize& size,
                 const Look& look, int scale, const FigureContext& context = {});

/// The same as an image. On any thread; away from the application's, the event loop has to run, and
/// a stop ends the work with Interrupted.
QImage figureImage(const Session& session, View view, const QSize& size, const Look& look,
                   int scale, const FigureContext& context = {});

/// What a picture is for. At 96 pixels per inch, as SVG and PDF have it.
struct FigurePreset {
    const char* id;   ///< "slide"
    QSize size;       ///< of the page
    double textScale; ///< of text and lines against the screen's at 768 lines
    bool textFollows; ///< text is as high a part of a page of another size; else as many points
    int pngScale;     ///< pixels of a PNG per pixel of the page
    Theme theme;
};
/// slide: 16:9, no text below 24 points on a page 7.5 inches high; paper: a column of 89 mm with
/// text of 8 points; handout: the width of a page, 9 points, black and white.
std::span<const FigurePreset> figurePresets();
/// The page of a preset for a view: what has several charts side by side takes both columns of a
/// paper.
QSize presetSize(const FigurePreset& preset, View view);
/// Throws UsageError that lists what is allowed.
const FigurePreset& figurePresetNamed(const std::string& id);
/// "slide|paper|handout".
std::string figurePresetChoices();
/// The look of a figure of that size.
Look presetLook(const FigurePreset& preset, const QSize& size, Theme theme);

/// The smallest and largest side of a figure in pixels.
inline constexpr int kSmallestFigure = 200;
inline constexpr int kLargestFigure = 8000;
/// The scales of a PNG.
inline constexpr int kFigureScales[] = {1, 2, 4};

} // namespace actiscope::ui
