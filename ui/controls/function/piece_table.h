#pragma once

#include "core/activation/maxout.h"

#include <QTableWidget>

namespace actiscope::ui {

/// Slope and intercept of each piece of maxout, typed.
class PieceTable : public QTableWidget {
    Q_OBJECT

public:
    explicit PieceTable(QWidget* parent = nullptr);

    /// Shows pieces without emitting edited.
    void setPieces(const std::vector<AffinePiece>& pieces);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited(const std::vector<actiscope::AffinePiece>& pieces);

private:
    void readBack(int row, int column);

    std::vector<AffinePiece> m_pieces;
};

} // namespace actiscope::ui
