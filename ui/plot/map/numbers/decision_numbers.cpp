#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/plot/map/map_notch.h"
#include "ui/plot/map/numbers/number_samples.h"
#include "ui/plot/map/sample_graph.h"

#include <algorithm>
#include <cmath>

// Samples and the scale of the map, which differ between the two tasks.

namespace actiscope::ui {
namespace {

/// As fine as two digits of the whole range.
QString scaleNumber(double value, const NumberRange& range) {
    constexpr double kLargestPlain = 1e4;
    const double size = range.highest - range.lowest;
    if (size >= kLargestPlain) {
        return numberWithDigits(value, 2);
    }
    constexpr int kFinest = 12;
    const int decimals = static_cast<int>(std::ceil(1.0 - std::log10(size)));
    return decimals > kFinest ? numberWithDigits(value, 2)
                              : numberWithDecimals(value, std::max(decimals, 0));
}

} // namespace

void DecisionPlot::showClasses(const std::vector<int>& test) {
    QVector<QCPGraphData> points[2][2]; // by test or train, and class
    auto nextTest = test.begin();
    for (Eigen::Index i = 0; i < m_samples->size(); ++i) {
        const bool tests = nextTest != test.end() && *nextTest == i;
        nextTest += tests ? 1 : 0;
        points[tests ? 1 : 0][m_samples->target[i] > 0.5 ? 1 : 0].append(
            {m_samples->x1[i], m_samples->x2[i]});
    }
    m_circles->data()->set(points[0][0], false);
    m_triangles->data()->set(points[0][1], false);
    m_testCircles->data()->set(points[1][0], false);
    m_testTriangles->data()->set(points[1][1], false);
    m_numbers->clear();
    m_residuals->setBars({});
}

void DecisionPlot::showNumbers(const std::vector<int>& test) {
    for (SampleGraph* graph : {m_triangles, m_circles, m_testTriangles, m_testCircles, m_wrong}) {
        graph->data()->clear();
    }
    m_range = rangeOfTargets(*m_samples);
    m_numbers->setSamples(*m_samples, test, m_range);
    m_residuals->setBars({});
}

void DecisionPlot::setResiduals(const std::vector<double>& residuals) {
    std::vector<ResidualBars::Bar> bars;
    bars.reserve(residuals.size());
    const double whole = m_range.highest - m_range.lowest;
    const auto count = std::min(residuals.size(), static_cast<std::size_t>(m_samples->size()));
    for (std::size_t i = 0; i < count; ++i) {
        const auto sample = static_cast<Eigen::Index>(i);
        bars.push_back({m_samples->x1[sample], m_samples->x2[sample], residuals[i] / whole});
    }
    m_residuals->setBars(std::move(bars));
    scheduleLayerReplot(m_fieldLayer);
}

/// Colours of the map and its scale, for the task.
void DecisionPlot::fitScale() {
    const Look& look = shownLook();
    const Colors& colors = look.colors;
    const QColor& lowest = m_regression ? colors.fieldLow : colors.mapCircle;
    const QColor& highest = m_regression ? colors.fieldHigh : colors.mapTriangle;
    setColors(lowest, highest, look);
    m_scale->setColors(lowest, highest);
    m_scale->setVisible(m_regression || m_probability);
    if (!m_regression) {
        m_scale->setTexts(QStringLiteral("σ(y)"),
                          {QStringLiteral("0"), QStringLiteral("0.5"), QStringLiteral("1")});
        return;
    }
    m_scale->setTexts(QStringLiteral("y"),
                      {scaleNumber(m_range.lowest, m_range), scaleNumber(m_range.middle(), m_range),
                       scaleNumber(m_range.highest, m_range)});
}

int DecisionPlot::residualCount() const {
    return m_residuals->count();
}

std::array<QString, 3> DecisionPlot::scaleTexts() const {
    return m_scale->visible() ? m_scale->numbers() : std::array<QString, 3>();
}

} // namespace actiscope::ui
