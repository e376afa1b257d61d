#pragma once

#include <qcustomplot.h>

namespace actiscope::ui {

/// Numbers at an axis with a minus that is as long as the digits are wide.
class NumberTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override {
        return QCPAxisTicker::getTickLabel(tick, locale, format, precision)
            .replace(QLatin1Char('-'), QChar(0x2212));
    }
};

} // namespace actiscope::ui
