#include "ui/views/features/coefficient_table.h"

#include "core/export/polynomial_text.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/views/features/feature_readouts.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

QString withMinus(QString text) {
    text.replace(QStringLiteral("e-0"), QStringLiteral("e-"));
    text.replace(QStringLiteral("e+0"), QStringLiteral("e"));
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

/// As many of three digits as fit, and a power of ten where a plain number would be cut off.
QString cellNumber(double value, const QFontMetrics& metrics, int width) {
    if (!std::isfinite(value)) {
        return QStringLiteral("–");
    }
    if (value == 0.0) {
        return QStringLiteral("0");
    }
    for (int digits = 3; digits >= 1; --digits) {
        const QString text = withMinus(QString::number(value, 'g', digits));
        if (metrics.horizontalAdvance(text) <= width) {
            return text;
        }
    }
    return withMinus(QString::number(value, 'e', 0));
}

QString headerText(const QString& variable, int power) {
    const QString text = QString::fromStdString(monomialText(power, 0));
    return power == 0 ? QStringLiteral("1") : QString(text).replace(QStringLiteral("x1"), variable);
}

} // namespace

CoefficientTable::CoefficientTable(QWidget* parent) : QTableWidget(parent) {
    setObjectName(QStringLiteral("coefficients"));
    setAccessibleName(tr("Coefficients of the powers of x1 and x2"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setToolTip(tr("A click shows the surface of one term alone, another click all terms"));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(20);
    verticalHeader()->setMinimumSectionSize(14);
    const auto pick = [this](int row, int column) {
        if (column + row <= m_polynomial.order()) {
            const bool again = column == m_pickedI && row == m_pickedJ;
            emit termPicked(again ? -1 : column, again ? -1 : row);
        }
    };
    connect(this, &QTableWidget::cellClicked, this, pick);
    connect(this, &QTableWidget::cellActivated, this, pick);
}

void CoefficientTable::show(const Polynomial2& polynomial) {
    const bool other = polynomial.order() != m_polynomial.order() || rowCount() == 0;
    m_polynomial = polynomial;
    if (other) {
        rebuild(polynomial.order());
    }
    fill();
}

void CoefficientTable::setPicked(int i, int j) {
    m_pickedI = i;
    m_pickedJ = j;
    fill();
}

QString CoefficientTable::cellText(int i, int j) const {
    const QTableWidgetItem* cell = item(j, i);
    return cell != nullptr ? cell->text().section(QLatin1Char('\n'), 0, 0) : QString();
}

void CoefficientTable::rebuild(int order) {
    const int count = order + 1;
    setRowCount(count);
    setColumnCount(count);
    for (int k = 0; k < count; ++k) {
        setHorizontalHeaderItem(k, new QTableWidgetItem(headerText(QStringLiteral("x1"), k)));
        setVerticalHeaderItem(k, new QTableWidgetItem(headerText(QStringLiteral("x2"), k)));
        for (int i = 0; i < count; ++i) {
            auto* cell = new QTableWidgetItem;
            cell->setTextAlignment(Qt::AlignCenter);
            const bool used = i + k <= order;
            cell->setFlags(used ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
            setItem(k, i, cell);
        }
    }
    fitCells();
}

void CoefficientTable::fill() {
    const Look& look = lookOf(*this);
    const QFontMetrics metrics(font());
    double largest = 0.0;
    for (const Monomial& m : m_polynomial.monomials()) {
        if (m.i + m.j > 0 && std::isfinite(m.coefficient)) {
            largest = std::max(largest, std::fabs(m.coefficient));
        }
    }
    for (const Monomial& m : m_polynomial.monomials()) {
        QTableWidgetItem* cell = item(m.j, m.i);
        if (cell == nullptr) {
            return;
        }
        // The square root keeps small coefficients visible beside large ones.
        const double share =
            largest > 0.0 ? std::min(std::sqrt(std::fabs(m.coefficient) / largest), 1.0) : 0.0;
        const QColor& end = m.coefficient < 0.0 ? look.colors.mapCircle : look.colors.mapTriangle;
        cell->setBackground(mixed(look.colors.card, end, std::isfinite(share) ? share : 0.0));
        const bool picked = m.i == m_pickedI && m.j == m_pickedJ;
        QFont font = picked ? textFont(TextRole::strong, this->font()) : this->font();
        font.setUnderline(picked);
        cell->setFont(font);
        cell->setForeground(look.colors.text);
        const int width = columnWidth(0) - extra::kTableCell;
        const QString number = cellNumber(m.coefficient, metrics, width);
        const QString kind = termKind(m.i, m.j);
        const bool named = !kind.isEmpty() &&
                           rowHeight(0) >= 2 * metrics.lineSpacing() + extra::kSmallTableRow &&
                           metrics.horizontalAdvance(kind) <= width;
        cell->setText(named ? number + QLatin1Char('\n') + kind : number);
        cell->setToolTip((kind.isEmpty() ? QString() : kind + QStringLiteral(": ")) +
                         QString::number(m.coefficient, 'g', 12) + QStringLiteral("·") +
                         QString::fromStdString(monomialText(m.i, m.j)));
    }
}

/// As large as the table allows, but never so narrow that a number is cut off.
void CoefficientTable::fitCells() {
    const int count = std::max(columnCount(), 1);
    const QFontMetrics metrics(font());
    const int narrowest = metrics.horizontalAdvance(QStringLiteral("−4e−12")) + extra::kTableCell;
    const int lowest = metrics.height() + extra::kSmallTableRow;
    const int width = std::max((viewport()->width() - 1) / count, narrowest);
    const int height = std::max((viewport()->height() - 1) / count, lowest);
    for (int k = 0; k < count; ++k) {
        setColumnWidth(k, width);
        setRowHeight(k, height);
    }
}

void CoefficientTable::changeEvent(QEvent* event) {
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        fitCells();
        fill();
    }
}

void CoefficientTable::resizeEvent(QResizeEvent* event) {
    QTableWidget::resizeEvent(event);
    fitCells();
    fill();
}

} // namespace actiscope::ui
