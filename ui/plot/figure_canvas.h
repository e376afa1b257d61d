#pragma once

#include "ui/look/look.h"

#include <QColor>
#include <QImage>
#include <QRect>
#include <QSize>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

class QCPPainter;
class QPainter;

namespace actiscope::ui {

class PlotWidget;

/// A page that plots and lines of text are painted on: PNG as pixels, SVG and PDF as vectors.
class FigureCanvas {
public:
    /// Not where the program was built without Qt's SVG module, as for Windows.
    static bool writesSvg();

    /// `path` ends in .png, .svg or .pdf; throws UsageError for any other ending. `size` is in
    /// pixels; a PNG gets `scale` times as many in each direction for the same contents.
    /// Whoever requests a stop does not want the figure any more (see withPlots()).
    FigureCanvas(const QString& path, const QSize& size, const Look& look, int scale,
                 std::stop_token stop = {});
    ~FigureCanvas();

    /// Plots are widgets, so what makes and paints them runs on the application's thread, from
    /// whichever thread the figure is painted; waits for it. All else can be painted on any thread.
    /// Throws Interrupted after a stop.
    void withPlots(const std::function<void()>& painting) const;
    /// Within withPlots().
    void paintPlot(PlotWidget& plot, const QRect& target) { paintPlot(plot, target, m_look); }
    void paintPlot(PlotWidget& plot, const QRect& target, const Look& look);
    /// One or more lines of text, wrapped inside `target`.
    void paintText(const QString& text, const QRect& target, const QColor& color, bool bold);

    /// How many pixels a unit of the page has in each direction: those of a PNG; vectors are taken
    /// to be printed finely.
    int fineness() const;
    /// Of a page, without its margins.
    static QRect inside(const QSize& page);
    /// Of the text, with the space to the next line, in pixels.
    int lineHeight() const;

    /// Anything else.
    void paint(const std::function<void(QPainter&)>& painting);

    /// Ends painting and returns the pixels; a vector canvas has none.
    QImage image();
    /// Writes the file: completely, or not at all. Throws InputError.
    void save();

private:
    struct Device;

    QString m_path;
    Look m_look;
    std::stop_token m_stop;
    std::unique_ptr<Device> m_device;
    std::unique_ptr<QCPPainter> m_painter;
};

} // namespace actiscope::ui
