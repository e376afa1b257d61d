#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve_ends.h"
#include "ui/plot/loss_axes.h"
#include "ui/plot/loss_plot.h"

#include <QToolTip>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

// What is read off the chart: by the mouse and by tests.

namespace actiscope::ui {

QString LossPlot::textAt(double epoch) const {
    QStringList lines{tr("epoch %1").arg(std::max(0.0, std::round(epoch)))};
    const auto add = [&](const Curve& curve) {
        const double value = curve.graph->visible() ? valueNear(*curve.graph, epoch) : std::numeric_limits<double>::quiet_NaN();
        if (!std::isnan(value)) {
            lines.append(QStringLiteral("%1: %2").arg(curve.graph->name(), shownNumber(value)));
        }
    };
    for (const Curve* curve : {&m_compared, &m_chosen, &m_comparedTest, &m_chosenTest}) {
        add(*curve);
    }
    for (const Curve& curve : m_learned) {
        add(curve);
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

bool LossPlot::canvasPressed(QMouseEvent* event) {
    m_pointing = event->button() == Qt::LeftButton;
    if (m_pointing) {
        QToolTip::hideText();
        emit epochPointed(plot().xAxis->pixelToCoord(event->position().x()));
    }
    return true;
}

bool LossPlot::canvasMoved(QMouseEvent* event) {
    const double epoch = plot().xAxis->pixelToCoord(event->position().x());
    if (m_pointing) {
        emit epochPointed(epoch);
    } else {
        QToolTip::showText(event->globalPosition().toPoint(), textAt(epoch), this);
    }
    return true;
}

void LossPlot::canvasReleased(QMouseEvent*) {
    if (std::exchange(m_pointing, false)) {
        emit pointingEnded();
    }
}

void LossPlot::canvasLeft() {
    QToolTip::hideText();
}

int LossPlot::changeLines() const {
    return static_cast<int>(m_changes.size());
}

int LossPlot::linearPoints() const {
    return m_compared.graph->dataCount();
}
int LossPlot::chosenPoints() const {
    return m_chosen.graph->dataCount();
}
int LossPlot::learnedGraphs() const {
    return static_cast<int>(std::ranges::count_if(
        m_learned, [](const Curve& curve) { return curve.graph->dataCount() > 0; }));
}

QStringList LossPlot::endTexts() const {
    QStringList texts;
    for (const CurveEnd& end : m_ends->ends()) {
        texts.append(end.name + QLatin1Char(' ') + end.value);
    }
    return texts;
}

} // namespace actiscope::ui
