#include "ui/window/view_table.h"

#include "ui/views/approximation/approximation_figure.h"
#include "ui/views/approximation/approximation_panel.h"
#include "ui/views/classifier/classifier_figure.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/curves/curves_figure.h"
#include "ui/views/curves/curves_panel.h"
#include "ui/views/features/features_figure.h"
#include "ui/views/features/features_panel.h"
#include "ui/views/gallery/gallery_figure.h"
#include "ui/views/gallery/gallery_panel.h"
#include "ui/views/gradients/gradients_figure.h"
#include "ui/views/gradients/gradients_panel.h"

#include <QCoreApplication>

namespace actiscope::ui {
namespace {

/// Translation context of the texts of this file.
struct ViewTableText {
    Q_DECLARE_TR_FUNCTIONS(ViewTable)
};

/// Costs are of no interest to most pictures.
template <auto Paint>
void withoutCosts(FigureCanvas& canvas, const Session& session, const QSize& size, const Look& look,
                  const MeasuredCosts&) {
    Paint(canvas, session, size, look);
}

constexpr ViewRow kRows[] = {
    {View::curves, QT_TRANSLATE_NOOP("ViewTable", "Curves"), "view_curves",
     QT_TRANSLATE_NOOP("actiscope::ui::ActionTable", "&Curves"), "Alt+1",
     [](SessionStore& store, TrainingRuns& runs, QWidget* parent) -> QWidget* {
         return new CurvesPanel(store, runs, parent);
     },
     withoutCosts<paintCurves>, curvesTable},
    {View::gallery, QT_TRANSLATE_NOOP("ViewTable", "Gallery"), "view_gallery",
     QT_TRANSLATE_NOOP("actiscope::ui::ActionTable", "Galler&y"), "Alt+2",
     [](SessionStore& store, TrainingRuns&, QWidget* parent) -> QWidget* {
         return new GalleryPanel(store, parent);
     },
     paintGallery, galleryTable},
    {View::classifier, QT_TRANSLATE_NOOP("ViewTable", "Classifier"), "view_classifier",
     QT_TRANSLATE_NOOP("actiscope::ui::ActionTable", "C&lassifier"), "Alt+3",
     [](SessionStore& store, TrainingRuns& runs, QWidget* parent) -> QWidget* {
         return new ClassifierPanel(store, runs, parent);
     },
     withoutCosts<paintClassifier>, courseTable},
    {View::features, QT_TRANSLATE_NOOP("ViewTable", "Features"), "view_features",
     QT_TRANSLATE_NOOP("actiscope::ui::ActionTable", "Feature&s"), "Alt+4",
     [](SessionStore& store, TrainingRuns& runs, QWidget* parent) -> QWidget* {
         return new FeaturesPanel(store, runs, parent);
     },
     withoutCosts<paintFeatures>, polynomialTable},
    {View::gradients, QT_TRANSLATE_NOOP("ViewTable", "Gradients"), "view_gradients",
     QT_TRANSLATE_NOOP("actiscope::ui::ActionTable", "Grad&ients"), "Alt+5",
     [](SessionStore& store, TrainingRuns& runs, QWidget* parent) -> QWidget* {
         return new GradientsPanel(store, runs, parent);
     },
     withoutCosts<paintGradients>, gradientsTable},
    {View::approximation, QT_TRANSLATE_NOOP("ViewTable", "Approximation"), "view_approximation",
     QT_TRANSLATE_NOOP("actiscope::ui::ActionTable", "Appro&ximation"), "Alt+6",
     [](SessionStore& store, TrainingRuns&, QWidget* parent) -> QWidget* {
         return new ApproximationPanel(store, parent);
     },
     withoutCosts<paintApproximation>, approximationTable},
};

} // namespace

std::span<const ViewRow> viewTable() {
    return kRows;
}

QString translatedTitle(const ViewRow& row) {
    return ViewTableText::tr(row.title);
}

} // namespace actiscope::ui
