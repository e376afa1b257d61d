#include "ui/plot/curve/taylor_plot.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr int kPoints = 600;
constexpr double kReach = 6.0;

void setGraphData(QCPGraph* graph, const Eigen::ArrayXd& x, const Eigen::ArrayXd& y) {
    QVector<QCPGraphData> points(static_cast<qsizetype>(x.size()));
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        // Far outside the picture a value only costs precision while painting.
        constexpr double kFar = 1e6;
        const double value = std::isfinite(y[i]) ? std::clamp(y[i], -kFar, kFar) : std::nan("");
        points[static_cast<qsizetype>(i)] = {x[i], value};
    }
    graph->data()->set(points, true);
}

} // namespace

TaylorPlot::TaylorPlot(QWidget* parent) : PlotWidget(parent) {
    QCustomPlot& p = plot();
    setZoomLimits(0.05, 40.0);
    p.addLayer(QStringLiteral("band"), p.layer(QStringLiteral("grid")), QCustomPlot::limBelow);
    m_band = new QCPItemRect(&p);
    m_band->setLayer(QStringLiteral("band"));
    for (QCPItemPosition* corner : {m_band->topLeft, m_band->bottomRight}) {
        corner->setTypeX(QCPItemPosition::ptPlotCoords);
        corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    m_center = new QCPItemStraightLine(&p);
    m_value = p.addGraph();
    m_polynomial = p.addGraph();
    m_residual = p.addGraph();
    m_point = p.addGraph();
    m_value->setName(tr("f(x)", "legend"));
    m_polynomial->setName(tr("Taylor polynomial", "legend"));
    m_residual->setName(tr("difference", "legend"));
    m_point->removeFromLegend();
    m_point->setLineStyle(QCPGraph::lsNone);
    p.legend->setVisible(true);
    p.axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignLeft);
    setAxisLabels(tr("x", "axis"), QString());
    setRange({-kReach, kReach, -1.0, 1.0});
    connect(this, &PlotWidget::rangeEdited, this, &TaylorPlot::sample);
    connect(this, &PlotWidget::resetRequested, this, [this] {
        setRange({-kReach, kReach, -1.0, 1.0});
        sample();
    });
}

void TaylorPlot::show(const Activation& f, const Taylor& series) {
    m_activation = f;
    m_series = series;
    sample();
}

void TaylorPlot::sample() {
    if (m_series.coefficients.empty()) {
        return;
    }
    const numeric::Rectangle visible = range();
    const Eigen::ArrayXd x = Eigen::ArrayXd::LinSpaced(kPoints, visible.xMin, visible.xMax);
    Eigen::ArrayXd f(kPoints);
    Eigen::ArrayXd slope(kPoints);
    m_activation.evaluate(x, f, slope);
    const Eigen::ArrayXd polynomial =
        x.unaryExpr([this](double at) { return m_series.at(at - m_series.center); });
    setGraphData(m_value, x, f);
    setGraphData(m_polynomial, x, polynomial);
    setGraphData(m_residual, x, polynomial - f);
    const double center = m_series.center;
    m_point->data()->set({{center, m_series.coefficients[0]}}, true);
    m_center->point1->setCoords(center, 0.0);
    m_center->point2->setCoords(center, 1.0);
    const double reach = std::min(m_series.radius, 1e4);
    m_band->topLeft->setCoords(center - reach, 0.0);
    m_band->bottomRight->setCoords(center + reach, 1.0);
    m_band->setVisible(reach > 0.0);

    double lowest = 0.0;
    double highest = 0.0;
    for (const double value : f) {
        if (std::isfinite(value)) {
            lowest = std::min(lowest, value);
            highest = std::max(highest, value);
        }
    }
    const double margin = std::max(0.35 * (highest - lowest), 0.05);
    // Of a steep function the part around the centre matters, not its end at the edge.
    constexpr double kTallest = 20.0;
    setRange({visible.xMin, visible.xMax, std::max(lowest - margin, -kTallest),
              std::min(highest + margin, kTallest)});
    scheduleReplot();
}

int TaylorPlot::curvePoints() const {
    return m_value->dataCount();
}

double TaylorPlot::polynomialAt(double x) const {
    const auto points = m_polynomial->data();
    const auto it = points->findBegin(x, false);
    return it == points->constEnd() ? std::nan("") : it->value;
}

std::pair<double, double> TaylorPlot::band() const {
    return {m_band->topLeft->coords().x(), m_band->bottomRight->coords().x()};
}

void TaylorPlot::canvasResized() {
    sample();
}

bool TaylorPlot::canvasPressed(QMouseEvent* event) {
    const double place = plot().xAxis->coordToPixel(m_series.center);
    m_dragging = event->button() == Qt::LeftButton &&
                 std::fabs(event->position().x() - place) < reach::kCenter;
    return m_dragging;
}

bool TaylorPlot::canvasMoved(QMouseEvent* event) {
    if (m_dragging) {
        emit centerMoved(plot().xAxis->pixelToCoord(event->position().x()));
        return true;
    }
    const double place = plot().xAxis->coordToPixel(m_series.center);
    const bool near = std::fabs(event->position().x() - place) < reach::kCenter;
    plot().setCursor(near ? Qt::SplitHCursor : Qt::ArrowCursor);
    return false;
}

void TaylorPlot::canvasReleased(QMouseEvent*) {
    if (m_dragging) {
        m_dragging = false;
        emit dragEnded();
    }
}

void TaylorPlot::restyle(const Look& look) {
    PlotWidget::restyle(look);
    m_band->setPen(Qt::NoPen);
    m_band->setBrush(translucent(look.colors.value, opacity::kReach));
    m_center->setPen(dotted(look.pen(look.colors.accent, &Strokes::hair)));
    m_value->setPen(look.line(&Colors::value, &Strokes::expanded));
    m_polynomial->setPen(look.line(&Colors::slope, &Strokes::polynomial));
    m_residual->setPen(look.line(&Colors::difference, &Strokes::residual));
    m_point->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(look.colors.halo),
                                             look.colors.accent, look.mark(&Marks::center)));
}

} // namespace actiscope::ui
