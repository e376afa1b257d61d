#pragma once

#include <QColor>
#include <QFont>
#include <QString>

#include <vector>

class QPainter;
class QPointF;

namespace actiscope::ui {

/// A piece of a formula in one line: on the line, raised as an exponent, or lowered as an index.
struct TextRun {
    enum class Level { line, raised, lowered };

    QString text;
    Level level = Level::line;
    QColor color = {}; ///< invalid: that of the painter's pen
};
using TextRuns = std::vector<TextRun>;

/// "x1²·x2" as a formula has it: digits behind a letter are indices, superscripts small raised
/// digits.
TextRuns typesetRuns(const QString& plain, const QColor& color = {});

double typesetWidth(const TextRuns& runs, const QFont& font);

/// Draws from `start` on, which is on the base line.
void drawTypeset(QPainter& painter, const QPointF& start, const TextRuns& runs, const QFont& font);

} // namespace actiscope::ui
