#pragma once

#include "core/session/session.h"

#include <QImage>
#include <QSize>
#include <QString>

namespace actiscope::ui {

struct Look;

/// Paints a view of a session with its numbers into a file: the picture that the window shows, made
/// of the same plots and readouts, as .png, .svg or .pdf. Throws UsageError for another ending,
/// InputError when the file cannot be written.
/// `size` is in pixels; a PNG gets `scale` times as many in each direction.
void writeFigure(const Session& session, View view, const QString& path, const QSize& size,
                 const Look& look, int scale);

/// The same as an image, for the clipboard.
QImage figureImage(const Session& session, View view, const QSize& size, const Look& look,
                   int scale);

/// The smallest and largest side of a figure in pixels.
inline constexpr int kSmallestFigure = 200;
inline constexpr int kLargestFigure = 8000;
/// The scales of a PNG.
inline constexpr int kFigureScales[] = {1, 2, 4};

} // namespace actiscope::ui
