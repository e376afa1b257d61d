#pragma once

#include "core/numeric/contour.h"

#include <qcustomplot.h>

namespace actiscope::ui {

/// Powers of ten, at most four of them, written as people write them: 0.01, not 10⁻², as far as
/// that is short.
class DecadeTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override;
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar,
                         int precision) override;
};

/// The end of an axis of epochs that has room behind the last one: `share` of the axis at least.
/// In round steps, so that it rests while a network trains.
double axisEnd(double lastEpoch, double share);

/// The graph's value at the point nearest to an epoch; NaN if it has none.
double valueNear(const QCPGraph& graph, double epoch);

/// At least a decade, from a 1, 2 or 5 to a 1, 2 or 5 with zeros.
void takeDecades(double lowest, double highest, numeric::Rectangle& range);

} // namespace actiscope::ui
