#include "ui/views/classifier/search/leader_columns.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/views/classifier/search/leader_list.h"

#include <QFontMetrics>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {

double LeaderColumns::placeOf(double epochs) const {
    const double share = std::log(std::max(epochs, 1.0)) / std::log(std::max(mostEpochs, 2.0));
    return axis.left() + std::min(share, 1.0) * axis.width();
}

LeaderColumns leaderColumns(const QRect& row, double mostEpochs, const Look& look) {
    const auto widthOf = [&look](TextRole role, const QString& text) {
        return QFontMetrics(look.font(role)).horizontalAdvance(text);
    };
    LeaderColumns columns;
    columns.mostEpochs = mostEpochs;
    int left = row.left() + space::kApart;
    const auto take = [&](int width) {
        const QRect place(left, row.top(), width, row.height());
        left += width + space::kGroup;
        return place;
    };
    columns.rank = take(widthOf(TextRole::strong, QStringLiteral("000")));
    columns.curve = take(look.scaled(part::kPickerCurve.width()));
    const int numbers = std::max(widthOf(TextRole::title, QStringLiteral("00000")),
                                 widthOf(TextRole::caption, LeaderList::tr("median epochs")));
    const int solved = widthOf(TextRole::caption, LeaderList::tr("%1 of %2").arg(20).arg(20));
    const int right = row.right() - space::kApart;
    columns.median = QRect(right - numbers, row.top(), numbers, row.height());
    columns.solved =
        QRect(columns.median.left() - space::kGroup - solved, row.top(), solved, row.height());
    const int room = columns.solved.left() - space::kBlock - left;
    columns.formula = take(room / 2);
    columns.axis =
        QRect(left, row.top(), columns.solved.left() - space::kBlock - left, row.height());
    return columns;
}

int leaderRowHeight(const Look& look) {
    return look.scaled(part::kPickerCurve.height()) + space::kApart;
}

std::vector<double> epochTicks(double most) {
    std::vector<double> ticks;
    for (double power = 1.0; power <= most; power *= 10.0) {
        ticks.push_back(power);
        if (3.0 * power <= most) {
            ticks.push_back(3.0 * power);
        }
    }
    return ticks;
}

QString shownFormula(const std::string& text) {
    QString shown = toQString(text);
    shown.replace(QStringLiteral("^2"), QStringLiteral("²"));
    shown.replace(QStringLiteral("^3"), QStringLiteral("³"));
    shown.replace(u'*', QStringLiteral("·"));
    shown.replace(u'-', QStringLiteral("−"));
    shown.replace(QStringLiteral("abs(x)"), QStringLiteral("|x|"));
    static const QRegularExpression bars(QStringLiteral("\\babs\\(([^()]*)\\)"));
    shown.replace(bars, QStringLiteral("|\\1|"));
    return shown;
}

QString leaderWords(int rank, const QString& name, const search::FoundFormula& found) {
    const QString place =
        rank > 0 ? LeaderList::tr("rank %1").arg(rank) + QStringLiteral(", ") : QString();
    const QString epochs =
        found.median ? QStringLiteral(", ") +
                           LeaderList::tr("median %1 epochs").arg(shownNumber(*found.median))
                     : QString();
    return place + name + QStringLiteral(", ") +
           LeaderList::tr("solves %1 of %2 seeds").arg(found.solved).arg(found.runs.size()) +
           epochs;
}

} // namespace actiscope::ui
