#pragma once

#include "core/analysis/taylor/polynomial2.h"

#include <QTableWidget>

namespace actiscope::ui {

/// The coefficients of x1^i·x2^j: a column per power of x1, a row per power of x2, coloured by sign
/// and size. A click on a cell picks its term, another click drops it.
class CoefficientTable : public QTableWidget {
    Q_OBJECT

public:
    explicit CoefficientTable(QWidget* parent = nullptr);

    void show(const Polynomial2& polynomial);
    /// The picked term; −1, −1 for none.
    void setPicked(int i, int j);

    /// The number in a cell, for tests.
    QString cellText(int i, int j) const;

signals:
    void termPicked(int i, int j);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild(int order);
    void fill();
    void fitCells();

    Polynomial2 m_polynomial;
    int m_pickedI = -1;
    int m_pickedJ = -1;
};

} // namespace actiscope::ui
