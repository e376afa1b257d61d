#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/plot/map/map_notch.h"
#include "ui/plot/map/numbers/height_ticker.h"
#include "ui/plot/map/numbers/number_samples.h"
#include "ui/plot/map/sample_graph.h"

#include <algorithm>
#include <cmath>
#include <utility>

// Samples, levels and the scale of the map, which differ between the two tasks, and the curve that
// stands in its place where there is one input.

namespace actiscope::ui {
namespace {

/// Of σ(y), besides the boundary at one half.
constexpr double kLevels[] = {0.1, 0.25, 0.75, 0.9};

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

void DecisionPlot::showClasses() {
    QVector<QCPGraphData> points[2][2]; // by test or train, and class
    auto nextTest = m_test.begin();
    for (Eigen::Index i = 0; i < m_samples->size(); ++i) {
        const bool tests = nextTest != m_test.end() && *nextTest == i;
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

void DecisionPlot::showNumbers() {
    for (SampleGraph* graph : {m_triangles, m_circles, m_testTriangles, m_testCircles, m_wrong}) {
        graph->data()->clear();
    }
    m_range = m_heights ? m_heights->range : rangeOfTargets(*m_samples);
    m_numbers->setSamples(*m_samples, m_upwards, m_test, m_range);
    m_residuals->setBars({});
}

void DecisionPlot::setResiduals(const std::vector<double>& residuals) {
    std::vector<ResidualBars::Bar> bars;
    bars.reserve(residuals.size());
    const double whole = m_range.highest - m_range.lowest;
    const auto count = std::min(residuals.size(), static_cast<std::size_t>(m_samples->size()));
    for (std::size_t i = 0; i < count; ++i) {
        const auto sample = static_cast<Eigen::Index>(i);
        ResidualBars::Bar bar{m_samples->x1[sample], m_upwards[sample], residuals[i] / whole};
        if (m_heights) {
            bar.end = m_heights->at(m_samples->target[sample] - residuals[i]);
        }
        bars.push_back(bar);
    }
    m_residuals->setBars(std::move(bars));
    scheduleLayerReplot(m_fieldLayer);
}

/// Where the samples stand on the upward axis. The scale stands still while a tool draws: else the
/// largest number would run away from the mouse that moves it.
void DecisionPlot::fitHeights() {
    const auto heights = heightsOfTargets(*m_samples);
    if (!heights || !m_heights || m_tool == MapTool::view) {
        m_heights = heights;
    }
    m_upwards = m_samples->x2;
    for (Eigen::Index i = 0; m_heights && i < m_upwards.size(); ++i) {
        m_upwards[i] = m_heights->at(m_samples->target[i]);
    }
    m_heightTicker->setHeights(m_heights);
    plot().yAxis->grid()->setVisible(!m_heights); // the zero line of x2
    m_axisNames[1]->setText(m_heights ? tr("y", "axis") : tr("x2", "axis"));
}

/// The output over x1 at x2 = 0, between the two rows of the field that lie around it.
void DecisionPlot::showCurve(const numeric::GridField& field, const NumberRange& numbers) {
    const NumberHeights heights{numbers, m_heights->middle, m_heights->reach};
    const Eigen::Index rows = field.values.cols();
    const double row =
        std::clamp((0.0 - field.bounds.yMin) / (field.bounds.yMax - field.bounds.yMin), 0.0, 1.0) *
        static_cast<double>(rows - 1);
    const auto below = std::min(static_cast<Eigen::Index>(row), rows - 2);
    const auto share = static_cast<float>(row - static_cast<double>(below));
    QVector<QCPGraphData> points;
    points.reserve(field.values.rows());
    for (Eigen::Index i = 0; i < field.values.rows(); ++i) {
        const float output =
            (1.0f - share) * field.values(i, below) + share * field.values(i, below + 1);
        points.append({field.x(i), heights.at(output)});
    }
    m_curve->data()->set(points, true);
}

void DecisionPlot::showLevels() {
    QVector<QCPCurveData> points;
    const bool shown =
        m_probability && !m_regression && m_snapshot && m_snapshot->field.values.size() > 0;
    double t = 0.0;
    for (const double level : kLevels) {
        if (!shown) {
            break;
        }
        numeric::GridField field = m_snapshot->field;
        field.values -= static_cast<float>(std::log(level / (1.0 - level)));
        for (const auto& line : numeric::zeroContour(field)) {
            for (const numeric::Point& point : line) {
                points.append({t++, point.x, point.y});
            }
            points.append({t++, std::nan(""), std::nan("")});
        }
    }
    m_levels->data()->set(points, true);
}

void DecisionPlot::setProbabilityShown(bool shown) {
    if (std::exchange(m_probability, shown) != shown) {
        fitScale();
        showLevels();
        scheduleReplot();
    }
}

numeric::Point DecisionPlot::inputsAt(const numeric::Point& place) const {
    return {place.x, m_heights ? 0.0 : place.y};
}

void DecisionPlot::addAt(const numeric::Point& place, bool triangle) {
    if (m_heights) {
        emit numberAdded(place.x, m_heights->numberAt(place.y));
    } else {
        emit sampleAdded(place.x, place.y, triangle);
    }
}

void DecisionPlot::moveTo(const numeric::Point& place) {
    if (m_heights) {
        emit numberMoved(m_dragged, place.x, m_heights->numberAt(place.y));
    } else {
        emit sampleMoved(m_dragged, place.x, place.y);
    }
}

int DecisionPlot::curvePoints() const {
    return m_curve->visible() ? m_curve->dataCount() : 0;
}

double DecisionPlot::curveAt(double x1) const {
    const auto point = m_curve->data()->findBegin(x1);
    return m_heights && point != m_curve->data()->constEnd() ? m_heights->numberAt(point->value)
                                                             : std::nan("");
}

double DecisionPlot::heightOf(double number) const {
    return m_heights ? m_heights->at(number) : std::nan("");
}

/// Colours of the map and its scale, for the task.
void DecisionPlot::fitScale() {
    const Look& look = shownLook();
    const Colors& colors = look.colors;
    const QColor& lowest = m_regression ? colors.fieldLow : colors.mapCircle;
    const QColor& highest = m_regression ? colors.fieldHigh : colors.mapTriangle;
    setColors(lowest, highest, look);
    m_scale->setColors(lowest, highest);
    m_scale->setVisible(m_regression ? !m_heights : m_probability);
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
