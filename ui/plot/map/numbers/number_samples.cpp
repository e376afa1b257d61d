#include "ui/plot/map/numbers/number_samples.h"

#include "core/data/map_range.h"
#include "ui/plot/map/field_plot.h"

#include <algorithm>
#include <cmath>

namespace actiscope::ui {

NumberRange rangeOfTargets(const DataSet& data) {
    if (data.size() == 0) {
        return {};
    }
    const double lowest = data.target.minCoeff();
    const double highest = data.target.maxCoeff();
    if (lowest < highest) {
        return {lowest, highest};
    }
    const double around = std::max(1.0, std::fabs(lowest));
    return {lowest - around, lowest + around};
}

std::optional<NumberHeights> heightsOfTargets(const DataSet& data) {
    if (data.task != Task::regression || !hasOneInput(data)) {
        return std::nullopt;
    }
    constexpr double kReach = 0.8; // of half the map, the rest is room for what is off
    const numeric::Rectangle home = mapRange(data);
    return NumberHeights{rangeOfTargets(data), 0.5 * (home.yMin + home.yMax),
                         kReach * 0.5 * (home.yMax - home.yMin)};
}

NumberSamples::NumberSamples(QCustomPlot& plot, QCPLayer* layer) : QCPAbstractItem(&plot) {
    setLayer(layer);
    setSelectable(false);
    setClipToAxisRect(true);
}

void NumberSamples::setSamples(const DataSet& data, const Eigen::ArrayXd& upwards,
                               const std::vector<int>& test, const NumberRange& range) {
    m_samples.clear();
    m_samples.reserve(static_cast<std::size_t>(data.size()));
    auto nextTest = test.begin();
    for (Eigen::Index i = 0; i < data.size(); ++i) {
        const bool tests = nextTest != test.end() && *nextTest == i;
        nextTest += tests ? 1 : 0;
        m_samples.push_back({data.x1[i], upwards[i], range.share(data.target[i]), tests});
    }
}

void NumberSamples::clear() {
    m_samples.clear();
}

int NumberSamples::testCount() const {
    return static_cast<int>(std::ranges::count_if(m_samples, &Sample::tests));
}

void NumberSamples::draw(QCPPainter* painter) {
    constexpr double kHole = 0.4; // of the radius
    const QPen rim = m_look.pen(m_look.colors.boundary, &Strokes::sampleRim);
    const QCPAxis& x = *mParentPlot->xAxis;
    const QCPAxis& y = *mParentPlot->yAxis;
    const double radius = 0.5 * m_size;
    painter->setAntialiasing(true);
    for (const Sample& sample : m_samples) {
        const QPointF centre(x.coordToPixel(sample.x1), y.coordToPixel(sample.x2));
        painter->setPen(rim);
        painter->setBrush(fieldColor(sample.share, m_look));
        painter->drawEllipse(centre, radius, radius);
        if (sample.tests) {
            painter->setBrush(m_look.colors.halo);
            painter->drawEllipse(centre, kHole * radius, kHole * radius);
        }
    }
}

ResidualBars::ResidualBars(QCustomPlot& plot, QCPLayer* layer) : QCPAbstractItem(&plot) {
    setLayer(layer);
    setSelectable(false);
    setClipToAxisRect(true);
}

void ResidualBars::draw(QCPPainter* painter) {
    if (m_bars.empty()) {
        return;
    }
    constexpr double kLongest = 0.5; // of the map
    const QCPAxis& x = *mParentPlot->xAxis;
    const QCPAxis& y = *mParentPlot->yAxis;
    const double length = kLongest * mParentPlot->axisRect()->height();
    QVector<QLineF> lines;
    lines.reserve(static_cast<qsizetype>(m_bars.size()));
    for (const Bar& bar : m_bars) {
        if (!std::isfinite(bar.share)) {
            continue;
        }
        const QPointF foot(x.coordToPixel(bar.x1), y.coordToPixel(bar.x2));
        if (bar.end) {
            lines.append(QLineF(foot, QPointF(foot.x(), y.coordToPixel(*bar.end))));
            continue;
        }
        const double way = std::clamp(bar.share, -2.0, 2.0) * length;
        lines.append(QLineF(foot, foot - QPointF(0.0, way)));
    }
    painter->setAntialiasing(true);
    painter->setPen(m_look.pen(m_look.colors.boundary, &Strokes::residualBar));
    painter->drawLines(lines);
}

} // namespace actiscope::ui
