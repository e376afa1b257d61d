#include "ui/look/typeset.h"

#include <QFontMetricsF>
#include <QPainter>

namespace actiscope::ui {
namespace {

constexpr double kSmaller = 0.72;
constexpr double kRaised = 0.36; ///< of the height of the letters' line
constexpr double kLowered = 0.16;

QFont fontOf(const TextRun& run, const QFont& font) {
    if (run.level == TextRun::Level::line) {
        return font;
    }
    QFont small = font;
    small.setPixelSize(std::max(1, qRound(kSmaller * QFontInfo(font).pixelSize())));
    return small;
}

/// The plain sign of one that Unicode has raised, or nothing.
QChar loweredSign(QChar sign) {
    static const QString raised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁽⁾ⁿ");
    static const QString plain = QStringLiteral("0123456789−()n");
    const auto place = raised.indexOf(sign);
    return place < 0 ? QChar() : plain[place];
}

} // namespace

TextRuns typesetRuns(const QString& plain, const QColor& color) {
    TextRuns runs;
    const auto add = [&](QChar sign, TextRun::Level level) {
        if (runs.empty() || runs.back().level != level) {
            runs.push_back({QString(), level, color});
        }
        runs.back().text += sign;
    };
    QChar before;
    for (const QChar sign : plain) {
        const QChar raised = loweredSign(sign);
        const bool variable = before == u'x' || before == u'y' || before == u'w';
        if (!raised.isNull()) {
            add(raised, TextRun::Level::raised);
        } else if (variable && (sign == u'1' || sign == u'2')) {
            add(sign, TextRun::Level::lowered);
        } else {
            add(sign, TextRun::Level::line);
        }
        before = sign;
    }
    return runs;
}

double typesetWidth(const TextRuns& runs, const QFont& font) {
    double width = 0.0;
    for (const TextRun& run : runs) {
        width += QFontMetricsF(fontOf(run, font)).horizontalAdvance(run.text);
    }
    return width;
}

void drawTypeset(QPainter& painter, const QPointF& start, const TextRuns& runs, const QFont& font) {
    painter.save();
    const QColor usual = painter.pen().color();
    const double line = QFontMetricsF(font).ascent();
    double x = start.x();
    for (const TextRun& run : runs) {
        const QFont drawn = fontOf(run, font);
        const double rise = run.level == TextRun::Level::raised    ? -kRaised * line
                            : run.level == TextRun::Level::lowered ? kLowered * line
                                                                   : 0.0;
        painter.setFont(drawn);
        painter.setPen(run.color.isValid() ? run.color : usual);
        painter.drawText(QPointF(x, start.y() + rise), run.text);
        x += QFontMetricsF(drawn).horizontalAdvance(run.text);
    }
    painter.restore();
}

} // namespace actiscope::ui
