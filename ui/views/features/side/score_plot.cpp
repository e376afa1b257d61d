#include "ui/views/features/side/score_plot.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/expansion.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"
#include "ui/plot/curve/painted_axes.h"

#include <QPainter>

#include <cmath>

namespace actiscope::ui {

QString contenderName(const FeatureContender& contender) {
    if (contender.hidden.empty()) {
        QStringList features;
        for (const Feature feature : contender.features) {
            features.append(toQString(featureName(feature))
                                .replace(QStringLiteral("^2"), QStringLiteral("²"))
                                .replace(QStringLiteral("x1x2"), QStringLiteral("x1·x2")));
        }
        return ScorePlot::tr("linear in %1").arg(features.join(QStringLiteral(", ")));
    }
    QStringList units;
    for (const int count : contender.hidden) {
        units.append(QString::number(count));
    }
    return ScorePlot::tr("%1 hidden units, %2")
        .arg(units.join(QStringLiteral(", ")), toQString(contender.activation.definition().name));
}

ScorePlot::ScorePlot(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("score_plot"));
    setAccessibleName(tr("Accuracy over the number of parameters"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    markAsPicture(*this);
}

QSize ScorePlot::minimumSizeHint() const {
    return {sizes::kSmallestPlot.width(), lookOf(*this).scaled(expansion::kScatter)};
}

void ScorePlot::show(const std::vector<FeatureScore>& scores) {
    m_scores = scores;
    QStringList lines;
    for (const FeatureScore& score : scores) {
        lines.append(tr("%1: %2 parameters, accuracy %3 %")
                         .arg(contenderName(score.contender))
                         .arg(score.parameters)
                         .arg(percentText(score.medianAccuracy)));
    }
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
    update();
}

void ScorePlot::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(look.font(TextRole::strong));
    const QRectF area = QRectF(rect()).adjusted(look.scaled(expansion::kLeft), metrics.height(),
                                                -look.scaled(expansion::kNarrow),
                                                -2.0 * look.scaled(expansion::kTicks));
    double most = 1.0;
    for (const FeatureScore& score : m_scores) {
        most = std::max(most, std::log10(static_cast<double>(score.parameters)));
    }
    // Room for the name of the largest model on its right.
    const double highest = 1.25 * std::ceil(most);
    const PlotFrame frame{area, 0.0, highest, 40.0, 104.0};
    AxisTicks ticks{{}, {40.0, 60.0, 80.0, 100.0}, false};
    for (int k = 0; k <= static_cast<int>(highest); ++k) {
        ticks.x.push_back(k);
    }
    paintAxes(painter, frame, ticks, look);
    painter.setFont(look.font(TextRole::small));
    painter.setPen(look.colors.faint);
    const double numbers = area.bottom() + QFontMetricsF(painter.font()).height();
    for (const double exponent : ticks.x) {
        painter.drawText(QPointF(frame.x(exponent), numbers),
                         QString::number(std::pow(10.0, exponent)));
    }
    painter.drawText(QRectF(area.left(), numbers, area.width(), rect().bottom() - numbers),
                     Qt::AlignHCenter | Qt::AlignVCenter, tr("parameters"));
    painter.drawText(QPointF(0.0, metrics.ascent()), tr("accuracy or R², %"));
    const double dot = expansion::kKnob * look.scale;
    for (std::size_t k = 0; k < m_scores.size(); ++k) {
        const FeatureScore& score = m_scores[k];
        const QPointF at(frame.x(std::log10(static_cast<double>(score.parameters))),
                         frame.y(std::max(frame.yMin, 100.0 * score.medianAccuracy)));
        const bool solved = score.solved == score.runs;
        painter.setPen(look.pen(look.colors.accent, &Strokes::loss));
        painter.setBrush(solved ? look.colors.accent : look.colors.card);
        painter.drawEllipse(at, dot, dot);
        // Neighbours of the same accuracy keep their names apart.
        const double below = (k % 2 == 0 ? 0.5 : 1.5) * metrics.height();
        paintCurveName(painter, at + QPointF(dot + space::kNear, below),
                       contenderName(score.contender), look.colors.text, QRectF(rect()), look);
    }
}

} // namespace actiscope::ui
