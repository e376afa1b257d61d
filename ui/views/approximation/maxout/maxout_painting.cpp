#include "ui/views/approximation/maxout/maxout_painting.h"

#include "ui/io/shown_number.h"
#include "ui/look/chart_sizes.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Approximation)
};

/// "0.5·x − 0.25".
QString lineText(const AffinePiece& piece) {
    return QStringLiteral("%1·x %2 %3")
        .arg(numberWithDigits(piece.slope, 2),
             piece.intercept < 0.0 ? QStringLiteral("−") : QStringLiteral("+"),
             numberWithDigits(std::fabs(piece.intercept), 2));
}

numeric::Rectangle around(const Eigen::ArrayXd& x, const Eigen::ArrayXd& y, double share) {
    const double low = y.minCoeff();
    const double high = y.maxCoeff();
    const double room = share * (high - low) + 1e-9;
    return {x[0], x[x.size() - 1], low - room, high + room};
}

/// The ground of each winner's part of the range, in its colour.
void paintBands(QPainter& painter, const Axes& axes, const MaxoutFit& fit, const Look& look) {
    std::vector<double> ends{axes.range().xMin};
    for (const double corner : fit.corners(axes.range().xMin, axes.range().xMax)) {
        ends.push_back(corner);
    }
    ends.push_back(axes.range().xMax);
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const double middle = 0.5 * (ends[i] + ends[i + 1]);
        const std::size_t winner = fit.winner(middle);
        const QColor& color = look.colors.units[winner % look.colors.units.size()];
        const double left = axes.toX(ends[i]);
        const double right = axes.toX(ends[i + 1]);
        painter.fillRect(QRectF(left, axes.area().top(), right - left, axes.area().height()),
                         translucent(color, chart::kTint));
        paintLabel(painter, {0.5 * (left + right), axes.area().bottom() - look.scaled(chart::kGap)},
                   Qt::AlignBottom, QString::number(winner + 1), color, TextRole::strong,
                   axes.area(), look);
    }
}

/// Each line, strong where it wins and dashed where it loses.
void paintLines(QPainter& painter, const Axes& axes, const MaxoutFit& fit, const Look& look) {
    std::vector<double> ends{axes.range().xMin};
    for (const double corner : fit.corners(axes.range().xMin, axes.range().xMax)) {
        ends.push_back(corner);
    }
    ends.push_back(axes.range().xMax);
    const auto at = [&](const AffinePiece& piece, double x) {
        return axes.at(x, valueOf(piece, x));
    };
    for (std::size_t i = 0; i < fit.pieces.size(); ++i) {
        QPen pen = look.unitLine(i, &Strokes::piece);
        pen.setColor(translucent(pen.color(), opacity::kUnitLine));
        painter.setPen(dashed(pen));
        painter.drawLine(at(fit.pieces[i], ends.front()), at(fit.pieces[i], ends.back()));
    }
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const std::size_t winner = fit.winner(0.5 * (ends[i] + ends[i + 1]));
        painter.setPen(look.unitLine(winner, &Strokes::value));
        painter.drawLine(at(fit.pieces[winner], ends[i]), at(fit.pieces[winner], ends[i + 1]));
    }
}

/// The sample at the probe: its gradient goes to the winner alone.
void paintProbe(QPainter& painter, const Axes& axes, const MaxoutPicture& picture,
                const Look& look) {
    Eigen::Index at = 0;
    (picture.x - picture.probe).abs().minCoeff(&at);
    const QPointF point = axes.at(picture.probe, picture.target[at]);
    const double arrow = look.scaled(chart::kArrow);
    // Downhill: towards the target from where the maxout is.
    const double way = picture.fitted[at] > picture.target[at] ? 1.0 : -1.0;
    const QPointF from = axes.at(picture.probe, picture.fitted[at]);
    const QPointF tip = from + QPointF(0, way * arrow);
    painter.setPen(dotted(QPen(look.colors.accent, look.strokes.probe * look.scale)));
    painter.drawLine(QPointF(point.x(), axes.area().top()),
                     QPointF(point.x(), axes.area().bottom()));
    painter.setPen(QPen(look.colors.accent, look.strokes.slope * look.scale));
    painter.drawLine(from, tip);
    const double head = look.scaled(chart::kArrowHead);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF({tip + QPointF(-head, -way * head), tip, tip + QPointF(head, -way * head)}));
    painter.setBrush(look.colors.accent);
    painter.drawEllipse(point, look.scaled(chart::kDot), look.scaled(chart::kDot));
    // On the side where there is room.
    const bool toLeft = tip.x() > axes.area().center().x();
    const double gap = look.scaled(chart::kGap);
    paintLabel(painter, tip + QPointF(toLeft ? -gap : gap, 0),
               toLeft ? Qt::AlignRight : Qt::AlignLeft,
               Text::tr("gradient: piece %1 only").arg(picture.winner + 1), look.colors.accent,
               TextRole::strong, axes.area(), look);
}

/// A dot on each line, and the two rings of the selected one.
void paintHandles(QPainter& painter, const StripAxes& axes, const MaxoutPicture& picture,
                  const Look& look) {
    const double apart = handlesApart(axes, look);
    for (std::size_t line = 0; line < picture.fit.pieces.size(); ++line) {
        if (line != picture.selected) {
            QPen pen = look.unitLine(line, &Strokes::slope);
            pen.setStyle(Qt::SolidLine); // dashes would break so small a ring
            painter.setPen(pen);
            painter.setBrush(look.colors.card);
            const double radius = look.scaled(chart::kDot);
            painter.drawEllipse(
                handleAt(axes, picture, line, lineHandles(picture, line, apart).move), radius,
                radius);
        }
    }
    const AffinePiece& piece = picture.fit.pieces[picture.selected];
    const LineHandles handles = lineHandles(picture, picture.selected, apart);
    const QPointF move = handleAt(axes, picture, picture.selected, handles.move);
    paintRing(painter, move, look);
    paintRing(painter, handleAt(axes, picture, picture.selected, handles.turn), look);
    const double gap = look.scaled(chart::kGap);
    // Nothing is above the largest of the lines: there, on the side to which the line falls.
    const bool falls = piece.slope <= 0.0;
    paintLabel(painter, move + QPointF(falls ? gap : -gap, -gap),
               (falls ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignBottom, lineText(piece),
               look.colors.accent, TextRole::caption, axes.main.area(), look);
}

} // namespace

double handlesApart(const StripAxes& axes, const Look& look) {
    return axes.main.xAt(look.scaled(chart::kHandlesApart)) - axes.main.xAt(0.0);
}

QPointF handleAt(const StripAxes& axes, const MaxoutPicture& picture, std::size_t line, double x) {
    const QRectF& area = axes.main.area();
    const QPointF at = axes.main.at(x, valueOf(picture.fit.pieces[line], x));
    return {at.x(), std::clamp(at.y(), area.top(), area.bottom())};
}

void paintMaxout(QPainter& painter, const QRectF& area, const MaxoutPicture& picture,
                 const Look& look) {
    const StripAxes both = stripAxes(picture.range, picture.sup, area, look);
    const Axes& axes = both.main;
    const int spacing = look.scaled(chart::kTickSpacing);
    const QRectF& inside = axes.area();
    const numeric::Rectangle& range = axes.range();
    if (!picture.pair) { // of two maxouts no line wins alone
        paintBands(painter, axes, picture.fit, look);
    }
    paintAxes(painter, axes,
              labelledTicks(range.xMin, range.xMax, static_cast<int>(inside.width() / spacing)),
              labelledTicks(range.yMin, range.yMax, static_cast<int>(inside.height() / spacing)),
              look);
    painter.save();
    painter.setClipRect(inside);
    if (picture.pair) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(look.line(&Colors::value, &Strokes::value));
        painter.drawPolyline(axes.line(picture.x, picture.fitted));
    } else {
        paintLines(painter, axes, picture.fit, look);
    }
    painter.setBrush(Qt::NoBrush);
    paintLine(painter, axes.line(picture.x, picture.target),
              dotted(QPen(look.colors.text, look.strokes.second * look.scale)));
    painter.restore();
    if (!picture.pair) {
        paintProbe(painter, axes, picture, look);
        paintHandles(painter, both, picture, look);
    }
    const Eigen::Index last = picture.x.size() - 1;
    const auto height = [&](double y) {
        return std::clamp(axes.toY(y), inside.top(), inside.bottom());
    };
    const QString name = picture.pair ? Text::tr("pair") : Text::tr("maxout");
    paintEndLabels(painter, both.labels,
                   {{height(picture.target[last]), Text::tr("target"), {}, look.colors.text},
                    {height(picture.fitted[last]), name, {}, look.colors.valueText}},
                   look);
    paintStrip(painter, both, picture.x, picture.target - picture.fitted,
               errorOfPieces(picture.sup), Text::tr("target − fit"), look);
}

void paintPieceLaw(QPainter& painter, const QRectF& area, const PieceLaw& law, int pieces,
                   bool bestKnown, const Look& look) {
    const double labels = look.scaled(chart::kLawLabels);
    const QRectF inside = area.adjusted(look.scaled(chart::kLeft), look.scaled(chart::kAbove),
                                        -labels, -look.scaled(chart::kBelow));
    double low = 0.0;
    double high = -12.0;
    for (const std::vector<double>* sups : {&law.target, &law.upsideDown}) {
        for (const double sup : *sups) {
            // What is rounding alone is drawn at the bottom.
            const double logarithm = std::log10(std::max(sup, 1e-4));
            low = std::min(low, logarithm);
            high = std::max(high, logarithm);
        }
    }
    const double most = std::log10(static_cast<double>(law.target.size()));
    const Axes axes(inside, {-0.03, most + 0.03, low - 0.15, high + 0.15});
    std::vector<Tick> x;
    for (std::size_t k = 1; k <= law.target.size(); ++k) {
        x.push_back({std::log10(static_cast<double>(k)), QString::number(k)});
    }
    std::vector<Tick> y;
    for (double power = std::ceil(low - 0.15); power <= high + 0.15; power += 1.0) {
        y.push_back({power, shownNumber(std::pow(10.0, power))});
    }
    paintAxes(painter, axes, x, y, look);
    if (bestKnown) {
        painter.setPen(dotted(QPen(look.colors.text, look.strokes.probe * look.scale)));
        painter.drawLine(
            axes.at(0.0, std::log10(bestSquareError(1, false))),
            axes.at(most, std::log10(bestSquareError(static_cast<int>(law.target.size()), false))));
    }
    const auto paintRow = [&](const std::vector<double>& sups, const QColor& color, bool line) {
        QPolygonF points;
        for (std::size_t k = 0; k < sups.size(); ++k) {
            points.append(axes.at(std::log10(static_cast<double>(k + 1)),
                                  std::log10(std::max(sups[k], 1e-4))));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, look.strokes.second * look.scale));
        if (line) {
            painter.drawPolyline(points);
        }
        for (int k = 0; k < points.size(); ++k) {
            const bool now = k + 1 == pieces;
            painter.setPen(Qt::NoPen);
            painter.setBrush(now ? look.colors.accent : color);
            const double radius = look.scaled(now ? chart::kChosenDot : chart::kDot);
            painter.drawEllipse(points[k], radius, radius);
        }
        return points.last().y();
    };
    const double upside = paintRow(law.upsideDown, look.colors.bad, true);
    const double own = paintRow(law.target, look.colors.value, !bestKnown);
    const double beside = look.scaled(chart::kLabelGap);
    paintEndLabels(
        painter, QRectF(inside.right() + beside, area.top(), labels - beside, area.height()),
        {{own, Text::tr("target"), bestKnown ? QStringLiteral("1/(2k²)") : QString(),
          look.colors.valueText},
         {upside, Text::tr("upside down"), errorOfPieces(law.upsideDown.back()), look.colors.bad}},
        look);
}

void paintFit(QPainter& painter, const QRectF& area, const Eigen::ArrayXd& x,
              const Eigen::ArrayXd& target, const Eigen::ArrayXd& fitted, bool good,
              const Look& look) {
    const Axes axes(area, around(x, target, 0.12));
    painter.save();
    painter.setClipRect(area);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.colors.grid, look.strokes.hair));
    painter.drawLine(axes.at(x[0], 0.0), axes.at(x[x.size() - 1], 0.0));
    painter.setPen(
        QPen(good ? look.colors.value : look.colors.bad, look.strokes.value * look.scale));
    painter.drawPolyline(axes.line(x, fitted));
    paintLine(painter, axes.line(x, target),
              dotted(QPen(look.colors.text, look.strokes.second * look.scale)));
    painter.restore();
}

QString maxoutDescription(const MaxoutPicture& picture) {
    if (picture.pair) {
        return Text::tr("Difference of two maxouts, %1 and more pieces, against the target from "
                        "−1 to 1: largest error %2.")
            .arg(picture.fit.pieces.size())
            .arg(shownNumber(picture.sup));
    }
    QString text =
        Text::tr("Maxout of %1 pieces against the target from −1 to 1: largest error %2. "
                 "At x = %3 piece %4 wins, and the gradient goes to it alone.")
            .arg(picture.fit.pieces.size())
            .arg(shownNumber(picture.sup), shownNumber(picture.probe))
            .arg(picture.winner + 1);
    text += u' ' + Text::tr("Selected: line %1, %2.")
                       .arg(picture.selected + 1)
                       .arg(lineText(picture.fit.pieces[picture.selected]));
    if (picture.byHand) {
        text += u' ' + Text::tr("The lines are set by hand.");
    }
    return text;
}

QString errorOfPieces(double sup) {
    return numberWithDigits(sup, 2);
}

} // namespace actiscope::ui
