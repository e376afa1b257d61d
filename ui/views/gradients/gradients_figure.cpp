#include "ui/views/gradients/gradients_figure.h"

#include "core/errors.h"
#include "core/run/restore.h"
#include "core/scene/gradient_scene.h"
#include "core/scene/zigzag_scene.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/model/training_runs.h"
#include "ui/plot/figure_canvas.h"
#include "ui/views/gradients/chain/chain_painting.h"
#include "ui/views/gradients/layers/layer_painting.h"
#include "ui/views/gradients/zigzag/bowl_painting.h"

#include <QCoreApplication>
#include <QPainter>

#include <atomic>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

GradientReading randomReading(const Session& session) {
    const std::atomic<bool> never{false};
    const RandomDepth network = depthOf(session);
    const auto report = DepthAnalysis().run(network, session.gradients.seed, 1, never);
    return readDepth(*report, network.width, session.training.learningRate);
}

/// As it was saved, or untrained.
GradientReading networkReading(const Session& session) {
    Observation observation;
    observation.outputs = true;
    observation.epsilon = session.curves.epsilon;
    const TrainingSnapshot snapshot =
        restoreSnapshot(startOf(session, Pane::chosen, samplesOf(session)), observation);
    return readHealth(snapshot.health, snapshot.outputs);
}

ZigZagScene zigzagOf(const Session& session) {
    return ZigZagMaker().make(session.zigzag, session.activation());
}

QString titleOf(const Session& session) {
    const QString name = toQString(session.activation().description());
    const GradientsView& view = session.gradients;
    switch (view.source) {
    case GradientSource::chain:
        return Text::tr("%1: %2 units in a row, w = %3, b = %4, x = %5")
            .arg(name)
            .arg(view.units)
            .arg(shownNumber(view.weight), shownNumber(view.bias), shownNumber(view.x));
    case GradientSource::network:
        return Text::tr("%1: the network that trains").arg(name);
    case GradientSource::zigzag:
        return Text::tr("%1: the way down in two bowls").arg(name);
    case GradientSource::random:
        break;
    }
    return Text::tr("%1: a random network of %2 layers of %3 units")
        .arg(name)
        .arg(view.layers)
        .arg(view.width);
}

} // namespace

QRect gradientsPlace(const QSize& page, int line) {
    return FigureCanvas::inside(page).adjusted(0, line + page::kBelowTitle, 0, 0);
}

void paintGradients(FigureCanvas& canvas, const Session& session, const QSize& size,
                    const Look& look) {
    const int line = canvas.lineHeight();
    const QRect inside = FigureCanvas::inside(size);
    canvas.paintText(titleOf(session), QRect(inside.left(), inside.top(), inside.width(), line),
                     look.colors.text, true);
    const QRectF target = gradientsPlace(size, line);
    const int layer = session.gradients.layer;
    canvas.paint([&](QPainter& painter) {
        painter.save();
        switch (session.gradients.source) {
        case GradientSource::chain:
            paintChain(painter, target, readChain(chainOf(session)), layer, look);
            break;
        case GradientSource::network:
            paintLayers(painter, target, networkReading(session), layer, look);
            break;
        case GradientSource::zigzag:
            paintZigZag(painter, target.toRect(), zigzagOf(session), look);
            break;
        case GradientSource::random:
            paintLayers(painter, target, randomReading(session), layer, look);
            break;
        }
        painter.restore();
    });
}

std::string gradientsTable(const TrainingRuns& runs, const Session& session, const QString&) {
    switch (session.gradients.source) {
    case GradientSource::chain:
        return chainCsv(chainOf(session));
    case GradientSource::network: {
        const auto& snapshot = runs.run(Pane::chosen).snapshot();
        if (!snapshot) {
            throw InputError("there is no network yet");
        }
        return depthCsv(readHealth(snapshot->health, snapshot->outputs));
    }
    case GradientSource::zigzag:
        return zigzagCsv(zigzagOf(session));
    case GradientSource::random:
        break;
    }
    return depthCsv(randomReading(session));
}

} // namespace actiscope::ui
