#include "ui/controls/function/piece_table.h"

#include "core/text/number_text.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <cmath>

namespace actiscope::ui {
namespace {

constexpr int kVisibleRows = 4;

} // namespace

PieceTable::PieceTable(QWidget* parent) : QTableWidget(0, 2, parent) {
    setHorizontalHeaderLabels({tr("slope"), tr("intercept")});
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + extra::kTableRow);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QTableWidget::cellChanged, this, &PieceTable::readBack);
}

QSize PieceTable::sizeHint() const {
    const int rows = std::min(std::max(rowCount(), 1), kVisibleRows);
    return {sizes::kPieceTable, horizontalHeader()->sizeHint().height() +
                                    rows * verticalHeader()->defaultSectionSize() +
                                    2 * frameWidth()};
}

QSize PieceTable::minimumSizeHint() const {
    return sizeHint();
}

void PieceTable::setPieces(const std::vector<AffinePiece>& pieces) {
    const QSignalBlocker block(this);
    const bool otherRows = rowCount() != static_cast<int>(pieces.size());
    setRowCount(static_cast<int>(pieces.size()));
    m_pieces = pieces;
    const Look& look = lookOf(*this);
    for (int row = 0; row < rowCount(); ++row) {
        const auto index = static_cast<std::size_t>(row);
        auto* name = new QTableWidgetItem(QStringLiteral("z%1").arg(row + 1));
        // The colour of the line in the plot.
        name->setForeground(look.colors.pinned[index % look.colors.pinned.size()]);
        setVerticalHeaderItem(row, name);
        for (const int column : {0, 1}) {
            const double value = column == 0 ? pieces[index].slope : pieces[index].intercept;
            if (item(row, column) == nullptr) {
                setItem(row, column, new QTableWidgetItem);
            }
            item(row, column)->setText(QString::fromStdString(text::toText(value)));
        }
    }
    if (otherRows) {
        updateGeometry();
    }
}

/// A text that is no allowed number is put back.
void PieceTable::readBack(int row, int column) {
    const auto value = text::parseNumber(item(row, column)->text().trimmed().toStdString());
    if (value && std::fabs(*value) <= Maxout::kSteepest) {
        AffinePiece& piece = m_pieces[static_cast<std::size_t>(row)];
        (column == 0 ? piece.slope : piece.intercept) = *value;
        emit edited(m_pieces);
    } else {
        setPieces(std::vector<AffinePiece>(m_pieces));
    }
}

} // namespace actiscope::ui
