#include "core/session/activation_choice.h"
#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/window_scene.h"
#include "ui/look/look.h"
#include "ui/plot/curve/curve_plot.h"
#include "ui/plot/curve/taylor_plot.h"
#include "ui/plot/figure_canvas.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/approximation/approximation_figure.h"
#include "ui/views/approximation/approximation_panel.h"
#include "ui/views/approximation/sum/sum_chart.h"
#include "ui/views/approximation/sum/sum_page.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/classifier/figure/figure_places.h"
#include "ui/views/classifier/network/diagram/network_diagram.h"
#include "ui/views/classifier/pane/classifier_pane.h"
#include "ui/views/curves/curves_figure.h"
#include "ui/views/curves/curves_panel.h"
#include "ui/views/features/features_figure.h"
#include "ui/views/features/features_panel.h"
#include "ui/views/features/pictures/error_chart.h"
#include "ui/views/features/pictures/expansion_maps.h"
#include "ui/views/features/pictures/term_triangle.h"
#include "ui/views/gallery/gallery_figure.h"
#include "ui/views/gallery/gallery_tile.h"
#include "ui/views/gradients/chain/chain_picture.h"
#include "ui/views/gradients/gradients_figure.h"
#include "ui/views/gradients/layers/layer_picture.h"
#include "ui/window/figure.h"

#include <QImage>

#include <cstdlib>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::WindowScene;

namespace {

/// Less than the eye sees.
bool alike(QRgb a, QRgb b) {
    constexpr int kUnseen = 8;
    return std::abs(qRed(a) - qRed(b)) <= kUnseen && std::abs(qGreen(a) - qGreen(b)) <= kUnseen &&
           std::abs(qBlue(a) - qBlue(b)) <= kUnseen;
}

/// Share of the pixels that differ; 1 for pictures of different sizes.
double difference(const QImage& a, const QImage& b) {
    if (a.size() != b.size() || a.isNull()) {
        return 1.0;
    }
    int differing = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            differing += alike(a.pixel(x, y), b.pixel(x, y)) ? 0 : 1;
        }
    }
    return static_cast<double>(differing) / (a.width() * a.height());
}

/// A window, and the figure of what it shows.
struct Pages {
    static constexpr QSize kPage{1000, 560};

    WindowScene scene;
    MeasuredCosts costs;

    explicit Pages(
        View view, const std::function<void(Session&)>& change = [](Session&) {}) {
        scene.window->resize(1700, 1000); // with room for a whole figure
        scene.store.edit({}, [&](Session& s) {
            s.view = view;
            change(s);
        });
        scene.window->setFocus();
    }
    const Look& look() { return lookOf(*scene.window); }
    int line() { return FigureCanvas(QStringLiteral("a.png"), kPage, look(), 1).lineHeight(); }
    template <class Widget>
    Widget* find(const char* name = "") {
        return scene.window->findChild<Widget*>(QLatin1String(name));
    }
    template <class Widget>
    Widget* first() {
        const auto all = scene.window->findChildren<Widget*>();
        const auto shown = std::ranges::find_if(all, &QWidget::isVisible);
        return shown == all.end() ? all.value(0) : *shown;
    }
    /// As it is in the window; what is larger than the place that it has there is painted whole, on
    /// the card that it lies on.
    QImage screenOf(QWidget& picture) {
        if (picture.visibleRegion().boundingRect() != picture.rect()) {
            QImage image(picture.size(), QImage::Format_RGB32);
            image.fill(look().colors.card);
            picture.render(&image, {}, {}, QWidget::DrawChildren);
            return image;
        }
        const QRect onScreen(picture.mapTo(scene.window.get(), QPoint(0, 0)), picture.size());
        return scene.window->grab(onScreen).toImage().convertToFormat(QImage::Format_RGB32);
    }
    /// How much a picture of the window differs from the part of the figure with its size.
    double differenceOf(QWidget& picture, const QRect& place) {
        const Session session = scene.runs.sessionWithWeights();
        const QImage page = figureImage(session, session.view, kPage, look(), 1, {costs});
        const QImage exported = page.copy(place);
        const QImage screen = screenOf(picture);
        const double differing = difference(screen, exported);
        if (const QString folder = qEnvironmentVariable("ACTISCOPE_FIGURES"); !folder.isEmpty()) {
            const QString name = folder + u'/' + QString::fromLatin1(QTest::currentTestFunction()) +
                                 u'_' + QLatin1String(picture.metaObject()->className()).mid(15);
            screen.save(name + QStringLiteral("_screen.png"));
            exported.save(name + QStringLiteral("_export.png"));
            page.save(name + QStringLiteral("_page.png"));
            qInfo("%s: %.3f %%", qPrintable(name), 100.0 * differing);
        }
        return differing;
    }
};

constexpr double kMost = 0.005;

} // namespace

// One picture of the window and its part of the figure.
#define COMPARE_PICTURES(pages, picture, place)                                                    \
    (picture).setFixedSize((place).size());                                                        \
    QTRY_VERIFY_WITH_TIMEOUT((pages).differenceOf(picture, place) <= kMost, 10000)

/// What is exported is what is on the screen.
class FigureTest : public QObject {
    Q_OBJECT

private slots:
    void curves() {
        Pages pages(View::curves, [](Session& s) {
            s.curves.second = true;
            s.curves.pinned = {Activation("tanh")};
            s.curves.input.shown = true;
        });
        COMPARE_PICTURES(pages, *pages.first<CurvePlot>(), curvesPlace(Pages::kPage, pages.line()));
    }

    void gallery() {
        Pages pages(View::gallery, [](Session& s) {
            s.gallery.wishes[GalleryFilter::saturating] = GalleryFilter::Wish::is;
            s.gallery.wishes[GalleryFilter::bounded] = GalleryFilter::Wish::is;
            s.gallery.wishes[GalleryFilter::zeroCentred] = GalleryFilter::Wish::is;
            s.gallery.wishes[GalleryFilter::adjustable] = GalleryFilter::Wish::isNot;
            s.gallery.wishes[GalleryFilter::smooth] = GalleryFilter::Wish::is;
            chooseActivation(s, "tanh");
        });
        const auto tiles = pages.scene.window->findChildren<GalleryTile*>();
        const Cost cost{.value = 0.2, .valueAndSlope = 0.5, .ratio = 1.5};
        for (const GalleryTile* tile : tiles) {
            pages.costs.activations.push_back(tile->entry().activation);
            pages.costs.costs.push_back(cost);
        }
        GalleryTile& first = *tiles.front();
        first.setCost({cost, cost.valueAndSlope});
        first.setChosen(false); // a figure has no frame around what is chosen
        const QRect place = firstTilePlace(Pages::kPage, pages.line(),
                                           static_cast<int>(tiles.size()), pages.look());
        COMPARE_PICTURES(pages, first, place);
    }

    void classifier() {
        Pages pages(View::classifier, [](Session& s) {
            s.classifier.unitLines = true;
            s.classifier.probability = true;
            s.classifier.handLine = true;
            s.training.testShare = 0.3;
        });
        pages.scene.trainTo(20);
        const ClassifierPlaces places =
            classifierPlaces(Pages::kPage, pages.look(), pages.line(), false);
        auto& panel = pages.scene.window->classifier();
        COMPARE_PICTURES(pages, panel.pane(Pane::compared).plot(), places.compared.map);
        COMPARE_PICTURES(pages, panel.pane(Pane::chosen).plot(), places.chosen.map);
        QVERIFY(!places.network.isEmpty());
        COMPARE_PICTURES(pages, *pages.first<NetworkDiagram>(), places.network);
    }

    void oneNetworkAlone() {
        Pages pages(View::classifier, [](Session& s) { s.classifier.single = true; });
        pages.scene.trainTo(3);
        const ClassifierPlaces places =
            classifierPlaces(Pages::kPage, pages.look(), pages.line(), true);
        COMPARE_PICTURES(pages, pages.scene.window->classifier().pane(Pane::chosen).plot(),
                         places.chosen.map);
    }

    void features() {
        Pages pages(View::features, [](Session& s) { chooseActivation(s, "sigmoid"); });
        const FeaturePlaces places = featurePlaces(Pages::kPage, pages.line());
        COMPARE_PICTURES(pages, *pages.first<ui::ExpansionMaps>(), places.maps);
        COMPARE_PICTURES(pages, *pages.first<TaylorPlot>(), places.line);
        COMPARE_PICTURES(pages, *pages.first<ErrorChart>(), places.errors);
        // On the screen one term is always pointed at.
        auto& terms = *pages.first<TermTriangle>();
        TermPicture picture = terms.picture();
        picture.active.reset();
        terms.show(picture);
        COMPARE_PICTURES(pages, terms, places.terms);
    }

    void gradients() {
        Pages pages(View::gradients);
        const QRect place = gradientsPlace(Pages::kPage, pages.line());
        COMPARE_PICTURES(pages, *pages.first<LayerPicture>(), place);
        pages.scene.store.edit({}, [](Session& s) { s.gradients.source = GradientSource::chain; });
        COMPARE_PICTURES(pages, *pages.first<ChainPicture>(), place);
    }

    void approximation() {
        Pages pages(View::approximation);
        const ApproximationPlaces places = approximationPlaces(Pages::kPage, pages.line());
        COMPARE_PICTURES(pages, *pages.first<SumChart>(), places.large);
    }
};

ACTISCOPE_QT_TEST(FigureTest)
#include "figure_test.moc"
