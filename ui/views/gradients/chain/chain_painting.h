#pragma once

#include "ui/look/look.h"
#include "ui/views/gradients/chain/chain_reading.h"
#include "ui/views/gradients/layers/zones.h"

#include <QRectF>

class QPainter;

namespace actiscope::ui {

/// The row of units, and below it the bars: both share their columns.
struct ChainFrame {
    QRectF row;
    SizeAxis axis;
    double ticks = 0.0;
    double line = 0.0;
    int units = 1;

    ChainFrame(const QRectF& area, const ChainReading& reading, const Look& look);

    double columnWidth() const { return axis.area.width() / units; }
    double xOf(int unit) const; ///< from 1
    int unitAt(double x) const;
    bool isNumbered(int unit) const;
};

/// Everything; `unit` is pointed at, 0 = none.
void paintChain(QPainter& painter, const QRectF& area, const ChainReading& reading, int unit,
                const Look& look);
void paintChainRow(QPainter& painter, const ChainFrame& frame, const ChainReading& reading,
                   int unit, const Look& look);

/// f over [−6, 6] with its slope f′, the point and the tangent at a z.
void paintUnitCurve(QPainter& painter, const QRectF& area, const Activation& activation, double z,
                    const Look& look);

} // namespace actiscope::ui
