#include "ui/views/gradients/experiments/death_chart.h"

#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"
#include "ui/views/gradients/experiments/small_axes.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr double kBeside = 1.5;  ///< the axis of rates goes on beyond the last by this factor
constexpr double kSpread = 0.25; ///< of the dots of one rate, in decades

/// The dots of one rate stand side by side, in the order of their seeds.
double besides(double rate, std::size_t index, std::size_t count) {
    const double place =
        count > 1 ? static_cast<double>(index) / static_cast<double>(count - 1) - 0.5 : 0.0;
    return rate * std::pow(10.0, kSpread * place);
}

void paintBatch(QPainter& painter, const SmallAxes& axes, const DeathRate& experiment,
                const std::vector<DeathRun>& runs, std::size_t batch, const Look& look) {
    const double radius = experiment::kDot * look.scale;
    painter.setPen(QPen(look.colors.card, part::kBorder));
    for (const DeathRun& run : runs) {
        if (run.batch == batch) {
            const double rate = besides(experiment.rates[run.rate], run.seed - experiment.firstSeed,
                                        experiment.seeds());
            // Diverged: a hollow dot.
            painter.setPen(run.diverged ? look.pen(look.colors.bad, &Strokes::mark)
                                        : QPen(look.colors.card, part::kBorder));
            painter.setBrush(run.diverged ? look.colors.card : look.colors.faint);
            painter.drawEllipse(axes.at(rate, run.share()), radius, radius);
        }
    }
    QPolygonF line;
    for (std::size_t rate = 0; rate < experiment.rates.size(); ++rate) {
        if (const auto mean = meanDeathShare(runs, rate, batch)) {
            line.append(axes.at(experiment.rates[rate], *mean));
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(look.pen(look.colors.text, &Strokes::slope));
    painter.drawPolyline(line);
}

} // namespace

void paintDeaths(QPainter& painter, const QRect& area, const DeathRate& experiment,
                 const std::vector<DeathRun>& runs, const Look& look) {
    painter.setRenderHint(QPainter::Antialiasing);
    if (runs.empty()) {
        return;
    }
    const auto [least, most] = std::ranges::minmax(experiment.rates);
    const SmallAxes::Range x{least / kBeside, most * kBeside, true};
    const double width =
        static_cast<double>(area.width()) / static_cast<double>(experiment.batches.size());
    for (std::size_t batch = 0; batch < experiment.batches.size(); ++batch) {
        const QRectF place(area.left() + static_cast<double>(batch) * width, area.top(), width,
                           area.height());
        const SmallAxes axes = SmallAxes::within(place, x, {0.0, 1.0, false}, look);
        axes.paint(
            painter,
            DeathChart::tr("%1: dead units by rate").arg(batchText(experiment.batches[batch])),
            true, look);
        paintBatch(painter, axes, experiment, runs, batch, look);
    }
}

QString batchText(int batch) {
    return batch == TrainingConfig::kFullBatch ? DeathChart::tr("full batch")
                                               : DeathChart::tr("batch %1").arg(batch);
}

DeathChart::DeathChart(QWidget* parent) : QWidget(parent) {
    markAsPicture(*this);
    setObjectName(QStringLiteral("deaths_chart"));
    setAccessibleName(tr("Share of dead units against learning rate and batch"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DeathChart::setResults(const DeathRate& experiment, std::vector<DeathRun> runs) {
    m_experiment = experiment;
    m_runs = std::move(runs);
    QStringList rows;
    for (std::size_t batch = 0; batch < experiment.batches.size(); ++batch) {
        for (std::size_t rate = 0; rate < experiment.rates.size(); ++rate) {
            if (const auto mean = meanDeathShare(m_runs, rate, batch)) {
                rows.append(tr("%1, rate %2: %3 % dead")
                                .arg(batchText(experiment.batches[batch]),
                                     shownNumber(experiment.rates[rate]), percentText(*mean, 0)));
            }
        }
    }
    setAccessibleDescription(rows.join(QStringLiteral("; ")));
    update();
}

QSize DeathChart::sizeHint() const {
    return sizes::kPlot;
}

QSize DeathChart::minimumSizeHint() const {
    return experiment::kSmallest;
}

void DeathChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintDeaths(painter, rect(), m_experiment, m_runs, lookOf(*this));
}

} // namespace actiscope::ui
