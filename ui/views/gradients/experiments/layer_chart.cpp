#include "ui/views/gradients/experiments/layer_chart.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"
#include "ui/views/gradients/experiments/small_axes.h"

#include <QPainter>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr double kPalest = 0.25; ///< share of the ink of the network before training
constexpr int kRows = 3;

using Numbers = std::vector<double> LayerMoment::*;

struct Page {
    const LayerExperiment& experiment;
    const std::vector<LayerSummary>& table;
    const Look& look;
    QRectF area;
    std::size_t columns; ///< function × initial weights

    QString nameOf(std::size_t activation) const {
        return toQString(experiment.activations[activation].definition().name);
    }
    QRectF cell(int row, std::size_t column, std::size_t span) const {
        const double width = area.width() / static_cast<double>(columns);
        const double height = area.height() / kRows;
        return {area.left() + static_cast<double>(column) * width, area.top() + row * height,
                static_cast<double>(span) * width, height};
    }
    /// Of the deepest network that is finished.
    const LayerSummary* deepest(std::size_t activation, std::size_t initializer) const {
        const LayerSummary* best = nullptr;
        for (const LayerSummary& row : table) {
            if (row.activation == activation && row.initializer == initializer) {
                best = &row;
            }
        }
        return best;
    }
};

SmallAxes::Range rangeOf(const std::vector<LayerSummary>& table, Numbers numbers) {
    SmallAxes::Range range{1.0, 1.0, true};
    bool first = true;
    for (const LayerSummary& row : table) {
        for (const LayerMoment& moment : row.moments) {
            for (const double value : moment.*numbers) {
                if (first && value > 0.0) {
                    range.from = value;
                    range.to = value;
                    first = false;
                }
                include(range, value);
            }
        }
    }
    range.to = std::max(range.to, 10.0 * range.from);
    return range;
}

QPolygonF lineOf(const SmallAxes& axes, const std::vector<double>& values) {
    QPolygonF line;
    for (std::size_t l = 0; l < values.size(); ++l) {
        line.append(axes.at(static_cast<double>(l) + 1.0, values[l]));
    }
    return line;
}

/// One function with one way to draw weights: a line per moment.
void paintMoments(QPainter& painter, const Page& page, const SmallAxes& axes,
                  const LayerSummary& row, Numbers numbers) {
    const Look& look = page.look;
    const std::size_t last = row.moments.size() - 1;
    painter.setBrush(Qt::NoBrush);
    for (std::size_t m = 0; m <= last; ++m) {
        const double share = last == 0 ? 1.0 : static_cast<double>(m) / static_cast<double>(last);
        const QColor ink =
            mixed(look.colors.card, look.colors.text, kPalest + (1.0 - kPalest) * share);
        QPen pen = look.pen(ink, m == last ? &Strokes::slope : &Strokes::trail);
        // Before training: dashed, so that it is told apart without its shade as well.
        painter.setPen(m == 0 && last > 0 ? dashed(pen) : pen);
        const QPolygonF line = lineOf(axes, row.moments[m].*numbers);
        painter.drawPolyline(line);
        if (line.size() == 1 || m == last) {
            painter.setBrush(ink);
            for (const QPointF& point : line) {
                painter.drawEllipse(point, 0.5 * experiment::kDot, 0.5 * experiment::kDot);
            }
            painter.setBrush(Qt::NoBrush);
        }
    }
}

void paintSpreads(QPainter& painter, const Page& page, int gridRow, Numbers numbers,
                  const QString& what) {
    const LayerExperiment& experiment = page.experiment;
    const SmallAxes::Range x{0.7, experiment.mostLayers + 0.3, false};
    const SmallAxes::Range y = rangeOf(page.table, numbers);
    for (std::size_t column = 0; column < page.columns; ++column) {
        const std::size_t activation = column / experiment.initializers.size();
        const std::size_t initializer = column % experiment.initializers.size();
        const SmallAxes axes = SmallAxes::within(page.cell(gridRow, column, 1), x, y, page.look);
        axes.paint(painter,
                   gridRow == 0 ? QStringLiteral("%1, %2").arg(
                                      page.nameOf(activation),
                                      initializerText(experiment.initializers[initializer]))
                                : what,
                   true, page.look);
        if (const LayerSummary* row = page.deepest(activation, initializer)) {
            paintMoments(painter, page, axes, *row, numbers);
        }
    }
}

/// Epochs to learn by the number of layers; a network that never does stands at the top, hollow.
void paintEpochs(QPainter& painter, const Page& page, std::size_t activation) {
    const LayerExperiment& experiment = page.experiment;
    const std::size_t ways = experiment.initializers.size();
    const Look& look = page.look;
    const SmallAxes::Range x{0.7, experiment.mostLayers + 0.3, false};
    const double never = 2.0 * static_cast<double>(experiment.epochs);
    const SmallAxes axes = SmallAxes::within(page.cell(2, activation * ways, ways), x,
                                             {1.0, std::max(10.0, never), true}, look);
    const QString title =
        experiment.task.data.task == Task::regression
            ? LayerChart::tr("epochs to R² %1, by layers").arg(shownNumber(experiment.accuracy))
            : LayerChart::tr("epochs to %1 %, by layers").arg(percentText(experiment.accuracy, 0));
    axes.paint(painter, title, true, look);
    const double radius = experiment::kDot * look.scale;
    for (std::size_t way = 0; way < ways; ++way) {
        QPolygonF line;
        std::vector<bool> learned;
        for (const LayerSummary& row : page.table) {
            if (row.activation == activation && row.initializer == way) {
                line.append(axes.at(row.layers, row.epochs.value_or(never)));
                learned.push_back(row.epochs.has_value());
            }
        }
        const QPen pen = look.pen(look.colors.text, &Strokes::second);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(way == 0 ? dashed(pen) : pen);
        painter.drawPolyline(line);
        painter.setPen(pen);
        for (qsizetype i = 0; i < line.size(); ++i) {
            painter.setBrush(learned[static_cast<std::size_t>(i)] ? look.colors.text
                                                                  : look.colors.card);
            painter.drawEllipse(line[i], radius, radius);
        }
        if (!line.isEmpty()) {
            painter.setPen(look.colors.text);
            painter.setFont(look.font(TextRole::caption));
            // The first above its line, the second below: where both never learn, they coincide.
            const QPointF end = line.last();
            const double wide = look.scaled(experiment::kLegend);
            const double high = look.scaled(experiment::kTitle);
            const double top = way == 0 ? end.y() - high - radius : end.y() + radius;
            painter.drawText(QRectF(axes.area.right() - wide, top, wide, high),
                             Qt::AlignRight | Qt::AlignVCenter,
                             initializerText(experiment.initializers[way]));
        }
    }
}

QString describe(const LayerExperiment& experiment, const std::vector<LayerSummary>& table) {
    QStringList rows;
    for (const LayerSummary& row : table) {
        rows.append(LayerChart::tr("%1, %2, %3 layers: %4 of %5 learned")
                        .arg(toQString(experiment.activations[row.activation].definition().name),
                             initializerText(experiment.initializers[row.initializer]))
                        .arg(row.layers)
                        .arg(row.learned)
                        .arg(row.runs));
    }
    return rows.join(QStringLiteral("; "));
}

} // namespace

QString initializerText(Initializer initializer) {
    switch (initializer) {
    case Initializer::uniformFanIn:
        return QStringLiteral("U(±1/√n)");
    case Initializer::xavier:
        return QStringLiteral("Xavier");
    case Initializer::he:
        return QStringLiteral("He");
    case Initializer::lecun:
        return QStringLiteral("LeCun");
    case Initializer::zero:
        return QStringLiteral("0");
    case Initializer::unitGain:
        return QStringLiteral("1/√E[f²]");
    }
    return {};
}

void paintLayers(QPainter& painter, const QRect& area, const LayerExperiment& experiment,
                 const std::vector<LayerSummary>& table, const Look& look) {
    painter.setRenderHint(QPainter::Antialiasing);
    if (table.empty()) {
        return;
    }
    const Page page{experiment, table, look, area,
                    experiment.activations.size() * experiment.initializers.size()};
    paintSpreads(painter, page, 0, &LayerMoment::output, {});
    paintSpreads(painter, page, 1, &LayerMoment::delta, LayerChart::tr("sd of δ, by layer"));
    for (std::size_t activation = 0; activation < experiment.activations.size(); ++activation) {
        paintEpochs(painter, page, activation);
    }
}

LayerChart::LayerChart(QWidget* parent) : QWidget(parent) {
    markAsPicture(*this);
    setObjectName(QStringLiteral("layers_chart"));
    setAccessibleName(tr("Spread of outputs and gradients per layer, and epochs to learn"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LayerChart::setResults(const LayerExperiment& experiment, std::vector<LayerSummary> table) {
    m_experiment = experiment;
    m_table = std::move(table);
    setAccessibleDescription(describe(m_experiment, m_table));
    update();
}

QSize LayerChart::sizeHint() const {
    return sizes::kPlot;
}

QSize LayerChart::minimumSizeHint() const {
    return experiment::kSmallest;
}

void LayerChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintLayers(painter, rect(), m_experiment, m_table, lookOf(*this));
}

} // namespace actiscope::ui
