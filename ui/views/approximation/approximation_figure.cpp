#include "ui/views/approximation/approximation_figure.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/figure_canvas.h"
#include "ui/views/approximation/depth/depth_painting.h"
#include "ui/views/approximation/maxout/maxout_painting.h"
#include "ui/views/approximation/sum/sum_painting.h"

#include <QPainter>

#include <algorithm>

namespace actiscope::ui {
namespace {

QString paintSumPage(QPainter& painter, const ApproximationPlaces& parts, const Session& session,
                     const Look& look) {
    const TargetFunction target(session.approximation.target);
    const FittedSum fit = chosenSum(session, target);
    const SumPicture picture =
        sumPicture(session, target, fit, session.approximation.way == FitWay::byHand);
    const StripAxes axes = sumAxes(picture, QRectF(parts.large), look);
    paintSumGround(painter, picture, axes, look);
    paintSum(painter, picture, session.activation(), axes, look);
    if (!parts.small.isEmpty()) {
        paintLaw(painter, QRectF(parts.small), lawCurves(session.activation(), target),
                 session.activation(), {session.approximation.units, fit.error.sup}, look);
    }
    return sumDescription(picture, session.activation());
}

QString paintMaxoutPage(QPainter& painter, const ApproximationPlaces& parts, const Session& session,
                        const Look& look) {
    const ApproximationView& view = session.approximation;
    const MaxoutPicture picture = maxoutPicture(view);
    paintMaxout(painter, QRectF(parts.large), picture, look);
    if (!parts.small.isEmpty()) {
        paintPieceLaw(painter, QRectF(parts.small), pieceLaw(view), view.pieces,
                      view.maxoutTarget == TargetKind::square && !view.concave, look);
    }
    return maxoutDescription(picture);
}

QString paintDepthPage(QPainter& painter, const ApproximationPlaces& parts, const Session& session,
                       const Look& look) {
    const ApproximationView& view = session.approximation;
    const DepthPicture picture = depthPicture(view);
    paintTents(painter, QRectF(parts.large), picture, look);
    if (parts.small.isEmpty()) {
        return depthDescription(picture);
    }
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

ApproximationPlaces approximationPlaces(const QSize& page, int line) {
    constexpr double kAside = 0.34; // of the width
    constexpr int kAsideLines = 12; // at least: the names of its lines stand in it
    constexpr int kLines = 2;
    constexpr int kLinesForBoth =
        40; // of the width; with larger text one chart would squeeze the other
    const QRect inside = FigureCanvas::inside(page);
    const int words = kLines * line + page::kAboveNumbers;
    const int height = inside.height() - words;
    const QRect below(inside.left(), inside.bottom() + 1 - words, inside.width(), words);
    if (inside.width() < kLinesForBoth * line) {
        return {QRect(inside.left(), inside.top(), inside.width(), height), {}, below};
    }
    const int aside = std::max(static_cast<int>(kAside * inside.width()), kAsideLines * line);
    const int large = inside.width() - aside;
    const int left = inside.left() + large + page::kMargin;
    return {QRect(inside.left(), inside.top(), large, height),
            QRect(left, inside.top(), inside.right() + 1 - left, height), below};
}

void paintApproximation(FigureCanvas& canvas, const Session& session, const QSize& size,
                        const Look& look) {
    const ApproximationPlaces parts = approximationPlaces(size, canvas.lineHeight());
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
    canvas.paintText(words, parts.words, look.colors.text, false);
}

std::string approximationTable(const TrainingRuns&, const Session& session, const QString&) {
    return approximationCsv(session);
}

} // namespace actiscope::ui
