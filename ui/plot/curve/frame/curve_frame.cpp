#include "ui/plot/curve/frame/curve_frame.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <qcustomplot.h>

#include <algorithm>

namespace actiscope::ui {

void CurveFrame::setParts(bool density, bool difference, bool logAxis) {
    m_density = density;
    m_difference = difference;
    m_logAxis = logAxis;
}

void CurveFrame::arrange(const QSize& canvas, const Look& look) {
    const auto share = [](int pixels, int of) {
        return std::min(pixels, static_cast<int>(curves::kStripShare * of));
    };
    m_band = look.scaled(curves::kBand);
    m_ticks = look.scaled(curves::kTicks);
    m_below = m_density ? share(look.scaled(curves::kBelow), canvas.height()) : 0;
    m_beside = m_density ? share(look.scaled(curves::kBeside), canvas.width()) : 0;
    m_differenceHeight =
        m_difference ? share(look.scaled(curves::kDifference), canvas.height()) : 0;
    m_logTicks = m_logAxis ? look.scaled(curves::kLogTicks) : 0;
    const auto withGap = [](int size) { return size > 0 ? size + space::kApart : 0; };
    QCPAxisRect* rect = m_plot.axisRect();
    rect->setAutoMargins(QCP::msNone);
    rect->setMargins(QMargins(look.scaled(curves::kLeft), look.scaled(curves::kTop),
                              m_logTicks + space::kApart + withGap(m_beside),
                              m_band + m_ticks + withGap(m_differenceHeight) + withGap(m_below)));
    m_plot.xAxis->setTickLabelPadding(m_band + space::kTight);
}

QRect CurveFrame::plane() const {
    return m_plot.axisRect()->rect();
}

QRect CurveFrame::band() const {
    const QRect rect = plane();
    return {rect.left(), rect.bottom() + 1, rect.width(), m_band};
}

QRect CurveFrame::difference() const {
    const QRect rect = band();
    return {rect.left(), rect.bottom() + 1 + m_ticks + space::kApart, rect.width(),
            m_differenceHeight};
}

QRect CurveFrame::below() const {
    const QRect rect = band();
    const int above = m_differenceHeight > 0 ? m_differenceHeight + space::kApart : 0;
    return {rect.left(), rect.bottom() + 1 + m_ticks + above + space::kApart, rect.width(),
            m_below};
}

QRect CurveFrame::beside() const {
    const QRect rect = plane();
    return {rect.right() + 1 + m_logTicks + space::kApart, rect.top(), m_beside, rect.height()};
}

QRect CurveFrame::corner() const {
    return {beside().left(), below().top(), m_beside, m_below};
}

} // namespace actiscope::ui
