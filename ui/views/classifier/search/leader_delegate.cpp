#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/look/typeset.h"
#include "ui/plot/curve/small_curve.h"
#include "ui/views/classifier/search/leader_columns.h"
#include "ui/views/classifier/search/leader_list.h"

#include <QPainter>

#include <cmath>

namespace actiscope::ui {
namespace {

constexpr double kFrom = -3.0;
constexpr double kTo = 3.0;

void paintCurveOf(QPainter& painter, const QRect& place, const LeaderRow& row, const Look& look) {
    SmallCurveWindow window = windowFor(row.activation, kFrom, kTo);
    if (!std::isfinite(window.low) || !std::isfinite(window.high)) {
        window = {};
    }
    const QColor ink = row.rank > 0 ? look.colors.value : look.colors.faint;
    paintSmallCurve(painter, place.adjusted(0, space::kNear, 0, -space::kNear), row.activation,
                    {.axis = look.colors.border,
                     .value = look.pen(ink, &Strokes::thumbnail),
                     .slope = Qt::NoPen},
                    window);
}

/// A long formula is set smaller before it is cut.
void paintName(QPainter& painter, const QRect& place, const LeaderRow& row, const Look& look) {
    painter.setPen(row.rank > 0 ? look.colors.text : look.colors.faint);
    QFont font = look.font(TextRole::body);
    if (typesetWidth(typesetRuns(row.name), font) > place.width()) {
        font = look.font(TextRole::caption);
    }
    painter.setFont(font);
    const QFontMetrics metrics(font);
    if (typesetWidth(typesetRuns(row.name), font) > place.width()) {
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(row.name, Qt::ElideRight, place.width()));
        return;
    }
    const double base = place.center().y() + (metrics.ascent() - metrics.descent()) / 2.0;
    drawTypeset(painter, QPointF(place.left(), base), typesetRuns(row.name), font);
}

void paintDots(QPainter& painter, const LeaderColumns& columns, const LeaderRow& row,
               const Look& look) {
    painter.setPen(look.pen(look.colors.grid, &Strokes::hair));
    for (const double tick : epochTicks(columns.mostEpochs)) {
        const double x = columns.placeOf(tick);
        painter.drawLine(QPointF(x, columns.axis.top()), QPointF(x, columns.axis.bottom() + 1));
    }
    const double middle = columns.axis.center().y();
    const double radius = look.mark(&Marks::raceResult) / 2.0;
    painter.setPen(QPen(look.colors.card, part::kBorder));
    painter.setBrush(row.rank > 0 ? look.colors.accent : look.colors.faint);
    for (const RaceResult& run : row.found.runs) {
        if (run.solved) {
            painter.drawEllipse(QPointF(columns.placeOf(static_cast<double>(run.epochs)), middle),
                                radius, radius);
        }
    }
    if (row.found.median) {
        const double x = columns.placeOf(*row.found.median);
        const double half = look.mark(&Marks::raceMedian);
        painter.setPen(look.pen(look.colors.text, &Strokes::mark));
        painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half));
    }
}

} // namespace

QSize LeaderDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {1, leaderRowHeight(lookOf(*option.widget))};
}

void LeaderDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const auto& model = static_cast<const LeaderModel&>(*index.model());
    const LeaderRow& row = model.row(index.row());
    const Look& look = lookOf(*option.widget);
    const LeaderColumns columns = leaderColumns(option.rect, model.mostEpochs(), look);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        painter->setPen(QPen(look.colors.accent, focused ? part::kFocus : part::kBorder));
        painter->setBrush(look.colors.accentSoft);
        painter->drawRoundedRect(QRectF(option.rect).marginsRemoved(tile::kFrame), part::kRadius,
                                 part::kRadius);
    } else {
        painter->setPen(look.pen(look.colors.border, &Strokes::hair));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->setPen(look.colors.text);
    painter->setFont(look.font(TextRole::strong));
    if (row.rank > 0) {
        painter->drawText(columns.rank, Qt::AlignCenter, QString::number(row.rank));
    }
    paintCurveOf(*painter, columns.curve, row, look);
    paintName(*painter, columns.formula, row, look);
    paintDots(*painter, columns, row, look);
    painter->setFont(look.font(TextRole::caption));
    painter->setPen(look.colors.faint);
    painter->drawText(columns.solved, Qt::AlignRight | Qt::AlignVCenter,
                      LeaderList::tr("%1 of %2").arg(row.found.solved).arg(row.found.runs.size()));
    painter->setFont(look.font(TextRole::title));
    painter->setPen(row.rank > 0 ? look.colors.text : look.colors.faint);
    painter->drawText(columns.median, Qt::AlignRight | Qt::AlignVCenter,
                      row.found.median ? shownNumber(*row.found.median) : QStringLiteral("–"));
    painter->restore();
}

} // namespace actiscope::ui
