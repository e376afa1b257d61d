#include "ui/window/view_table.h"

#include "core/errors.h"
#include "core/export/csv.h"
#include "core/export/polynomial_text.h"
#include "core/scene/gallery.h"
#include "ui/views/classifier/classifier_figure.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/curves/curves_figure.h"
#include "ui/views/curves/curves_panel.h"
#include "ui/views/features/feature_readouts.h"
#include "ui/views/features/features_figure.h"
#include "ui/views/features/features_panel.h"
#include "ui/views/gallery/gallery_figure.h"
#include "ui/views/gallery/gallery_panel.h"

#include <QCoreApplication>

namespace actiscope::ui {
namespace {

/// Translation context of the texts of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(ViewTable)
};

std::string curvesTable(const TrainingRuns&, const Session& session, const QString&) {
    constexpr int kRows = 1001;
    return curvesCsv(session, kRows);
}

std::string courseTable(const TrainingRuns& runs, const Session&, const QString&) {
    const auto& compared = runs.run(Pane::compared).snapshot();
    const auto& chosen = runs.run(Pane::chosen).snapshot();
    return historyCsv(compared ? compared->history : std::vector<HistoryPoint>(),
                      chosen ? chosen->history : std::vector<HistoryPoint>(),
                      chosen ? chosen->changes : std::vector<FunctionChange>());
}

/// The polynomial of the Features view: LaTeX into a .tex file, else a table.
std::string polynomialOf(const TrainingRuns& runs, const Session& session, const QString& path) {
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

constexpr ViewRow kRows[] = {
    {View::curves, QT_TRANSLATE_NOOP("ViewTable", "Curves"), "view_curves",
     QT_TRANSLATE_NOOP("actiscope::ui::ActionTable", "&Curves"), "Alt+1",
     [](SessionStore& store, TrainingRuns& runs, QWidget* parent) -> QWidget* {
         return new CurvesPanel(store, runs, parent);
     },
     paintCurves, curvesTable},
    {View::gallery, QT_TRANSLATE_NOOP("ViewTable", "Gallery"), "view_gallery",
     QT_TRANSLATE_NOOP("actiscope::ui::ActionTable", "Galler&y"), "Alt+2",
     [](SessionStore& store, TrainingRuns&, QWidget* parent) -> QWidget* {
         return new GalleryPanel(store, parent);
     },
     paintGallery,
     [](const TrainingRuns&, const Session& session, const QString&) {
         return galleryCsv(session);
     }},
    {View::classifier, QT_TRANSLATE_NOOP("ViewTable", "Classifier"), "view_classifier",
     QT_TRANSLATE_NOOP("actiscope::ui::ActionTable", "C&lassifier"), "Alt+3",
     [](SessionStore& store, TrainingRuns& runs, QWidget* parent) -> QWidget* {
         return new ClassifierPanel(store, runs, parent);
     },
     paintClassifier, courseTable},
    {View::features, QT_TRANSLATE_NOOP("ViewTable", "Features"), "view_features",
     QT_TRANSLATE_NOOP("actiscope::ui::ActionTable", "Feature&s"), "Alt+4",
     [](SessionStore& store, TrainingRuns& runs, QWidget* parent) -> QWidget* {
         return new FeaturesPanel(store, runs, parent);
     },
     paintFeatures, polynomialOf},
};

} // namespace

std::span<const ViewRow> viewTable() {
    return kRows;
}

QString translatedTitle(const ViewRow& row) {
    return Text::tr(row.title);
}

} // namespace actiscope::ui
