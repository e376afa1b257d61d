#include "ui/views/features/features_figure.h"

#include "core/errors.h"
#include "core/export/polynomial_text.h"
#include "core/run/restore.h"
#include "ui/controls/function/function_words.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/model/training_runs.h"
#include "ui/plot/curve/taylor_plot.h"
#include "ui/plot/figure_canvas.h"
#include "ui/views/features/feature_readouts.h"
#include "ui/views/features/features_panel.h"
#include "ui/views/features/pictures/error_chart.h"
#include "ui/views/features/pictures/expansion_maps.h"
#include "ui/views/features/pictures/term_triangle.h"

#include <QPainter>

namespace actiscope::ui {
namespace {

constexpr Eigen::Index kFigurePoints = 401;
constexpr int kFormulaLines = 3;
constexpr int kNumberLines = 5;

/// As on the screen: the three maps above, below them f with its polynomial, the errors by order
/// and the terms.
void paintPictures(QPainter& painter, const FeaturePlaces& places, const FeatureResult& result,
                   const FeaturesView& view, const Look& look) {
    paintExpansion(painter, QRectF(places.maps), expansionPicture(result, view, look), look);
    if (places.line.isEmpty()) {
        return;
    }
    paintTaylor(painter, QRectF(places.line), featureLine(result, view.subject, kFigurePoints),
                look, false);
    paintErrors(painter, QRectF(places.errors), result.errors, view.order, look);
    const bool shifted = result.scene.around.x != 0.0 || result.scene.around.y != 0.0;
    TermPicture terms{result.expanded.polynomial, view.termsOff, {}, {}, {}, shifted};
    if (view.powerX1 >= 0 && view.powerX2 >= 0) {
        terms.alone = TermPower{view.powerX1, view.powerX2};
    }
    TermImages images;
    paintTerms(painter, QRectF(places.terms), terms, images, look);
}

} // namespace

FeaturePlaces featurePlaces(const QSize& page, int line) {
    constexpr int kLinesAbove = kFormulaLines + 1;
    constexpr int kLinesForNumbers = 36; // of the whole page
    constexpr int kLinesForCharts = 22;
    const int lines = page.height() / line;
    const QRect inside = FigureCanvas::inside(page);
    const int numbers = lines < kLinesForNumbers ? 0 : kNumberLines * line + page::kAroundPanes;
    const QRect area = inside.adjusted(0, kLinesAbove * line + page::kAroundPanes, 0, -numbers);
    if (lines < kLinesForCharts) {
        return {area, {}, {}, {}, {}};
    }
    const int upper = static_cast<int>(0.56 * (area.height() - page::kMargin));
    const int top = area.top() + upper + page::kMargin;
    const double room = area.width() - 2.0 * page::kMargin;
    const auto part = [&](double from, double width, int gaps) {
        return QRect(area.left() + static_cast<int>(from * room) + gaps * page::kMargin, top,
                     static_cast<int>(width * room), area.bottom() + 1 - top);
    };
    return {QRect(area.left(), area.top(), area.width(), upper), part(0.0, 0.4, 0),
            part(0.4, 0.24, 1), part(0.64, 0.36, 2),
            numbers == 0 ? QRect()
                         : inside.adjusted(0, inside.height() - kNumberLines * line, 0, 0)};
}

void paintFeatures(FigureCanvas& canvas, const Session& session, const QSize& size,
                   const Look& look) {
    const FeaturesView& view = session.features;
    const QColor& text = look.colors.text;
    const int line = canvas.lineHeight();
    const QRect inside =
        QRect(QPoint(0, 0), size)
            .marginsRemoved({page::kMargin, page::kMargin, page::kMargin, page::kMargin});
    std::optional<TrainingSnapshot> snapshot;
    if (view.subject == Subject::unit || view.subject == Subject::network) {
        snapshot = restoreSnapshot(startOf(session, Pane::chosen), {});
    }
    const auto network = linkedNetwork(snapshot ? &*snapshot : nullptr);
    FeatureAnalysis analysis;
    const FeatureResult result =
        analysis.run(view, session.activation(), network ? &*network : nullptr,
                     {kFeatureDomain, kFeatureCells, kFeatureCells});
    canvas.paintText(activationTitle(result.scene.activation),
                     QRect(inside.left(), inside.top(), inside.width(), line), text, true);
    if (result.scene.problem != SceneProblem::none) {
        canvas.paintText(problemText(result.scene.problem),
                         inside.adjusted(0, line + page::kBelowTitle, 0, 0), text, false);
        return;
    }
    constexpr int kTerms = 16;
    canvas.paintText(formulaText(result, view, kTerms),
                     QRect(inside.left(), inside.top() + line + page::kBelowHeading, inside.width(),
                           kFormulaLines * line),
                     text, false);
    const FeaturePlaces places = featurePlaces(size, line);
    canvas.paint([&](QPainter& painter) { paintPictures(painter, places, result, view, look); });
    if (!places.numbers.isEmpty()) {
        canvas.paintText(numbersText(result, view), places.numbers, text, false);
    }
}

std::string polynomialTable(const TrainingRuns& runs, const Session& session, const QString& path) {
    const auto network = linkedNetwork(runs.run(Pane::chosen).snapshot().get());
    MapRequest noMaps;
    noMaps.columns = 0;
    FeatureAnalysis analysis;
    const FeatureResult result =
        analysis.run(session.features, session.activation(), network ? &*network : nullptr, noMaps);
    if (result.scene.problem != SceneProblem::none) {
        throw InputError(problemText(result.scene.problem).toStdString());
    }
    if (path.endsWith(QLatin1String(".tex"), Qt::CaseInsensitive)) {
        constexpr int kDigits = 6;
        const bool shifted = result.scene.around.x != 0.0 || result.scene.around.y != 0.0;
        return polynomialLatex(result.expanded.polynomial, {kDigits, 1000, shifted}) + "\n";
    }
    const std::string description = result.scene.activation.description() + ", " +
                                    subjectText(session.features.subject).toStdString();
    return coefficientsCsv(result.expanded.polynomial, description, result.scene.around);
}

} // namespace actiscope::ui
