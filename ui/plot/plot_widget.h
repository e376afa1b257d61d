#pragma once

#include "core/numeric/contour.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QCPPainter;
class QCPLayer;
class QCustomPlot;
class QMouseEvent;

namespace actiscope::ui {

/// What every plot of the program shares: theme, a limit of one painted frame per 8 ms, sharp
/// rendering at any device pixel ratio, zoom at the cursor, pan, reset, the role "chart" for screen
/// readers, and painting into a file. Only ui/plot sees QCustomPlot itself.
class PlotWidget : public QWidget {
    Q_OBJECT

public:
    explicit PlotWidget(QWidget* parent = nullptr);

    QSize sizeHint() const override { return sizes::kPlot; }
    QSize minimumSizeHint() const override { return sizes::kSmallestPlot; }

    /// Visible part of the plane.
    numeric::Rectangle range() const;
    void setRange(const numeric::Rectangle& range);

    void setAxisLabels(const QString& x, const QString& y);

    /// Paints the plot into `target` (in the painter's units) with the look of the figure that it
    /// is part of.
    void paintInto(QCPPainter& painter, const QRect& target, const Look& look);
    /// Paints everything now, without waiting for the frame limit.
    void replotNow();
    /// Frames painted so far; for measurements.
    int paintedFrames() const { return m_paintedFrames; }

signals:
    /// The user zoomed or panned to this range.
    void rangeEdited(const actiscope::numeric::Rectangle& range);
    /// The user asked for the default range (double-click, Home).
    void resetRequested();
    void framePainted();

protected:
    QCustomPlot& plot() { return *m_plot; }
    const QCustomPlot& plot() const { return *m_plot; }

    /// Paints all, or only the given buffered layer, when the frame limit allows.
    void scheduleReplot();
    void scheduleLayerReplot(QCPLayer* layer);

    /// Gives pens, brushes and marks another look; called once before the first frame and at each
    /// change.
    virtual void restyle(const Look& look);
    /// The look that restyle() got last.
    const Look& shownLook() const { return m_look; }
    /// The canvas got another size.
    virtual void canvasResized() {}
    /// Sets margins that depend on the size that is painted into next, of the screen or a figure.
    virtual void arrange(const QSize&) {}
    /// Mouse on the canvas; return true to keep it from zoom and pan.
    virtual bool canvasPressed(QMouseEvent*) { return false; }
    virtual bool canvasMoved(QMouseEvent*) { return false; }
    virtual void canvasReleased(QMouseEvent*) {}
    virtual void canvasLeft() {}
    /// A double-click resets the view unless this returns true.
    virtual bool canvasDoubleClicked(QMouseEvent*) { return false; }
    /// How far out and in the wheel goes.
    void setZoomLimits(double smallestSpan, double largestSpan);
    /// One unit has the same length in x and y; x follows y and the shape of the canvas.
    void setEqualScales();

    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeLook(const Look& look);
    void clampRange();
    void followCanvas();
    void paintFrame();
    numeric::Rectangle zoomed(double factor) const;

    QCustomPlot* m_plot;
    QWidget* m_focusRing;
    Look m_look;
    QTimer m_frameTimer;
    QElapsedTimer m_sinceFrame;
    QCPLayer* m_onlyLayer = nullptr;
    bool m_replotAll = true;
    bool m_equalScales = false;
    bool m_pressTaken = false;
    bool m_clamping = false;
    int m_paintedFrames = 0;
    double m_smallestSpan = 1e-3;
    double m_largestSpan = 200.0;
};

/// The version of QCustomPlot.
QString plotLibraryVersion();

/// Registers the accessible interface of PlotWidget; call once per process.
void installPlotAccessibility();

} // namespace actiscope::ui
