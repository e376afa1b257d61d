#include "ui/window/figure.h"

#include "core/data/map_range.h"
#include "core/session/gallery.h"
#include "ui/controls/function_words.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve_plot.h"
#include "ui/plot/decision_plot.h"
#include "ui/plot/field_plot.h"
#include "ui/plot/figure_canvas.h"
#include "ui/plot/loss_plot.h"
#include "ui/plot/taylor_plot.h"
#include "ui/views/classifier/run_words.h"
#include "ui/views/curves/curve_scene.h"
#include "ui/views/curves/curve_words.h"
#include "ui/views/features/feature_readouts.h"
#include "ui/views/features/features_panel.h"
#include "ui/views/gallery/gallery_tile.h"
#include "ui/window/view_table.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

int lineHeight() {
    return QFontMetrics(QApplication::font()).lineSpacing() + page::kBetweenLines;
}

/// The run as saved in the session, or untrained at epoch 0.
TrainingSnapshot snapshotOf(const RunStart& start, const Observation& observation) {
    Trainer<float> trainer = restoreTrainer<float>(start);
    return observe(trainer, observation);
}

/// The input of the layer that the Curves view shows, if it shows one.
std::vector<float> preActivationsOf(const Session& session) {
    const InputDistribution& input = session.curves.input;
    if (!input.shown || input.layer == 0) {
        return {};
    }
    Observation observation;
    observation.inputLayer = input.layer;
    observation.inputUnit = input.unit;
    return snapshotOf(startOf(session, Pane::chosen), observation).preActivations;
}

} // namespace

void paintCurves(FigureCanvas& canvas, const Session& session, const QSize& size,
                 const Look& look) {
    const QColor& text = look.colors.text;
    constexpr int kNumberLines = 3;
    const int line = lineHeight();
    const QRect inside =
        QRect(QPoint(0, 0), size)
            .marginsRemoved({page::kMargin, page::kMargin, page::kMargin, page::kMargin});

    CurvePlot plot;
    const CurveView& view = session.curves;
    const Regions regions = findRegions(session.activation(), view.range.xMin, view.range.xMax,
                                        view.epsilon, LineEffort::thorough());
    const CurveReadout readout =
        showCurves(plot, session, 2 * size.width(), regions, preActivationsOf(session));
    canvas.paintText(activationTitle(session.activation()),
                     QRect(inside.left(), inside.top(), inside.width(), line), text, true);
    canvas.paintPlot(plot, inside.adjusted(0, line + page::kBelowTitle, 0,
                                           -kNumberLines * line - page::kAboveNumbers));
    const QString numbers =
        Text::tr("x = %1:  f(x) = %2,  f′(x) = %3\nSaturated: %4;  small slope: %5\nDead: %6")
            .arg(readout.probeX, readout.probeValue, readout.probeSlope, readout.saturated,
                 readout.smallSlope, readout.dead);
    canvas.paintText(numbers,
                     QRect(inside.left(), inside.bottom() - kNumberLines * line + 1, inside.width(),
                           kNumberLines * line),
                     text, false);
}

void paintClassifier(FigureCanvas& canvas, const Session& session, const QSize& size,
                     const Look& look) {
    const auto data = samplesOf(session);
    const int line = lineHeight();
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
            snapshotOf(startOf(session, pane, data), observation));
        plot.setSnapshot(snapshot);
        canvas.paintText(paneTitle(session, pane), QRect(left, page::kMargin, paneWidth, line),
                         look.colors.text, true);
        canvas.paintPlot(plot, target);
        const RunReadout readout = readRun(*snapshot, activationOf(session, pane));
        canvas.paintText(
            Text::tr("loss %1 · accuracy %2 %")
                    .arg(shownNumber(snapshot->metrics.loss),
                         percentText(snapshot->metrics.accuracy)) +
                QLatin1Char('\n') + readout.insight,
            QRect(left, target.bottom() + page::kAboveNumbers, paneWidth, textLines * line),
            look.colors.text, false);
    }
}

/// All tiles on one page, in the grid whose cells are nearest to the shape of a tile; a small page
/// shrinks them.
void paintGallery(FigureCanvas& canvas, const Session& session, const QSize& size,
                  const Look& look) {
    const std::vector<GalleryEntry> entries = galleryEntries(session);
    const int line = lineHeight();
    const QRect inside =
        QRect(QPoint(0, 0), size)
            .marginsRemoved({page::kMargin, page::kMargin, page::kMargin, page::kMargin});
    canvas.paintText(Text::tr("%1 activation functions: f and f′").arg(entries.size()),
                     QRect(inside.left(), inside.top(), inside.width(), line), look.colors.text,
                     true);
    const QRect sheet = inside.adjusted(0, line + page::kBelowTitle, 0, 0);
    if (entries.empty()) {
        return;
    }
    const auto count = static_cast<int>(entries.size());
    const QSize tile = galleryTileSize();
    int columns = 1;
    double best = 0.0;
    for (int c = 1; c <= count; ++c) {
        const int rows = (count + c - 1) / c;
        const double scale = std::min(
            static_cast<double>(sheet.width()) / (c * (tile.width() + page::kTileGap)),
            static_cast<double>(sheet.height()) / (rows * (tile.height() + page::kTileGap)));
        if (scale > best) {
            best = scale;
            columns = c;
        }
    }
    const double scale = std::min(best, 1.0);
    const int rows = (count + columns - 1) / columns;
    const QSize cell(static_cast<int>(sheet.width() / scale / columns),
                     static_cast<int>(sheet.height() / scale / rows));
    canvas.paint([&](QPainter& painter) {
        painter.save();
        painter.translate(sheet.topLeft());
        painter.scale(scale, scale);
        for (int i = 0; i < count; ++i) {
            const GalleryEntry& entry = entries[static_cast<std::size_t>(i)];
            const QRect target(QPoint(i % columns * cell.width(), i / columns * cell.height()),
                               cell - QSize(page::kTileGap, page::kTileGap));
            paintGalleryTile(painter, target, entry, galleryCaption(entry), look);
        }
        painter.restore();
    });
}

/// The formula, f with its polynomial, the three maps and the numbers.
void paintFeatures(FigureCanvas& canvas, const Session& session, const QSize& size,
                   const Look& look) {
    const FeaturesView& view = session.features;
    const QColor& text = look.colors.text;
    const int line = lineHeight();
    const QRect inside =
        QRect(QPoint(0, 0), size)
            .marginsRemoved({page::kMargin, page::kMargin, page::kMargin, page::kMargin});
    std::optional<TrainingSnapshot> snapshot;
    if (view.subject == Subject::unit || view.subject == Subject::network) {
        snapshot = snapshotOf(startOf(session, Pane::chosen), {});
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

void writeFigure(const Session& session, View view, const QString& path, const QSize& size,
                 const Look& look, int scale) {
    FigureCanvas canvas(path, size, look, scale);
    viewTable()[static_cast<std::size_t>(view)].paint(canvas, session, size, look);
    canvas.save();
}

QImage figureImage(const Session& session, View view, const QSize& size, const Look& look,
                   int scale) {
    FigureCanvas canvas(QStringLiteral("image.png"), size, look, scale);
    viewTable()[static_cast<std::size_t>(view)].paint(canvas, session, size, look);
    return canvas.image();
}

} // namespace actiscope::ui
