#include "ui/plot/loss_plot.h"

#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QToolTip>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace actiscope::ui {
namespace {

constexpr double kSmallestLoss = 1e-6; ///< of the logarithmic chart

using Value = std::function<double(const HistoryPoint&)>;

void setData(QCPGraph* graph, const std::vector<HistoryPoint>& history, const Value& value) {
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

double valueNear(const QCPGraph& graph, double epoch) {
    const auto data = graph.data();
    if (data->isEmpty()) {
        return std::nan("");
    }
    auto it = data->findBegin(epoch);
    const auto next = std::next(it);
    if (next != data->constEnd() && std::fabs(next->key - epoch) < std::fabs(it->key - epoch)) {
        it = next;
    }
    return it->value;
}

} // namespace

LossPlot::LossPlot(QWidget* parent) : PlotWidget(parent) {
    QCustomPlot& p = plot();
    p.setInteractions(QCP::iNone); // it always shows the whole course
    p.setMouseTracking(true);
    m_compared = p.addGraph();
    m_chosen = p.addGraph();
    m_comparedTest = p.addGraph();
    m_chosenTest = p.addGraph();
    m_mark = p.addGraph();
    m_changeLines = p.addGraph();
    p.legend->setVisible(true);
    for (std::size_t l = 0; l < m_learned.size(); ++l) {
        m_learned[l] = p.addGraph();
        m_learned[l]->setName(tr("layer %1").arg(l + 1));
        m_learned[l]->removeFromLegend();
    }
    m_comparedTest->removeFromLegend();
    m_chosenTest->removeFromLegend();
    m_mark->removeFromLegend();
    m_changeLines->removeFromLegend();
    p.legend->setFillOrder(QCPLegend::foColumnsFirst);
    p.axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignVCenter | Qt::AlignRight);
    p.yAxis->ticker()->setTickCount(4);
    setAxisLabels(tr("epoch"), tr("loss"));
    setRange({0.0, 10.0, 0.0, 0.8});
}

void LossPlot::setNames(const QString& compared, const QString& chosen) {
    m_compared->setName(compared);
    m_chosen->setName(chosen);
}

void LossPlot::setScale(Chart chart) {
    QCustomPlot& p = plot();
    const bool logarithmic = isLogarithmic(chart);
    p.yAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    p.yAxis->setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                                   : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    p.yAxis->ticker()->setTickCount(4);
    p.yAxis->setNumberFormat(logarithmic ? QStringLiteral("eb") : QStringLiteral("gb"));
    p.yAxis->setNumberPrecision(logarithmic ? 0 : 4);
    const bool learned = chart == Chart::learned;
    setAxisLabels(tr("epoch"), chart == Chart::accuracy       ? tr("accuracy")
                               : learned                      ? tr("learned")
                               : chart == Chart::gradientNorm ? tr("norm of the gradient")
                                                              : tr("loss"));
    for (QCPGraph* graph : {m_compared, m_chosen}) {
        learned ? graph->removeFromLegend() : graph->addToLegend();
    }
    for (QCPGraph* graph : {m_compared, m_chosen, m_comparedTest, m_chosenTest}) {
        graph->setVisible(!learned);
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
            return point.gradientNorm ? shown(*point.gradientNorm) : std::nan("");
        }
        return shown(accuracy ? point.accuracy : point.loss);
    };
    const Value test = [&](const HistoryPoint& point) {
        const auto& value = accuracy ? point.testAccuracy : point.testLoss;
        return value && !gradient ? shown(*value) : std::nan("");
    };
    setData(m_compared, compared, train);
    setData(m_chosen, chosen, train);
    setData(m_comparedTest, compared, test);
    setData(m_chosenTest, chosen, test);

    double lastEpoch = 10.0;
    double highest = 0.0;
    double lowest = 1.0;
    for (const auto* history : {&compared, &chosen}) {
        if (!history->empty()) {
            lastEpoch = std::max(lastEpoch, static_cast<double>(history->back().epoch));
        }
        for (const HistoryPoint& point : *history) {
            highest = std::max(highest, train(point));
            lowest = std::min(lowest, train(point));
        }
    }
    double learnedLow = 0.0;
    double learnedHigh = 0.5;
    for (std::size_t l = 0; l < m_learned.size(); ++l) {
        const bool any = chart == Chart::learned && std::ranges::any_of(chosen, [l](const auto& p) {
                             return p.learned[l] != 0.0f;
                         });
        m_learned[l]->setVisible(any);
        any ? m_learned[l]->addToLegend() : m_learned[l]->removeFromLegend();
        const Value value = [l](const HistoryPoint& point) {
            return static_cast<double>(point.learned[l]);
        };
        setData(m_learned[l], any ? chosen : std::vector<HistoryPoint>(), value);
        for (const HistoryPoint& point : chosen) {
            learnedLow = std::min(learnedLow, 1.1 * value(point));
            learnedHigh = std::max(learnedHigh, 1.1 * value(point));
        }
    }
    numeric::Rectangle range{0.0, lastEpoch, 0.0, std::clamp(1.1 * highest, 0.8, 4.0)};
    if (accuracy) {
        range.yMin = std::min(0.45, lowest);
        range.yMax = 1.02;
    } else if (logarithmic) {
        range.yMin = std::fmax(0.5 * lowest, kSmallestLoss);
        range.yMax = std::fmax(1.5 * highest, 2.0 * range.yMin);
    } else if (chart == Chart::learned) {
        range.yMin = learnedLow;
        range.yMax = learnedHigh;
    }
    setRange(range);
    setMarkedEpoch(m_marked);
    setChanges(m_changes);
}

void LossPlot::setMarkedEpoch(double epoch) {
    m_marked = epoch;
    const numeric::Rectangle shown = range();
    QVector<QCPGraphData> points;
    if (epoch >= 0.0) {
        points = {{epoch, shown.yMin}, {epoch, shown.yMax}};
    }
    m_mark->data()->set(points, true);
    scheduleReplot();
}

void LossPlot::setChanges(const std::vector<FunctionChange>& changes) {
    m_changes = changes;
    const numeric::Rectangle shown = range();
    QVector<QCPGraphData> points;
    for (const FunctionChange& change : changes) {
        const auto epoch = static_cast<double>(change.epoch);
        // NaN between the lines: they are not connected.
        points.append({epoch, shown.yMin});
        points.append({epoch, shown.yMax});
        points.append({epoch, std::nan("")});
    }
    m_changeLines->data()->set(points, true);
    scheduleReplot();
}

QString LossPlot::textAt(double epoch) const {
    QStringList lines{tr("epoch %1").arg(std::max(0.0, std::round(epoch)))};
    const auto add = [&](const QCPGraph* graph, const QString& name) {
        const double value = graph->visible() ? valueNear(*graph, epoch) : std::nan("");
        if (!std::isnan(value)) {
            lines.append(QStringLiteral("%1: %2").arg(name, shownNumber(value)));
        }
    };
    add(m_compared, m_compared->name());
    add(m_chosen, m_chosen->name());
    add(m_comparedTest, tr("%1, test").arg(m_compared->name()));
    add(m_chosenTest, tr("%1, test").arg(m_chosen->name()));
    for (const QCPGraph* graph : m_learned) {
        add(graph, graph->name());
    }
    const double reach = reach::kChange * plot().xAxis->range().size() /
                         std::max(1, plot().xAxis->axisRect()->width());
    for (const FunctionChange& change : m_changes) {
        if (std::fabs(static_cast<double>(change.epoch) - epoch) <= reach) {
            lines.append(tr("from epoch %1 on: %2")
                             .arg(change.epoch)
                             .arg(QString::fromStdString(change.functions)));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

bool LossPlot::canvasMoved(QMouseEvent* event) {
    const double epoch = plot().xAxis->pixelToCoord(event->position().x());
    QToolTip::showText(event->globalPosition().toPoint(), textAt(epoch), this);
    return true;
}

void LossPlot::canvasLeft() {
    QToolTip::hideText();
}

void LossPlot::restyle(const Look& look) {
    PlotWidget::restyle(look);
    m_compared->setPen(look.line(&Colors::text, &Strokes::comparedLoss));
    m_chosen->setPen(look.line(&Colors::value, &Strokes::loss));
    m_comparedTest->setPen(look.line(&Colors::axis, &Strokes::comparedTestLoss));
    m_chosenTest->setPen(look.line(&Colors::slope, &Strokes::testLoss));
    m_mark->setPen(look.line(&Colors::difference, &Strokes::epochMark));
    m_changeLines->setPen(dotted(look.line(&Colors::axis, &Strokes::change)));
    for (std::size_t l = 0; l < m_learned.size(); ++l) {
        m_learned[l]->setPen(look.unitLine(l, &Strokes::learned));
    }
}

int LossPlot::changeLines() const {
    return static_cast<int>(m_changes.size());
}

int LossPlot::linearPoints() const {
    return m_compared->dataCount();
}
int LossPlot::chosenPoints() const {
    return m_chosen->dataCount();
}
int LossPlot::learnedGraphs() const {
    return static_cast<int>(std::ranges::count_if(
        m_learned, [](const QCPGraph* graph) { return graph->dataCount() > 0; }));
}

} // namespace actiscope::ui
