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
#include "ui/plot/map/field_plot.h"
#include "ui/views/features/feature_readouts.h"
#include "ui/views/features/features_panel.h"

namespace actiscope::ui {

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
    TaylorPlot taylor;
    FieldPlot exact{QString()};
    FieldPlot polynomial{QString()};
    FieldPlot difference{QString()};
    const std::array<FieldPlot*, 3> maps{&exact, &polynomial, &difference};
    MapRequest request;
    request.bounds = exact.range();
    FeatureAnalysis analysis;
    const FeatureResult result =
        analysis.run(view, session.activation(), network ? &*network : nullptr, request);
    canvas.paintText(activationTitle(result.scene.activation),
                     QRect(inside.left(), inside.top(), inside.width(), line), text, true);
    if (result.scene.problem != SceneProblem::none) {
        canvas.paintText(problemText(result.scene.problem),
                         inside.adjusted(0, line + page::kBelowTitle, 0, 0), text, false);
        return;
    }
    constexpr int kTerms = 16;
    constexpr int kFormulaLines = 3;
    constexpr int kLinesAbove = kFormulaLines + 1;
    constexpr int kNumberLines = 5;
    canvas.paintText(formulaText(result, view, kTerms),
                     QRect(inside.left(), inside.top() + line + page::kBelowHeading, inside.width(),
                           kFormulaLines * line),
                     text, false);
    const QRect plots = inside.adjusted(0, kLinesAbove * line + page::kAroundPanes, 0,
                                        -kNumberLines * line - page::kAroundPanes);
    // Four equal panes in a row, or two rows on a page that is not wide.
    const bool wide = plots.width() > 2 * plots.height();
    const int columns = wide ? 4 : 2;
    const QSize pane((plots.width() - (columns - 1) * page::kMargin) / columns,
                     wide ? plots.height() : (plots.height() - page::kMargin) / 2);
    taylor.show(result.scene.activation, result.expanded.series[0]);
    if (wide) {
        polynomial.hideLabelsOfY();
        difference.hideLabelsOfY();
    }
    difference.showScale();
    showMaps(result, maps, view);
    const std::array<PlotWidget*, 4> panes{&taylor, &exact, &polynomial, &difference};
    for (int i = 0; i < 4; ++i) {
        const QPoint corner(plots.left() + i % columns * (pane.width() + page::kMargin),
                            plots.top() + i / columns * (pane.height() + page::kMargin));
        canvas.paintPlot(*panes[static_cast<std::size_t>(i)], QRect(corner, pane));
    }
    canvas.paintText(numbersText(result, view),
                     QRect(inside.left(), inside.bottom() - kNumberLines * line + 1, inside.width(),
                           kNumberLines * line),
                     text, false);
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
