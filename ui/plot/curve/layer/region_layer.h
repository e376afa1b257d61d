#pragma once

#include "core/analysis/line/regions.h"

#include <QCoreApplication>

#include <vector>

class QBrush;
class QCPAbstractPlottable;
class QCPGraph;
class QCPItemRect;
class QCustomPlot;
class QPen;

namespace actiscope::ui {

struct Look;

/// Stretches of x behind a curve: saturated ones tinted, small slopes faintly dotted, dead ones
/// hatched; each kind with its entry in the legend.
class RegionLayer {
    Q_DECLARE_TR_FUNCTIONS(actiscope::ui::RegionLayer)

public:
    RegionLayer(QCustomPlot& plot, const QString& layer);

    void addToLegend();
    /// `epsilon` is the slope below which a stretch counts as saturated or small.
    void show(const Regions& regions, double epsilon, const Look& look);
    void restyle(const Look& look);

    /// Whether it only stands for a kind of stretch in the legend.
    bool isKey(const QCPAbstractPlottable* plottable) const;
    /// Stretches of all kinds.
    int shown() const;

private:
    void place(std::vector<QCPItemRect*>& pool, const std::vector<Interval>& intervals,
               const QBrush& brush, const QPen& pen);

    QCustomPlot& m_plot;
    QString m_layer;
    QCPGraph* m_saturatedKey; ///< legend entries only
    QCPGraph* m_smallSlopeKey;
    QCPGraph* m_deadKey;
    std::vector<QCPItemRect*> m_saturated;
    std::vector<QCPItemRect*> m_smallSlope;
    std::vector<QCPItemRect*> m_dead;
    Regions m_regions;
};

} // namespace actiscope::ui
