#include "ui/views/gallery/tile_formulas.h"

#include "ui/io/qstring.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/outlines/outline.h"

#include <QPainter>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr double kUnitsPerEm = 1000.0; // of MathJax's viewBox

/// A typeset formula of the resources in one colour.
class Formula {
public:
    Formula(const QString& resource, const QColor& color)
        : m_outline(readOutline(resource)), m_color(color) {}

    bool isThere() const { return !m_outline.isEmpty(); }
    /// In text of that size.
    QSizeF size(double em) const { return m_outline.viewBox.size() / kUnitsPerEm * em; }
    /// At the left or the right of the middle line of `target`.
    void paint(QPainter& painter, const QRectF& target, double em, bool atRight) const {
        const QSizeF area = size(em);
        const QPointF corner(atRight ? target.right() - area.width() : target.left(),
                             target.center().y() - area.height() / 2.0);
        paintOutline(painter, m_outline, QRectF(corner, area), m_color);
    }

private:
    Outline m_outline;
    QColor m_color;
};

/// How much smaller a formula has to be than asked for.
double shrinkage(const QSizeF& wanted, const QSizeF& room) {
    return std::min({1.0, room.width() / wanted.width(), room.height() / wanted.height()});
}

void paintTyped(QPainter& painter, const QRectF& target, const QString& text, const Look& look) {
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.valueText);
    const QString line = QStringLiteral("f(x) = ") + text;
    painter.drawText(
        target, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(painter.font()).elidedText(line, Qt::ElideRight, int(target.width())));
}

} // namespace

void paintTileFormulas(QPainter& painter, const QRectF& target, const Activation& activation,
                       const Look& look) {
    if (activation.isCustom()) {
        paintTyped(painter, target, toQString(activation.formulaText()), look);
        return;
    }
    const QString stem = QStringLiteral(":/formulas/") + toQString(activation.definition().id);
    const Formula value(stem + QStringLiteral("_f.outline"), look.colors.valueText);
    const Formula slope(stem + QStringLiteral("_df.outline"), look.colors.slopeText);
    if (!value.isThere() || !slope.isThere()) {
        return;
    }
    const double em = kFormulaScale * look.font(TextRole::caption).pixelSize();
    const QSizeF left = value.size(em);
    const QSizeF right = slope.size(em);
    const QSizeF line(target.width(), target.height() / 2.0);
    const double beside = shrinkage(
        {left.width() + right.width() + space::kGroup, std::max(left.height(), right.height())},
        target.size());
    const double below = std::min(shrinkage(left, line), shrinkage(right, line));
    if (beside >= below) {
        value.paint(painter, target, em * beside, false);
        slope.paint(painter, target, em * beside, true);
        return;
    }
    const QRectF upper(target.topLeft(), line);
    value.paint(painter, upper, em * below, false);
    slope.paint(painter, upper.translated(0.0, line.height()), em * below, true);
}

} // namespace actiscope::ui
