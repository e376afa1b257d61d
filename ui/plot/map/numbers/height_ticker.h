#pragma once

#include "ui/plot/map/numbers/number_range.h"
#include "ui/plot/number_ticker.h"

#include <optional>

namespace actiscope::ui {

/// Ticks of the upward axis: coordinates, or the numbers that stand for them.
class HeightTicker : public NumberTicker {
public:
    void setHeights(const std::optional<NumberHeights>& heights) { m_heights = heights; }

    void generate(const QCPRange& range, const QLocale& locale, QChar format, int precision,
                  QVector<double>& ticks, QVector<double>* subTicks,
                  QVector<QString>* labels) override {
        if (!m_heights) {
            NumberTicker::generate(range, locale, format, precision, ticks, subTicks, labels);
            return;
        }
        NumberTicker::generate(
            QCPRange(m_heights->numberAt(range.lower), m_heights->numberAt(range.upper)), locale,
            format, precision, ticks, subTicks, labels);
        for (double& tick : ticks) {
            tick = m_heights->at(tick);
        }
    }

private:
    std::optional<NumberHeights> m_heights;
};

} // namespace actiscope::ui
