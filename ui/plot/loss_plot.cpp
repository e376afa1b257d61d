#include "ui/plot/loss_plot.h"

#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve_ends.h"
#include "ui/plot/loss_axes.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace actiscope::ui {
namespace {

constexpr double kSmallestLoss = 1e-6; ///< of the logarithmic chart
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

void setData(QCPGraph* graph, const std::vector<HistoryPoint>& history,
             const std::function<double(const HistoryPoint&)>& value) {
    QVector<QCPGraphData> points;
    points.reserve(static_cast<qsizetype>(history.size()));
    for (const HistoryPoint& point : history) {
        // A line goes on over points that do not have the value.
        if (const double y = value(point); !std::isnan(y)) {
            points.append({static_cast<double>(point.epoch), y});
        }
    }
    graph->data()->set(points, true);
}

bool isLogarithmic(Chart chart) {
    return chart == Chart::logLoss || chart == Chart::gradientNorm;
}

} // namespace

LossPlot::LossPlot(QWidget* parent) : PlotWidget(parent) {
    QCustomPlot& p = plot();
    p.setInteractions(QCP::iNone); // it always shows the whole course
    p.setMouseTracking(true);
    for (Curve* curve : {&m_comparedTest, &m_chosenTest, &m_compared, &m_chosen}) {
        curve->graph = p.addGraph();
    }
    m_changeLines = p.addGraph();
    for (std::size_t l = 0; l < m_learned.size(); ++l) {
        m_learned[l].graph = p.addGraph();
        m_learned[l].graph->setName(tr("layer %1").arg(l + 1));
        m_learned[l].graph->setVisible(false);
    }
    m_ends = new CurveEnds(p);
    p.axisRect()->setupFullAxesBox(false);
    p.xAxis2->setVisible(false);
    p.yAxis2->setVisible(false);
    p.axisRect()->setAutoMargins(QCP::msNone);
    for (QCPAxis* axis : {p.xAxis, p.yAxis}) {
        axis->setTickLength(0, 0);
        axis->setSubTicks(false);
    }
    p.xAxis->grid()->setVisible(false);
    setAxisLabels({}, {});
    setScale(m_chart);
    setRange({0.0, axisEnd(0.0, 0.0), 0.0, 0.8});
}

void LossPlot::setNames(const QString& compared, const QString& chosen) {
    m_compared.graph->setName(compared);
    m_chosen.graph->setName(chosen);
    m_comparedTest.graph->setName(tr("%1, test").arg(compared));
    m_chosenTest.graph->setName(tr("%1, test").arg(chosen));
    labelEnds();
    scheduleReplot();
}

void LossPlot::setComparedShown(bool shown) {
    m_comparedShown = shown;
    setScale(m_chart);
}

void LossPlot::setScale(Chart chart) {
    QCustomPlot& p = plot();
    const bool logarithmic = isLogarithmic(chart);
    p.yAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    p.yAxis->setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new DecadeTicker)
                                   : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    p.yAxis->ticker()->setTickCount(3);
    p.yAxis->setNumberFormat(logarithmic ? QStringLiteral("eb") : QStringLiteral("gb"));
    p.yAxis->setNumberPrecision(logarithmic ? 0 : 4);
    const bool learned = chart == Chart::learned;
    for (const Curve* curve : {&m_chosen, &m_chosenTest}) {
        curve->graph->setVisible(!learned);
    }
    for (const Curve* curve : {&m_compared, &m_comparedTest}) {
        curve->graph->setVisible(!learned && m_comparedShown);
    }
}

void LossPlot::setHistories(const std::vector<HistoryPoint>& compared,
                            const std::vector<HistoryPoint>& chosen, Chart chart) {
    if (chart != m_chart) {
        m_chart = chart;
        setScale(chart);
    }
    const bool accuracy = chart == Chart::accuracy;
    const bool gradient = chart == Chart::gradientNorm;
    const bool logarithmic = isLogarithmic(chart);
    const auto shown = [logarithmic](double value) {
        return logarithmic ? std::fmax(value, kSmallestLoss) : value;
    };
    const Value train = [&](const HistoryPoint& point) {
        if (gradient) {
            return point.gradientNorm ? shown(*point.gradientNorm) : kNone;
        }
        return shown(accuracy ? point.score : point.loss);
    };
    const Value test = [&](const HistoryPoint& point) {
        const auto& value = accuracy ? point.testScore : point.testLoss;
        return value && !gradient ? shown(*value) : kNone;
    };
    setData(m_compared.graph, compared, train);
    setData(m_chosen.graph, chosen, train);
    setData(m_comparedTest.graph, compared, test);
    setData(m_chosenTest.graph, chosen, test);
    showLearned(chosen);
    labelEnds(); // their width decides how long the axis is
    m_lastEpoch = 0.0;
    for (const auto* history : {&compared, &chosen}) {
        if (!history->empty()) {
            m_lastEpoch = std::max(m_lastEpoch, static_cast<double>(history->back().epoch));
        }
    }
    setRange(wantedRange(compared, chosen, train));
    placeChanges();
    labelEnds();
    canvasResized();
}

void LossPlot::showLearned(const std::vector<HistoryPoint>& chosen) {
    for (std::size_t l = 0; l < m_learned.size(); ++l) {
        const auto value = [l](const HistoryPoint& point) {
            return static_cast<double>(point.learned[l]);
        };
        const bool any = m_chart == Chart::learned && std::ranges::any_of(chosen, [&](auto& point) {
                             return value(point) != 0.0;
                         });
        QCPGraph& graph = *m_learned[l].graph;
        if (any) {
            setData(&graph, chosen, value);
        } else if (!graph.data()->isEmpty()) {
            graph.data()->clear();
        }
        graph.setVisible(any);
    }
}

numeric::Rectangle LossPlot::wantedRange(const std::vector<HistoryPoint>& compared,
                                         const std::vector<HistoryPoint>& chosen,
                                         const Value& value) const {
    double highest = 0.0;
    double lowest = 1.0;
    for (const auto* history : {&compared, &chosen}) {
        if (history == &compared && !m_comparedShown) {
            continue;
        }
        for (const HistoryPoint& point : *history) {
            highest = std::fmax(highest, value(point)); // fmax leaves NaN out
            lowest = std::fmin(lowest, value(point));
        }
    }
    numeric::Rectangle range{0.0, endFor(m_lastEpoch), 0.0, std::clamp(1.1 * highest, 0.8, 4.0)};
    if (m_chart == Chart::accuracy) {
        constexpr double kLowest = -1.0; // R² has no end below
        range.yMin = std::clamp(lowest, kLowest, 0.45);
        range.yMax = 1.02;
    } else if (isLogarithmic(m_chart)) {
        takeDecades(lowest, std::fmax(highest, kSmallestLoss), range);
    } else if (m_chart == Chart::learned) {
        range.yMax = 0.5;
        for (const HistoryPoint& point : chosen) {
            for (const float learned : point.learned) {
                range.yMin = std::min(range.yMin, 1.1 * static_cast<double>(learned));
                range.yMax = std::max(range.yMax, 1.1 * static_cast<double>(learned));
            }
        }
    }
    return range;
}

double LossPlot::endFor(double lastEpoch) const {
    constexpr double kMostRoom = 0.5;
    const QMargins around = plot().axisRect()->margins();
    const int width = std::max(1, m_width - around.left() - around.right());
    const double share = static_cast<double>(m_ends->room() + m_taken) / width;
    return axisEnd(lastEpoch, std::min(kMostRoom, share));
}

/// The names at the ends of the curves take another part of another width.
void LossPlot::arrange(const QSize& size) {
    m_width = size.width();
    m_height = size.height();
    numeric::Rectangle shown = range();
    shown.xMax = endFor(m_lastEpoch);
    setRange(shown);
}

void LossPlot::setTaken(int width) {
    m_taken = width;
}

void LossPlot::labelEnds() {
    std::vector<CurveEnd> ends;
    const auto add = [&](const Curve& curve) {
        const auto points = curve.graph->data();
        if (!curve.graph->visible() || points->isEmpty()) {
            return;
        }
        const auto& last = *std::prev(points->constEnd());
        const bool past = m_playhead >= 0.0 && m_playhead < last.key;
        ends.push_back({curve.graph->name(), shownNumber(last.value), last.key, last.value,
                        curve.graph->pen().color(), curve.text,
                        past ? valueNear(*curve.graph, m_playhead) : kNone});
    };
    for (const Curve* curve : {&m_compared, &m_chosen, &m_comparedTest, &m_chosenTest}) {
        add(*curve);
    }
    for (const Curve& curve : m_learned) {
        add(curve);
    }
    m_ends->setEnds(std::move(ends));
}

void LossPlot::setPlayhead(double epoch) {
    if (m_playhead == epoch) {
        return;
    }
    m_playhead = epoch;
    m_ends->setPlayhead(epoch < 0.0 ? kNone : epoch);
    labelEnds();
    scheduleReplot();
}

void LossPlot::setChanges(const std::vector<FunctionChange>& changes) {
    m_changes = changes;
    placeChanges();
    scheduleReplot();
}

void LossPlot::placeChanges() {
    const numeric::Rectangle shown = range();
    QVector<QCPGraphData> points;
    for (const FunctionChange& change : m_changes) {
        const auto epoch = static_cast<double>(change.epoch);
        // NaN between the lines: they are not connected.
        points.append({epoch, shown.yMin});
        points.append({epoch, shown.yMax});
        points.append({epoch, kNone});
    }
    m_changeLines->data()->set(points, true);
}

LossPlot::Track LossPlot::track() const {
    const QMargins around = plot().axisRect()->margins();
    return {around.left(), m_width - around.right(),
            m_height - around.bottom() + shownLook().scaled(transport::kToTrack), range().xMax};
}

void LossPlot::canvasResized() {
    if (track() != m_lastTrack) {
        m_lastTrack = track();
        emit trackMoved();
    }
}

void LossPlot::restyle(const Look& look) {
    PlotWidget::restyle(look);
    QCustomPlot& p = plot();
    const Colors& colors = look.colors;
    const QFont caption = textFont(TextRole::caption, font());
    for (QCPAxis* axis : {p.xAxis, p.yAxis}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen); // even without a length it makes dots
        axis->setTickLabelFont(caption);
        axis->setTickLabelColor(colors.faint);
        axis->grid()->setZeroLinePen(QPen(colors.grid));
    }
    const QFontMetrics metrics(caption);
    const int beside = look.scaled(transport::kToLabels);
    const int below = look.scaled(transport::kToTrack) + look.scaled(part::kKnob);
    p.yAxis->setTickLabelPadding(beside);
    p.xAxis->setTickLabelPadding(below);
    p.axisRect()->setMargins(
        QMargins(metrics.horizontalAdvance(QStringLiteral("0.0001")) + beside,
                 std::max(look.scaled(transport::kAbove), metrics.height() / 2 + space::kNear),
                 look.scaled(transport::kRightOf), below + metrics.height()));
    m_ends->setLook(look, font());

    const auto style = [](Curve& curve, QPen pen, const QColor& text) {
        curve.graph->setPen(pen);
        curve.text = text;
    };
    style(m_compared, dashed(look.pen(colors.text, &Strokes::comparedLoss)), colors.text);
    style(m_chosen, look.line(&Colors::value, &Strokes::loss), colors.valueText);
    style(m_comparedTest, dashed(look.pen(colors.text, &Strokes::comparedTestLoss)), colors.text);
    style(m_chosenTest, look.line(&Colors::value, &Strokes::testLoss), colors.valueText);
    m_changeLines->setPen(dotted(look.line(&Colors::axis, &Strokes::change)));
    for (std::size_t l = 0; l < m_learned.size(); ++l) {
        style(m_learned[l], look.unitLine(l, &Strokes::learned), colors.text);
    }
    labelEnds();
    canvasResized();
}

} // namespace actiscope::ui
