#include "ui/views/features/pictures/formula_line.h"

#include "core/export/polynomial_text.h"
#include "ui/look/sizes.h"

#include <QPainter>

namespace actiscope::ui {

FormulaLine::FormulaLine(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("feature_formula"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QSize FormulaLine::minimumSizeHint() const {
    const QFontMetrics metrics(lookOf(*this).font(TextRole::body));
    return {sizes::kNarrowestFormula, metrics.height() + extra::kTextFrame};
}

void FormulaLine::show(const QString& left, const Polynomial2& polynomial, bool shifted,
                       const std::optional<TermPower>& active) {
    m_left = left;
    m_active = active;
    m_terms.clear();
    QString plain;
    const QString minus = QStringLiteral("−");
    for (const Monomial& m : polynomial.monomials()) {
        if (m.coefficient == 0.0) {
            continue;
        }
        const QString text =
            QString::fromStdString(polynomialText(polynomial.only(m.i, m.j), {3, 1000, shifted}));
        const bool negative = text.startsWith(minus);
        const QString size = negative ? text.mid(minus.size()) : text;
        const QString sign = m_terms.empty() ? (negative ? minus : QString())
                             : negative      ? QStringLiteral(" − ")
                                             : QStringLiteral(" + ");
        plain += sign + size;
        const bool lit = active == TermPower{m.i, m.j};
        m_terms.push_back(
            {{m.i, m.j}, typesetRuns(sign + size, lit ? lookOf(*this).colors.accent : QColor())});
    }
    if (m_terms.empty()) {
        plain = QStringLiteral("0");
        m_terms.push_back({{0, 0}, typesetRuns(plain)});
    }
    setAccessibleName(left + plain);
    update();
}

void FormulaLine::showText(const QString& text) {
    m_left.clear();
    m_terms.clear();
    m_terms.push_back({{0, 0}, {{text}}});
    m_active.reset();
    setAccessibleName(text);
    update();
}

void FormulaLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& look = lookOf(*this);
    const QFont font = look.font(TextRole::body);
    const QFontMetricsF metrics(font);
    const double base = (height() + metrics.ascent() - metrics.descent()) / 2.0;
    painter.setPen(look.colors.text);
    const TextRuns left = typesetRuns(m_left);
    drawTypeset(painter, {0.0, base}, left, font);
    double x = typesetWidth(left, font);
    for (std::size_t k = 0; k < m_terms.size(); ++k) {
        const auto hidden = m_terms.size() - k;
        const QString rest = QStringLiteral(" + … (+%1)").arg(hidden);
        const double room = width() - x - (hidden > 1 ? metrics.horizontalAdvance(rest) : 0.0);
        const double wanted = typesetWidth(m_terms[k].runs, font);
        if (wanted > room && k > 0) {
            drawTypeset(painter, {x, base}, {{rest}}, font);
            return;
        }
        drawTypeset(painter, {x, base}, m_terms[k].runs, font);
        x += wanted;
    }
}

} // namespace actiscope::ui
