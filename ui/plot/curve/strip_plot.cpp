#include "ui/plot/curve/strip_plot.h"

#include "ui/look/look.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace actiscope::ui {

namespace {

constexpr double kBorder = 1.35;  ///< between what is solved and what is not, in slowest runs
constexpr double kUnsolved = 1.6; ///< where the others begin
constexpr double kEnd = 3.2;
constexpr double kRowShare = 0.9; ///< of a row that dots may take

} // namespace

StripPlot::StripPlot(QWidget* parent) : PlotWidget(parent) {
    QCustomPlot& p = plot();
    p.setInteractions(QCP::iNone);
    m_solved = p.addGraph();
    m_unsolved = p.addGraph();
    m_medians = p.addGraph();
    for (QCPGraph* graph : {m_solved, m_unsolved, m_medians}) {
        graph->setLineStyle(QCPGraph::lsNone);
    }
    m_border = new QCPItemStraightLine(&p);
    m_border->setVisible(false);
    p.xAxis->setScaleType(QCPAxis::stLogarithmic);
    p.xAxis2->setScaleType(QCPAxis::stLogarithmic);
    p.yAxis->setTickLength(0);
    p.yAxis->setSubTicks(false);
    p.xAxis2->setVisible(false);
    p.yAxis2->setVisible(false);
    setAxisLabels(tr("epochs to the goal"), QString());
    setZoomLimits(1e-3, 1e7);
    setRange({1.0, kEnd * m_most, -0.5, 0.5});
}

void StripPlot::setResults(const Race& race, const std::vector<RaceResult>& results,
                           const QStringList& names) {
    m_most = 10.0;
    m_solvedDots.clear();
    m_unsolvedDots.clear();
    for (const RaceResult& result : results) {
        const double epochs = std::max(1.0, static_cast<double>(result.epochs));
        m_most = result.solved ? std::max(m_most, epochs) : m_most;
        (result.solved ? m_solvedDots : m_unsolvedDots)
            .push_back({static_cast<int>(result.activation), epochs});
    }
    std::ranges::sort(m_solvedDots, [](const Dot& a, const Dot& b) {
        return std::pair(a.row, a.epochs) < std::pair(b.row, b.epochs);
    });
    std::ranges::stable_sort(m_unsolvedDots, {}, &Dot::row);
    QVector<QCPGraphData> medians;
    for (const RaceSummary& row : summarize(race, results)) {
        if (row.median) {
            medians.append(
                {std::max(1.0, *row.median), -static_cast<double>(row.activation)});
        }
    }
    m_medians->data()->set(medians, false);
    setRows(names);
    m_border->setVisible(true);
    m_border->point1->setCoords(kBorder * m_most, 0.0);
    m_border->point2->setCoords(kBorder * m_most, 1.0);
    setRange(
        {1.0, kEnd * m_most, 0.5 - static_cast<double>(std::max<qsizetype>(names.size(), 1)), 0.5});
    spread();
    scheduleReplot();
}

void StripPlot::setRows(const QStringList& names) {
    QSharedPointer<QCPAxisTickerText> rows(new QCPAxisTickerText);
    for (int i = 0; i < names.size(); ++i) {
        rows->addTick(-i, names[i]);
    }
    plot().yAxis->setTicker(rows);
    QSharedPointer<QCPAxisTickerText> epochs(new QCPAxisTickerText);
    constexpr double kDecade = 10.0;
    for (double tick = 1.0; tick <= m_most; tick *= kDecade) {
        epochs->addTick(tick, QString::number(tick, 'f', 0));
    }
    epochs->addTick(std::sqrt(kUnsolved * kEnd) * m_most, tr("not solved"));
    plot().xAxis->setTicker(epochs);
}

double StripPlot::diameter() const {
    return shownLook().mark(&Marks::raceResult) + 1.0;
}

/// Each dot at its place in x and as near to the middle of its row as those before it leave room.
QVector<QCPGraphData> StripPlot::spreadSolved() const {
    const QCPAxis& x = *plot().xAxis;
    const QCPAxis& y = *plot().yAxis;
    const double size = diameter();
    const double half =
        0.5 * kRowShare * std::abs(y.coordToPixel(0.0) - y.coordToPixel(1.0)) - size / 2.0;
    QVector<QCPGraphData> placed;
    std::vector<QPointF> near; // of the row, in pixels from its middle
    int row = -1;
    for (const Dot& dot : m_solvedDots) {
        if (std::exchange(row, dot.row) != dot.row) {
            near.clear();
        }
        const double at = x.coordToPixel(dot.epochs);
        std::erase_if(near, [&](const QPointF& other) { return at - other.x() >= size; });
        const auto isFree = [&](double offset) {
            return std::ranges::none_of(near, [&](const QPointF& other) {
                return std::hypot(at - other.x(), offset - other.y()) < size;
            });
        };
        double offset = 0.0;
        constexpr double kStep = 0.5; // pixels
        for (double away = 0.0; away <= half; away += kStep) {
            if (isFree(away) || isFree(-away)) {
                offset = isFree(away) ? away : -away;
                break;
            }
        }
        near.emplace_back(at, offset);
        placed.append(
            {dot.epochs, y.pixelToCoord(y.coordToPixel(-static_cast<double>(dot.row)) + offset)});
    }
    return placed;
}

/// In columns, each as high as the row.
QVector<QCPGraphData> StripPlot::spreadUnsolved() const {
    const QCPAxis& x = *plot().xAxis;
    const QCPAxis& y = *plot().yAxis;
    const double size = diameter();
    const double high = kRowShare * std::abs(y.coordToPixel(0.0) - y.coordToPixel(1.0));
    const int perColumn = std::max(1, static_cast<int>(high / size));
    const double first = x.coordToPixel(kUnsolved * m_most);
    const double room = x.coordToPixel(kEnd * m_most) - size - first;
    QVector<QCPGraphData> placed;
    for (std::size_t begin = 0; begin < m_unsolvedDots.size();) {
        std::size_t end = begin;
        while (end < m_unsolvedDots.size() && m_unsolvedDots[end].row == m_unsolvedDots[begin].row) {
            ++end;
        }
        const int count = static_cast<int>(end - begin);
        const int columns = (count + perColumn - 1) / perColumn;
        const double pitch = std::min(size, room / std::max(1, columns));
        const double middle = y.coordToPixel(-static_cast<double>(m_unsolvedDots[begin].row));
        for (int i = 0; i < count; ++i) {
            const int inColumn = std::min(perColumn, count - i / perColumn * perColumn);
            const double offset = (i % perColumn - 0.5 * (inColumn - 1)) * size;
            placed.append({x.pixelToCoord(first + i / perColumn * pitch),
                           y.pixelToCoord(middle + offset)});
        }
        begin = end;
    }
    return placed;
}

void StripPlot::spread() {
    if (plot().axisRect()->width() <= 0) {
        return;
    }
    m_solved->data()->set(spreadSolved(), false);
    m_unsolved->data()->set(spreadUnsolved(), false);
    scheduleReplot();
}

double StripPlot::leastGap() const {
    std::vector<QPointF> dots;
    for (const QCPGraph* graph : {m_solved, m_unsolved}) {
        for (const QCPGraphData& dot : *graph->data()) {
            dots.emplace_back(plot().xAxis->coordToPixel(dot.key),
                              plot().yAxis->coordToPixel(dot.value));
        }
    }
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < dots.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            least = std::min(least, QLineF(dots[i], dots[j]).length());
        }
    }
    return least;
}

void StripPlot::restyle(const Look& look) {
    PlotWidget::restyle(look);
    m_border->setPen(dotted(look.pen(look.colors.axis, &Strokes::hair)));
    m_solved->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, look.colors.halo,
                                              look.colors.value, look.mark(&Marks::raceResult)));
    m_unsolved->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, look.colors.circle,
                                                Qt::transparent, look.mark(&Marks::raceResult)));
    m_medians->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssPlus, look.colors.text,
                                               Qt::transparent, look.mark(&Marks::raceMedian)));
}

int StripPlot::solvedDots() const {
    return m_solved->dataCount();
}
int StripPlot::unsolvedDots() const {
    return m_unsolved->dataCount();
}

} // namespace actiscope::ui
