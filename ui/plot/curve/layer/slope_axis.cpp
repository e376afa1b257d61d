#include "ui/plot/curve/layer/slope_axis.h"

#include "ui/look/look.h"
#include "ui/plot/graph_data.h"

#include <algorithm>
#include <cmath>

namespace actiscope::ui {

SlopeAxis::SlopeAxis(QCustomPlot& plot)
    : m_plot(plot), m_logAxis(plot.axisRect()->addAxis(QCPAxis::atRight)) {
    // Inside of the other axes at the right, so that its numbers stand at the edge of the plot.
    m_logAxis->setScaleType(QCPAxis::stLogarithmic);
    m_logAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    m_logAxis->setNumberFormat("ebc");
    m_logAxis->setNumberPrecision(0);
    m_logAxis->setLabel(tr("|f′(x)|", "axis"));
    m_logAxis->setVisible(false);
    m_logAxis->setSubTicks(false);
    m_logAxis->setTickLength(0);
    m_epsilonLine = plot.addGraph(plot.xAxis, m_logAxis);
}

void SlopeAxis::setLogarithmic(bool on) {
    m_isLogarithmic = on;
    m_logAxis->setVisible(on);
    m_epsilonLine->setVisible(on);
}

QCPAxis* SlopeAxis::axis() const {
    return m_isLogarithmic ? m_logAxis : m_plot.yAxis;
}

/// On the logarithmic axis a slope of 0 has no place: the curve ends there.
void SlopeAxis::setData(QCPGraph* graph, const Eigen::ArrayXd& x,
                        const Eigen::ArrayXd& slope) const {
    graph->setValueAxis(axis());
    if (!m_isLogarithmic) {
        setGraphData(graph, x, slope);
        return;
    }
    const double gap = std::nan("");
    setGraphData(graph, x,
                 slope.unaryExpr([gap](double v) { return v == 0.0 ? gap : std::fabs(v); }));
}

/// Whole decades around what the curve has, but no further down than can be told from nothing.
void SlopeAxis::fit(const Eigen::ArrayXd& x, const Eigen::ArrayXd& slope, double epsilon) {
    double low = 1e-2;
    double high = 1.0;
    for (const double v : slope) {
        const double magnitude = std::fabs(v);
        if (magnitude > 0.0 && std::isfinite(magnitude)) {
            low = std::min(low, magnitude);
            high = std::max(high, magnitude);
        }
    }
    constexpr double kLowest = -50.0;
    constexpr double kHighest = 50.0;
    const double bottom = std::max(std::floor(std::log10(low)), kLowest);
    const double top = std::min(std::ceil(std::log10(high) + 0.1), kHighest);
    m_logAxis->setRange(std::pow(10.0, bottom), std::pow(10.0, top));
    const Eigen::Array2d ends(x[0], x[x.size() - 1]);
    setGraphData(m_epsilonLine, ends, Eigen::Array2d::Constant(epsilon));
}

void SlopeAxis::restyle(const Look& look, const QFont& font) {
    m_epsilonLine->setPen(dotted(look.pen(look.colors.text, &Strokes::hair)));
    m_logAxis->setBasePen(QPen(look.colors.axis));
    m_logAxis->setTickPen(QPen(look.colors.slope));
    m_logAxis->setSubTickPen(QPen(look.colors.axis));
    m_logAxis->setTickLabelColor(look.colors.slopeText);
    m_logAxis->setLabelColor(look.colors.slopeText);
    m_logAxis->setTickLabelFont(font);
    m_logAxis->setLabelFont(font);
}

} // namespace actiscope::ui
