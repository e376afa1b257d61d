#include "ui/views/classifier/classifier_figure.h"

#include "core/data/map_range.h"
#include "core/export/csv.h"
#include "core/run/restore.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/model/training_runs.h"
#include "ui/plot/figure_canvas.h"
#include "ui/plot/loss_plot.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/transport/course_panel.h"
#include "ui/transport/timeline.h"
#include "ui/views/classifier/figure/figure_legend.h"
#include "ui/views/classifier/figure/figure_places.h"
#include "ui/views/classifier/network/diagram/diagram_painting.h"
#include "ui/views/classifier/pane/map_words.h"
#include "ui/views/classifier/pane/regions/region_finder.h"
#include "ui/views/classifier/pane/right_counts.h"
#include "ui/views/classifier/pane/unit_lines.h"
#include "ui/views/classifier/run_words.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct ClassifierFigureText {
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

QString lossAndScore(const Metrics& metrics) {
    if (metrics.fit) {
        return ClassifierFigureText::tr("loss %1 · RMSE %2 · R² %3")
            .arg(shownNumber(metrics.loss), shownNumber(metrics.fit->rmse), r2Text(*metrics.fit));
    }
    return ClassifierFigureText::tr("loss %1 · accuracy %2 %")
        .arg(shownNumber(metrics.loss), percentText(metrics.accuracy));
}

using SharedSnapshot = std::shared_ptr<const TrainingSnapshot>;

/// What the figure is made of.
struct Contents {
    const Session& session;
    ClassifierPlaces places;
    std::shared_ptr<const DataSet> data;
    numeric::Rectangle shown; ///< part of the plane
    SharedSnapshot compared;
    SharedSnapshot chosen;

    const SharedSnapshot& of(Pane pane) const { return pane == Pane::compared ? compared : chosen; }
    const ClassifierPlaces::Pane& placesOf(Pane pane) const {
        return pane == Pane::compared ? places.compared : places.chosen;
    }
    std::vector<Pane> panes() const {
        return session.classifier.single ? std::vector{Pane::chosen}
                                         : std::vector{Pane::compared, Pane::chosen};
    }
    bool isRegression() const { return data->task == Task::regression; }
};

/// As fine as the map on a screen with the pixels of the figure.
Observation observationFor(const Contents& contents, const Look& look, int fineness) {
    constexpr int kUnitPoints = 40;
    const auto [columns, rows] =
        DecisionPlot::cellsOf(contents.places.chosen.map.size(), look, fineness);
    Observation observation{contents.shown, columns, rows};
    observation.unitPoints = contents.places.network.isEmpty() ? 0 : kUnitPoints;
    return observation;
}

/// The linear regions that the session wants to see of a network, in the part of the plane that is
/// shown; null for none.
std::shared_ptr<const LinearRegions> shownRegions(const Contents& contents, Pane pane) {
    const TrainingSnapshot& snapshot = *contents.of(pane);
    if (!contents.session.classifier.regions || (pane == Pane::compared && snapshot.linear)) {
        return nullptr;
    }
    auto found = linearRegions(restoreNetwork(snapshot), contents.shown);
    return found ? std::make_shared<const LinearRegions>(std::move(*found)) : nullptr;
}

/// Lines and rims in proportion to the map, as the window has them, whatever the size of the text.
Look mapLook(Look look, int map) {
    constexpr double kUsualMap = 440.0;
    const double share = std::max(1.0, map / kUsualMap) / look.scale;
    if (share < 1.0) {
        for (double Strokes::*width :
             {&Strokes::hair, &Strokes::boundary, &Strokes::level, &Strokes::unitLine,
              &Strokes::wrongRing, &Strokes::handLine, &Strokes::handLineRim, &Strokes::sampleRim,
              &Strokes::hollowSample}) {
            look.strokes.*width *= share;
        }
    }
    return look;
}

void paintMap(FigureCanvas& canvas, const Contents& contents, Pane pane, const Look& look) {
    const ClassifierView& view = contents.session.classifier;
    const SharedSnapshot& snapshot = contents.of(pane);
    DecisionPlot plot;
    plot.setSamples(contents.data, splitOf(contents.session, *contents.data).test);
    plot.setMap(contents.shown, std::nullopt);
    plot.setSnapshot(snapshot);
    plot.setWrong(wrongSamples(*snapshot, *contents.data));
    if (contents.isRegression() && view.residuals) {
        plot.setResiduals(residualsOf(*snapshot, *contents.data));
    }
    const auto regions = shownRegions(contents, pane);
    const ScoreText score = scoreText(*snapshot);
    plot.setReadout(score.number, readoutCaption(score, regions.get()));
    plot.setUnitLines(shownUnitLines(contents.session, pane, *snapshot));
    plot.setRegions(regions);
    plot.setProbabilityShown(view.probability && !contents.isRegression());
    if (view.handLine && pane == Pane::compared && !contents.isRegression()) {
        plot.setHandLine(std::pair{view.lineAngle, view.lineOffset});
    }
    const QRect& place = contents.placesOf(pane).map;
    canvas.paintPlot(plot, place, mapLook(look, std::min(place.width(), place.height())));
}

void paintNetwork(QPainter& painter, const Contents& contents, const Look& look) {
    const QRect& place = contents.places.network;
    const TrainingSnapshot& snapshot = *contents.chosen;
    const DiagramLayout layout(snapshot.architecture,
                               {QSizeF(place.size()), look.scale, diagram::kColumnGap * look.scale,
                                0.0, QFontMetricsF(look.font(TextRole::small)).height()});
    DiscMaps maps;
    maps.update(snapshot, layout, look, painter.device()->devicePixelRatioF());
    const DiagramContent content{
        snapshot, layout, contents.session.training.frozen, maps, std::nullopt, look.colors.card,
    };
    painter.save();
    painter.translate(place.topLeft());
    paintEdges(painter, content, look);
    paintDiscs(painter, content, look);
    painter.restore();
}

/// The chart of the transport with its track, and above it what it shows.
void paintCourse(FigureCanvas& canvas, const Contents& contents, const Look& look) {
    const Session& session = contents.session;
    const TrainingSnapshot& chosen = *contents.chosen;
    const QRect& place = contents.places.course;
    const QString caption = chartName(session.classifier.chart, contents.isRegression());
    const QFontMetrics metrics(look.font(TextRole::caption));
    const auto epoch = static_cast<double>(chosen.epoch);
    LossPlot plot;
    plot.setTaken(metrics.horizontalAdvance(caption) + space::kApart);
    plot.setNames(courseName(session.classifier.compared, session.activation()),
                  courseName(session.activation(), session.classifier.compared));
    plot.setComparedShown(!session.classifier.single);
    plot.setHistories(contents.compared->history, chosen.history, session.classifier.chart);
    plot.setChanges(chosen.changes);
    plot.setPlayhead(epoch);
    canvas.paintPlot(plot, place);
    const LossPlot::Track track = plot.track();
    const auto at = [&](double time) {
        return track.left + time / track.end * (track.right - track.left);
    };
    const double last =
        chosen.history.empty() ? epoch : static_cast<double>(chosen.history.back().epoch);
    canvas.paint([&](QPainter& painter) {
        painter.save();
        painter.translate(place.topLeft());
        paintTrack(painter,
                   {.left = static_cast<double>(track.left),
                    .right = static_cast<double>(track.right),
                    .middle = static_cast<double>(track.middle),
                    .knob = at(epoch),
                    .last = at(last)},
                   look);
        painter.setFont(look.font(TextRole::caption));
        painter.setPen(look.colors.faint);
        painter.drawText(QRect(QPoint(0, 0), place.size()), Qt::AlignRight | Qt::AlignTop, caption);
        painter.restore();
    });
}

/// Name and right ones above a map, loss and what is known of the network below.
void paintWords(FigureCanvas& canvas, const Contents& contents, Pane pane, const Look& look) {
    const TrainingSnapshot& snapshot = *contents.of(pane);
    const ClassifierPlaces::Pane& places = contents.placesOf(pane);
    canvas.paint([&](QPainter& painter) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(look.font(TextRole::strong));
        const QFontMetrics strong(painter.font());
        const QString title = paneTitle(contents.session, pane);
        painter.setFont(look.font(TextRole::body));
        const double room = places.title.width() - strong.horizontalAdvance(title) - space::kGroup;
        // The counts give way to the name.
        double counts = 0.0;
        if (!contents.isRegression() &&
            room > countsWidth(QFontMetrics(painter.font()), snapshot.metrics.confusion)) {
            counts = paintRightCounts(
                painter, QRectF(places.title).adjusted(places.title.width() - room, 0.0, 0.0, 0.0),
                snapshot.metrics.confusion, look);
        }
        painter.setFont(look.font(TextRole::strong));
        painter.setPen(look.colors.text);
        painter.drawText(places.title, Qt::AlignLeft | Qt::AlignVCenter,
                         strong.elidedText(title, Qt::ElideRight,
                                           places.title.width() - static_cast<int>(counts)));
        painter.restore();
    });
    if (places.words.isEmpty()) {
        return;
    }
    const RunReadout readout = readRun(snapshot, activationOf(contents.session, pane));
    QString first = lossAndScore(snapshot.metrics);
    if (QFontMetrics(look.font(TextRole::body)).horizontalAdvance(first) > places.words.width()) {
        // The score stands in the map.
        first = ClassifierFigureText::tr("loss %1").arg(shownNumber(snapshot.metrics.loss));
    }
    canvas.paintText(first + QLatin1Char('\n') + readout.insight, places.words, look.colors.text,
                     false);
}

/// The legend, and at its right end the epoch.
void paintFoot(QPainter& painter, const Contents& contents, const Look& look) {
    const QRect& place = contents.places.legend;
    painter.save();
    painter.setFont(look.font(TextRole::strong));
    painter.setPen(look.colors.text);
    const QString epoch =
        ClassifierFigureText::tr("epoch %1").arg(static_cast<qulonglong>(contents.chosen->epoch));
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, epoch);
    const int taken = QFontMetrics(painter.font()).horizontalAdvance(epoch) + space::kSection;
    const auto panes = contents.panes();
    const bool wrong = !contents.isRegression() && std::ranges::any_of(panes, [&](Pane pane) {
        return contents.of(pane)->metrics.accuracy < 1.0;
    });
    paintLegend(painter, QRectF(place).adjusted(0.0, 0.0, -taken, 0.0),
                {*contents.data, contents.session.classifier, wrong,
                 contents.chosen->test.has_value(),
                 !shownUnitLines(contents.session, Pane::chosen, *contents.chosen).empty()},
                look);
    painter.restore();
}

} // namespace

void paintClassifier(FigureCanvas& canvas, const Session& session, const QSize& size,
                     const Look& look) {
    const auto data = samplesOf(session);
    Contents contents{
        session, classifierPlaces(size, look, canvas.lineHeight(), session.classifier.single),
        data,    shownMap(session, *data),
        nullptr, nullptr};
    const Observation observation = observationFor(contents, look, canvas.fineness());
    const auto restored = [&](Pane pane) {
        return std::make_shared<const TrainingSnapshot>(
            restoreSnapshot(startOf(session, pane, data), observation));
    };
    contents.compared = restored(Pane::compared);
    contents.chosen = restored(Pane::chosen);
    canvas.withPlots([&] {
        for (const Pane pane : contents.panes()) {
            paintMap(canvas, contents, pane, look);
        }
        if (!contents.places.network.isEmpty()) {
            canvas.paint([&](QPainter& painter) { paintNetwork(painter, contents, look); });
        }
        paintCourse(canvas, contents, look);
    });
    for (const Pane pane : contents.panes()) {
        paintWords(canvas, contents, pane, look);
    }
    canvas.paint([&](QPainter& painter) { paintFoot(painter, contents, look); });
}

std::string courseTable(const TrainingRuns& runs, const Session& session, const QString&) {
    const auto& compared = runs.run(Pane::compared).snapshot();
    const auto& chosen = runs.run(Pane::chosen).snapshot();
    return historyCsv(compared ? compared->history : std::vector<HistoryPoint>(),
                      chosen ? chosen->history : std::vector<HistoryPoint>(),
                      chosen ? chosen->changes : std::vector<FunctionChange>(),
                      session.training.data.task);
}

} // namespace actiscope::ui
