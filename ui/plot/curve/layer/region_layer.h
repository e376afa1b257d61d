#pragma once

#include "core/analysis/line/regions.h"
#include "ui/look/look.h"

#include <QCoreApplication>
#include <QRectF>

#include <vector>

class QCPPainter;
class QCustomPlot;

namespace actiscope::ui {

class CurveFrame;

/// Lines at 45° across a rectangle, far enough apart to be calm.
void paintHatch(QCPPainter& painter, const QRectF& area, const QColor& color, const Look& look);

/// Stretches of x behind the curves: saturated ones tinted, small slopes in a paler tint, dead ones
/// hatched; each kind says what it is where there is room. The regions of pinned functions stand in
/// the band below the axis.
class RegionLayer {
    Q_DECLARE_TR_FUNCTIONS(actiscope::ui::RegionLayer)

public:
    RegionLayer(QCustomPlot& plot, const CurveFrame& frame, const QString& layer,
                const QString& wordLayer);

    /// `epsilon` is the slope below which a stretch counts as saturated or small.
    void show(const Regions& regions, double epsilon);
    /// In the order of the pins.
    void showPinned(std::vector<Regions> regions) { m_pinned = std::move(regions); }
    void restyle(const Look& look) { m_look = look; }

    /// Stretches of all kinds.
    int shown() const;
    const Regions& regions() const { return m_regions; }
    int pinnedRibbons() const;
    /// Where its words stand, in pixels.
    std::vector<QRectF> wordPlaces() const;

private:
    struct Words {
        QString kind;
        QString text; ///< where, and what slope
        QColor ink;
        bool onHatch;
        QRectF place;
    };
    void paint(QCPPainter& painter) const;
    void paintWords(QCPPainter& painter) const;
    void paintRibbons(QCPPainter& painter) const;
    QRectF stretch(const Interval& interval, const QRectF& within) const;
    std::vector<Words> words() const;

    QCustomPlot& m_plot;
    const CurveFrame& m_frame;
    Look m_look;
    Regions m_regions;
    std::vector<Regions> m_pinned;
    double m_epsilon = 0.0;
};

} // namespace actiscope::ui
