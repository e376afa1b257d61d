#include "ui/views/approximation/approximation_figure.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/figure_canvas.h"
#include "ui/views/approximation/depth/depth_painting.h"
#include "ui/views/approximation/maxout/maxout_painting.h"
#include "ui/views/approximation/sum/sum_painting.h"

#include <QPainter>

namespace actiscope::ui {
namespace {

/// The large picture takes this part of the width, what belongs to it the rest.
constexpr double kLarge = 0.66;

struct Parts {
    QRectF large;
    QRectF small;
    QRectF words;
};

Parts partsOf(const FigureCanvas& canvas, const QSize& size) {
    constexpr int kLines = 2;
    const QRectF inside =
        QRectF(QPointF(0, 0), QSizeF(size))
            .adjusted(page::kMargin, page::kMargin, -page::kMargin, -page::kMargin);
    const double words = kLines * canvas.lineHeight() + page::kAboveNumbers;
    const double split = inside.left() + kLarge * inside.width();
    return {QRectF(inside.left(), inside.top(), split - inside.left(), inside.height() - words),
            QRectF(split + page::kMargin, inside.top(), inside.right() - split - page::kMargin,
                   inside.height() - words),
            QRectF(inside.left(), inside.bottom() - words, inside.width(), words)};
}

QString paintSumPage(QPainter& painter, const Parts& parts, const Session& session,
                     const Look& look) {
    const TargetFunction target(session.approximation.target);
    const FittedSum fit = chosenSum(session, target);
    const SumPicture picture =
        sumPicture(session, target, fit, session.approximation.way == FitWay::byHand);
    const StripAxes axes = sumAxes(picture, parts.large, look);
    paintSumGround(painter, picture, axes, look);
    paintSum(painter, picture, session.activation(), axes, look);
    paintLaw(painter, parts.small, lawCurves(session.activation(), target), session.activation(),
             {session.approximation.units, fit.error.sup}, look);
    return sumDescription(picture, session.activation());
}

QString paintMaxoutPage(QPainter& painter, const Parts& parts, const Session& session,
                        const Look& look) {
    const ApproximationView& view = session.approximation;
    const MaxoutPicture picture = maxoutPicture(view);
    paintMaxout(painter, parts.large, picture, look);
    paintPieceLaw(painter, parts.small, pieceLaw(view), view.pieces,
                  view.maxoutTarget == TargetKind::square && !view.concave, look);
    return maxoutDescription(picture);
}

QString paintDepthPage(QPainter& painter, const Parts& parts, const Session& session,
                       const Look& look) {
    const ApproximationView& view = session.approximation;
    const DepthPicture picture = depthPicture(view);
    paintTents(painter, parts.large, picture, look);
    QRectF upper = parts.small;
    upper.setHeight(0.5 * parts.small.height() - page::kMargin);
    QRectF lower = parts.small;
    lower.setTop(upper.bottom() + 2.0 * page::kMargin);
    paintUnitsNeeded(painter, upper, view.layers, look);
    const std::vector<RandomShape> shapes = randomShapes(view.draw);
    paintShapes(painter, lower, shapes, look);
    return depthDescription(picture) + u' ' + shapesDescription(shapes);
}

} // namespace

void paintApproximation(FigureCanvas& canvas, const Session& session, const QSize& size,
                        const Look& look) {
    const Parts parts = partsOf(canvas, size);
    QString words;
    canvas.paint([&](QPainter& painter) {
        painter.save();
        switch (session.approximation.page) {
        case ApproximationPage::oneInput:
            words = paintSumPage(painter, parts, session, look);
            break;
        case ApproximationPage::maxout:
            words = paintMaxoutPage(painter, parts, session, look);
            break;
        case ApproximationPage::depth:
            words = paintDepthPage(painter, parts, session, look);
            break;
        }
        painter.restore();
    });
    canvas.paintText(words, parts.words.toRect(), look.colors.text, false);
}

std::string approximationTable(const TrainingRuns&, const Session& session, const QString&) {
    return approximationCsv(session);
}

} // namespace actiscope::ui
