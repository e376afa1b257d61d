#include "ui/views/classifier/classifier_figure.h"

#include "core/data/map_range.h"
#include "core/export/csv.h"
#include "core/run/restore.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/model/training_runs.h"
#include "ui/plot/figure_canvas.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/classifier/pane/map_words.h"
#include "ui/views/classifier/pane/regions/region_finder.h"
#include "ui/views/classifier/pane/unit_lines.h"
#include "ui/views/classifier/run_words.h"

#include <QCoreApplication>

#include <utility>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

/// " · linear regions: 31 of at most 37" in the square that the window shows.
QString regionsIn(const numeric::Rectangle& home, const Session& session, Pane pane,
                  const TrainingSnapshot& snapshot) {
    if (!session.classifier.regions || (pane == Pane::compared && snapshot.linear)) {
        return {};
    }
    const auto found = linearRegions(restoreNetwork(snapshot), home);
    return found ? QStringLiteral(" · ") + regionsText(&*found) : QString();
}

/// What the window shows on the map besides.
void showMarks(DecisionPlot& plot, const Session& session, Pane pane,
               const TrainingSnapshot& snapshot, const DataSet& data) {
    const ClassifierView& view = session.classifier;
    const bool regression = data.task == Task::regression;
    plot.setWrong(wrongSamples(snapshot, data));
    const ScoreText score = scoreText(snapshot);
    plot.setReadout(score.number, regression ? score.caption : QString());
    if (regression && view.residuals) {
        plot.setResiduals(residualsOf(snapshot, data));
    }
    if (view.unitLines && (pane == Pane::chosen || !snapshot.linear)) {
        plot.setUnitLines(firstLayerLines(snapshot));
    }
    if (view.regions && (pane == Pane::chosen || !snapshot.linear)) {
        if (auto found = linearRegions(restoreNetwork(snapshot), snapshot.field.bounds)) {
            plot.setRegions(std::make_shared<const LinearRegions>(std::move(*found)));
        }
    }
    if (view.handLine && pane == Pane::compared && !regression) {
        plot.setHandLine(std::pair{view.lineAngle, view.lineOffset});
    }
}

QString lossAndScore(const Metrics& metrics) {
    if (metrics.fit) {
        return Text::tr("loss %1 · RMSE %2 · R² %3")
            .arg(shownNumber(metrics.loss), shownNumber(metrics.fit->rmse), r2Text(*metrics.fit));
    }
    return Text::tr("loss %1 · accuracy %2 %")
        .arg(shownNumber(metrics.loss), percentText(metrics.accuracy));
}

} // namespace

void paintClassifier(FigureCanvas& canvas, const Session& session, const QSize& size,
                     const Look& look) {
    const auto data = samplesOf(session);
    const int line = canvas.lineHeight();
    const int paneWidth = (size.width() - 3 * page::kMargin) / 2;
    const int textLines = 4;
    const int plotHeight = size.height() - 2 * page::kMargin - (textLines + 1) * line -
                           page::kBelowTitle - page::kAboveNumbers;
    for (const Pane pane : {Pane::compared, Pane::chosen}) {
        const int left = pane == Pane::compared ? page::kMargin : 2 * page::kMargin + paneWidth;
        const QRect target(left, page::kMargin + line + page::kBelowTitle, paneWidth, plotHeight);
        // Wide enough for any shape of page: the plane keeps equal scales in x and y.
        const numeric::Rectangle home = shownMap(session, *data);
        const double stretch = 0.5 * (std::max(1.0, 1.1 * paneWidth / plotHeight) - 1.0);
        const double extra = stretch * (home.xMax - home.xMin);
        const Observation observation{
            {home.xMin - extra, home.xMax + extra, home.yMin, home.yMax}, 300, 200};
        DecisionPlot plot;
        plot.setSamples(data, splitOf(session, *data).test);
        plot.setMap(home, std::nullopt);
        auto snapshot = std::make_shared<const TrainingSnapshot>(
            restoreSnapshot(startOf(session, pane, data), observation));
        plot.setSnapshot(snapshot);
        showMarks(plot, session, pane, *snapshot, *data);
        canvas.paintText(paneTitle(session, pane), QRect(left, page::kMargin, paneWidth, line),
                         look.colors.text, true);
        canvas.paintPlot(plot, target);
        const RunReadout readout = readRun(*snapshot, activationOf(session, pane));
        canvas.paintText(
            lossAndScore(snapshot->metrics) + regionsIn(home, session, pane, *snapshot) +
                QLatin1Char('\n') + readout.insight,
            QRect(left, target.bottom() + page::kAboveNumbers, paneWidth, textLines * line),
            look.colors.text, false);
    }
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
