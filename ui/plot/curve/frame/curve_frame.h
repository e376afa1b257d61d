#pragma once

#include <QRect>
#include <QSize>

class QCustomPlot;

namespace actiscope::ui {

struct Look;

/// Where things are in the plot of the Curves view: the plane of the curves, the band below its
/// axis, and the strips for the difference and the two densities, where they are switched on.
class CurveFrame {
public:
    explicit CurveFrame(QCustomPlot& plot) : m_plot(plot) {}

    void setParts(bool density, bool difference, bool logAxis);
    /// Sets the margins around the plane for a canvas of this size.
    void arrange(const QSize& canvas, const Look& look);

    QRect plane() const;
    QRect band() const;
    QRect difference() const;
    QRect below() const;  ///< the density of z
    QRect beside() const; ///< the density of f(z)
    QRect corner() const; ///< where the two strips would meet

private:
    QCustomPlot& m_plot;
    bool m_density = false;
    bool m_difference = false;
    bool m_logAxis = false;
    int m_band = 0;
    int m_ticks = 0;
    int m_differenceHeight = 0;
    int m_below = 0;
    int m_beside = 0;
    int m_logTicks = 0;
};

} // namespace actiscope::ui
