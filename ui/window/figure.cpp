#include "ui/window/figure.h"

#include "ui/panels/curve_scene.h"
#include "ui/panels/readouts.h"
#include "ui/plot/curve_plot.h"
#include "ui/plot/decision_plot.h"
#include "ui/plot/figure_canvas.h"
#include "ui/plot/loss_plot.h"
#include "ui/plot/plot_colors.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFontMetrics>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

constexpr int kMargin = 14;

int lineHeight() {
    return QFontMetrics(QApplication::font()).lineSpacing() + 3;
}

void paintCurves(FigureCanvas& canvas, const Session& session, const QSize& size,
                 const QPalette& palette) {
    const QColor text = plotColors(palette).text;
    const int line = lineHeight();
    const QRect inside =
        QRect(QPoint(0, 0), size).marginsRemoved({kMargin, kMargin, kMargin, kMargin});

    CurvePlot plot;
    plot.setPalette(palette);
    const CurveReadout readout = showCurves(plot, session, 2 * size.width());
    canvas.paintText(activationTitle(session.activation()),
                     QRect(inside.left(), inside.top(), inside.width(), line), text, true);
    canvas.paintPlot(plot, inside.adjusted(0, line + 4, 0, -3 * line - 4));
    const QString numbers = Text::tr("x = %1:  f(x) = %2,  f′(x) = %3\nSaturated: %4\nDead: %5")
                                .arg(readout.probeX, readout.probeValue, readout.probeSlope,
                                     readout.saturated, readout.dead);
    canvas.paintText(numbers,
                     QRect(inside.left(), inside.bottom() - 3 * line + 1, inside.width(), 3 * line),
                     text, false);
}

/// The run as saved in the session, or untrained at epoch 0.
TrainingSnapshot snapshotOf(const Session& session, bool linear,
                            const std::shared_ptr<const DataSet>& data,
                            const Observation& observation) {
    const TrainingConfig config = linear ? linearCounterpart(session.training) : session.training;
    Trainer<float> trainer(config, data, session.seed);
    if (session.weights) {
        const Eigen::ArrayXd& saved = linear ? session.weights->linear : session.weights->chosen;
        if (saved.size() > 0) {
            trainer.setParameters(saved);
        }
    }
    return observe(trainer, observation);
}

void paintClassifier(FigureCanvas& canvas, const Session& session, const QSize& size,
                     const QPalette& palette) {
    const auto data =
        std::make_shared<const DataSet>(generate(session.training.data, session.seed));
    const PlotColors& colors = plotColors(palette);
    const int line = lineHeight();
    const int paneWidth = (size.width() - 3 * kMargin) / 2;
    const int textLines = 4;
    const int plotHeight = size.height() - 2 * kMargin - (textLines + 1) * line - 8;
    for (const bool linear : {true, false}) {
        const Activation activation = linear ? Activation() : session.activation();
        const int left = linear ? kMargin : 2 * kMargin + paneWidth;
        const QRect target(left, kMargin + line + 4, paneWidth, plotHeight);
        // Wide enough for any shape of page: the plane keeps equal scales in x and y.
        const double halfHeight = 3.0;
        const double halfWidth = halfHeight * std::max(1.0, 1.1 * paneWidth / plotHeight);
        const Observation observation{{-halfWidth, halfWidth, -halfHeight, halfHeight}, 300, 200};
        DecisionPlot plot;
        plot.setPalette(palette);
        plot.setSamples(*data);
        auto snapshot = std::make_shared<const TrainingSnapshot>(
            snapshotOf(session, linear, data, observation));
        plot.setSnapshot(snapshot);
        canvas.paintText(linear ? Text::tr("Linear: %1").arg(activationTitle(activation))
                                : Text::tr("Chosen: %1").arg(activationTitle(activation)),
                         QRect(left, kMargin, paneWidth, line), colors.text, true);
        canvas.paintPlot(plot, target);
        const RunReadout readout = readRun(*snapshot, activation);
        canvas.paintText(Text::tr("loss %1 · accuracy %2 %")
                                 .arg(shownNumber(snapshot->metrics.loss),
                                      QString::number(100.0 * snapshot->metrics.accuracy, 'f', 1)) +
                             QLatin1Char('\n') + readout.insight,
                         QRect(left, target.bottom() + 4, paneWidth, textLines * line), colors.text,
                         false);
    }
}

} // namespace

void writeFigure(const Session& session, View view, const QString& path, const QSize& size,
                 const QPalette& palette) {
    FigureCanvas canvas(path, size, plotColors(palette).background);
    switch (view) {
    case View::curves:
        paintCurves(canvas, session, size, palette);
        break;
    case View::classifier:
        paintClassifier(canvas, session, size, palette);
        break;
    }
    canvas.save();
}

} // namespace actiscope::ui
